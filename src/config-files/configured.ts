import type { LocatedMistake } from "../config/mistake.ts";
import { patternsOf } from "../config/resolve.ts";
import type { Host } from "../io/host.ts";
import { languageOf } from "../locale/tag.ts";
import type { ConfigCascade } from "../model/config.ts";
import { type Configured, NOTHING_CONFIGURED } from "../model/configured.ts";
import { keptTerm } from "../model/glossary.ts";
import type { CompiledPattern, CompileMatcher, PatternConfig } from "../model/pattern.ts";
import type { LoadedGlossary } from "./glossary/load.ts";

/** What a cascade says of terms, and what is wrong with its glossaries. */
interface Loaded {
  readonly configured: Configured;
  readonly mistakes: readonly LocatedMistake[];
}

/**
 * Reads glossaries and compiles patterns, each once. A configuration without any costs nothing: what reads them is loaded
 * when there are some.
 */
export class ConfiguredTerms {
  private readonly host: Host;
  private readonly glossaries = new Map<string, LoadedGlossary>();
  private readonly known = new Map<ConfigCascade, Loaded>();

  constructor(host: Host) {
    this.host = host;
  }

  /** In the order of the cascades, whose patterns are sound. Never throws. */
  async of(cascades: readonly ConfigCascade[]): Promise<readonly Loaded[]> {
    const loaded: Loaded[] = [];
    for (const cascade of cascades) {
      const each = this.known.get(cascade) ?? (await this.load(cascade));
      this.known.set(cascade, each);
      loaded.push(each);
    }
    return loaded;
  }

  private async load({ layers }: ConfigCascade): Promise<Loaded> {
    const settings = layers.map((layer) => layer.settings);
    const files = [...new Set(settings.flatMap(({ glossary }) => glossary ?? []))];
    const kept = [...new Set(settings.flatMap(({ doNotTranslate }) => doNotTranslate ?? []))];
    const patterns = patternsOf(settings);
    if (files.length + kept.length + patterns.length === 0) return { configured: NOTHING_CONFIGURED, mistakes: [] };
    const glossaries: LoadedGlossary[] = [];
    for (const path of files) glossaries.push(await this.glossary(path));
    const terms = [...kept.map(keptTerm), ...glossaries.flatMap((glossary) => glossary.terms)];
    const locales = [...terms.map(({ locale }) => locale), ...settings.map(({ locale }) => locale ?? null)];
    const stemmers = terms.length === 0 ? new Map() : await stemmersFor(locales);
    return {
      configured: { glossary: { terms, stemmers }, patterns: patterns.length === 0 ? [] : await compiled(patterns) },
      mistakes: glossaries.flatMap(({ mistakes }) => mistakes),
    };
  }

  private async glossary(path: string): Promise<LoadedGlossary> {
    const known =
      this.glossaries.get(path) ?? (await (await import("./glossary/load.ts")).loadGlossary(path, this.host));
    this.glossaries.set(path, known);
    return known;
  }
}

async function stemmersFor(locales: readonly (string | null)[]): Promise<Configured["glossary"]["stemmers"]> {
  const { loadStemmers } = await import("./glossary/stemmers.ts");
  return loadStemmers(locales.map(languageOf));
}

async function compiled(patterns: readonly PatternConfig[]): Promise<readonly CompiledPattern[]> {
  const { compileMatcher } = await import("./pattern-engine.ts");
  return patterns.map((pattern) => compilePattern(pattern, compileMatcher));
}

/** @throws what `compile` throws where an expression is none */
export function compilePattern(config: PatternConfig, compile: CompileMatcher): CompiledPattern {
  const optional = (expression: string | undefined) => (expression === undefined ? null : compile(expression));
  return {
    config,
    find: compile(config.find),
    unless: optional(config.unless),
    whenSource: optional(config.whenSource),
  };
}
