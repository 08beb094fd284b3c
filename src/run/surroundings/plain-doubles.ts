import type { Host } from "../../io/host.ts";
import { absolutePath, relativePath } from "../../io/paths.ts";
import { Doubles, type Templates } from "../../io/plain/doubles.ts";
import type { Layouts } from "../../io/plain/layouts.ts";
import type { TemplateMatch } from "../../io/plain/templates.ts";
import type { PlainConfig } from "../../model/config.ts";

/** A translation with its source. */
export interface Paired {
  /** Absolute. */
  readonly path: string;
  /** Of its repository; `null` where it is in none. */
  readonly root: string | null;
  /** As reported. */
  readonly source: string;
  readonly locale: string | null;
}

/** Finds sources that have two translations into one language. */
export class PlainDoubles {
  private readonly doubles: Doubles;
  private readonly host: Host;
  private readonly layouts: Layouts;

  constructor(host: Host, layouts: Layouts) {
    this.host = host;
    this.layouts = layouts;
    this.doubles = new Doubles(host);
  }

  /**
   * What is wrong with a configuration that makes two files translations of one source into one language, in words that go
   * on from "the source"; `null` for nothing.
   *
   * @param trees all that are configured
   */
  mistakeIn(
    { path, source, locale }: Paired,
    { settings }: Pick<TemplateMatch, "settings">,
    trees: readonly PlainConfig[],
  ): string | null {
    const templates = trees.filter(isTemplates);
    const double = this.doubles.of({ path, source: this.absolute(source), locale }, templates);
    if (double === null) return null;
    const keyOf = (tree: PlainConfig | undefined) => {
      const index = tree === undefined ? -1 : trees.indexOf(tree);
      return trees.length === 1 ? "plain.target" : `plain[${index}].target`;
    };
    const files = [
      [path, keyOf(settings)],
      [double.path, keyOf(templates[double.tree])],
    ].map(([file = "", key]) => `${relativePath(this.host.cwd, file)} (${key})`);
    const language = locale === null ? "one language" : locale;
    return `${source} has two translations into ${language}: ${files.sort().join(" and ")}`;
  }

  /** The other translation that a layout which was found by itself allows, as reported; `null` for none. */
  besides({ path, root, source, locale }: Paired, sourceLocale: string | undefined): string | null {
    const found = this.layouts.sourceOf(path, root, sourceLocale);
    if (found === null) return null;
    const { sources } = found;
    const trees = [
      found.template,
      { target: `${sources}/{path}.{locale}.md`, source: `${sources}/{path}.md` },
      { target: `${sources}/{locale}/{path}`, source: `${sources}/{path}` },
    ];
    const double = this.doubles.of({ path, source: this.absolute(source), locale }, trees);
    if (double === null || this.layouts.sourceOf(double.path, root, sourceLocale)?.source !== this.absolute(source)) {
      return null;
    }
    return relativePath(this.host.cwd, double.path);
  }

  private absolute(path: string): string {
    return absolutePath(this.host.cwd, path, this.host.windows);
  }
}

function isTemplates(tree: PlainConfig): tree is Templates {
  return tree.target !== undefined && tree.source !== undefined;
}
