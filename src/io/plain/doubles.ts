import { localeOfName } from "../../locale/bare.ts";
import type { PlainConfig } from "../../model/config.ts";
import type { Host } from "../host.ts";
import { withEitherEnding } from "./layout.ts";
import { expressionOf } from "./templates.ts";

/** A tree by its two templates, absolute. */
export type Templates = Required<Pick<PlainConfig, "target" | "source">>;

/** A translation whose source is known. All paths are absolute. */
export interface Translation {
  readonly path: string;
  readonly source: string;
  /** BCP 47; `null` where no template says it: then the folders around the file may. */
  readonly locale: string | null;
}

/** Another file that translates the same source into the same language, and the tree that says so, by its number. */
export interface Double {
  readonly path: string;
  readonly tree: number;
}

/**
 * Finds files that translate a source a second time: folders that name one locale in two ways, trees with two places for
 * the translations of one folder. `.md` and `.mdx` of one name are one page, and no two.
 */
export class Doubles {
  private readonly names = new Map<string, readonly string[]>();
  private readonly expressions = new Map<string, RegExp>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /** The first other translation in the order of the trees; `null` for none, and where the locale is unknown. */
  of({ path, source, locale }: Translation, trees: readonly Templates[]): Double | null {
    for (const [tree, templates] of trees.entries()) {
      const rest = this.expression(templates.source).exec(source)?.groups?.["path"];
      if (rest === undefined) continue;
      const filled = templates.target.replace("{path}", () => rest);
      const others = withEitherEnding(filled).flatMap((each) =>
        this.filesAt(each, locale ?? localeIn(path, each), path),
      );
      const other = others.find((each) => !withEitherEnding(each).includes(path));
      if (other !== undefined) return { path: other, tree };
    }
    return null;
  }

  /** The files that a template with its path filled in stands for, in a locale, beside another file. */
  private filesAt(filled: string, locale: string | null, beside: string): readonly string[] {
    if (locale === null) return [];
    const at = filled.indexOf("{locale}");
    if (at < 0) return localeIn(filled, beside) === locale && this.host.kind(filled) === "file" ? [filled] : [];
    const start = filled.lastIndexOf("/", at) + 1;
    const end = filled.indexOf("/", at);
    const segment = this.expression(filled.slice(start, end < 0 ? filled.length : end));
    const tags = this.namesIn(filled.slice(0, Math.max(start - 1, 1))).flatMap((name) => {
      const found = segment.exec(name)?.groups?.["locale"];
      return found !== undefined && localeOfName(found)?.tag === locale ? [found] : [];
    });
    const files = tags.map((tag) => filled.replaceAll("{locale}", () => tag));
    return files.filter((file) => this.host.kind(file) === "file").sort();
  }

  private namesIn(folder: string): readonly string[] {
    const known = this.names.get(folder);
    if (known !== undefined) return known;
    let names: readonly string[] = [];
    try {
      names = this.host.list(folder).map(({ name }) => name);
    } catch {
      // What cannot be looked into holds no translation that anybody could name.
    }
    this.names.set(folder, names);
    return names;
  }

  private expression(template: string): RegExp {
    const known = this.expressions.get(template) ?? expressionOf(template);
    this.expressions.set(template, known);
    return known;
  }
}

/** The locale that a folder of a path names which is nothing else: the innermost that another path does not share. */
function localeIn(path: string, other: string): string | null {
  const others = other.split("/");
  const names = path.split("/");
  const shared = names.findIndex((name, index) => name !== others[index]);
  const named = names.slice(Math.max(shared, 0), -1).findLast((name) => localeOfName(name)?.ambiguous === false);
  return named === undefined ? null : (localeOfName(named)?.tag ?? null);
}
