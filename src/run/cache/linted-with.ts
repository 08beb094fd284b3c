import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConfigPlan, ConfigResolver } from "../../config/per-article.ts";
import type { Host } from "../../io/host.ts";
import { modulePartsOf } from "../../io/module-parts.ts";
import { ownCodeHash } from "../../io/own-code.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import type { ArticleHead } from "../../model/article.ts";
import type { Configured } from "../../model/configured.ts";
import type { FileTools, LintSettings } from "../lint-file.ts";
import { TOOL } from "../version.ts";

/**
 * A hash of all that is the same for every article of a run: the linter, Node, the configuration as it is written and the
 * plugins.
 *
 * @param plugins absolute
 * @returns `null` where it cannot be known what a plugin does
 */
export function settingsHash(
  { request, cascades }: ConfigPlan,
  plugins: readonly string[],
  { excerpts, byteColumns, renders }: Pick<LintSettings, "excerpts" | "byteColumns" | "renders">,
  host: Host,
): string | null {
  const code = plugins.map((path) => modulePartsOf(path, host));
  if (code.includes(null)) return null;
  // How many threads lint changes nothing of what they find.
  const { concurrency: _, ...asked } = request.settings ?? {};
  const linter = [TOOL.version, ownCodeHash(dirname(fileURLToPath(import.meta.url)), host)];
  return host.sha256(
    JSON.stringify([
      linter,
      { ...request, settings: asked },
      cascades,
      excerpts,
      byteColumns,
      renders,
      code.map((parts) => [...(parts ?? [])]),
    ]),
  );
}

/** A hash of what was gathered for an article and is not in it: its place, its repository, and the terms for it. */
export class GatheredHash {
  private readonly terms = new Map<Configured, string>();
  private readonly resolver: ConfigResolver;
  private readonly tools: FileTools;

  constructor(resolver: ConfigResolver, tools: FileTools) {
    this.resolver = resolver;
    this.tools = tools;
  }

  /** @param declaredLocale as the article says */
  of({ path, absolutePath }: Pick<FoundFile, "path" | "absolutePath">, declaredLocale: string | null): string {
    // Of an article's head nothing but the locale tells what surrounds it.
    const head: ArticleHead = { path, frontMatter: { status: "absent" }, declaredLocale, translationType: null };
    const { today, ...gathered } = this.tools.gatherer.surroundingsOf(head, absolutePath);
    return this.tools.host.sha256(JSON.stringify([gathered, this.termsFor(absolutePath)]));
  }

  private termsFor(path: string): string {
    const configured = this.resolver.configuredFor(path);
    const known = this.terms.get(configured) ?? this.tools.host.sha256(JSON.stringify(configured.glossary.terms));
    this.terms.set(configured, known);
    return known;
  }
}
