import type { Rule } from "../model/rule.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Mistake } from "./mistake.ts";
import { type ConfigNode, entryOf, textsOf } from "./node.ts";
import { globOptionMistakes, plainMistakes } from "./plain-meaning.ts";
import { each, localeMistake, MOST_LOOKED_AT, patternMistake, SHOWN, type Verdict } from "./verdicts.ts";

/** What words of a configuration can mean, known to floors above. */
export interface Meaning {
  /** What a configuration may speak of. */
  readonly rules: readonly Rule[];
  /** The names of the formats that ship. */
  readonly formats: readonly string[];
  /** Whether a tag names a language, alone or with a region, that exists. */
  isLocale(tag: string): boolean;
  /** Whether a text is such a tag or the start of one: a language alone. */
  isLocaleRange(range: string): boolean;
}

/** What is wrong with words that have the right type: tags of no locale, patterns that can match nothing. */
export function checkMeaning(root: ConfigNode, meaning: Meaning): readonly Mistake[] {
  const overrides = entryOf(root, "overrides");
  const items = overrides?.kind === "list" ? overrides.items.slice(0, MOST_LOOKED_AT) : [];
  return [
    ...each(root, "locale", "", (tag) => localeMistake(tag, meaning.isLocale)),
    ...each(root, "files", "", (pattern) => patternMistake(pattern, false) ?? escapeMistake(pattern)),
    ...each(root, "ignores", "", (pattern) => patternMistake(pattern, false) ?? escapeMistake(pattern)),
    ...sourceMapMistakes(root),
    ...plainMistakes(root, meaning.isLocale),
    ...globOptionMistakes(root, "", meaning.rules),
    ...each(root, "output", "", (output) => outputMistake(output, meaning.formats)),
    ...items.flatMap((item, index) => {
      const key = `overrides[${index}]`;
      return [
        ...each(item, "files", key, (pattern) => patternMistake(pattern, true) ?? escapeMistake(pattern)),
        ...each(item, "locales", key, (range) => rangeMistake(range, meaning)),
        ...globOptionMistakes(item, `${key}.`, meaning.rules),
        ...selectorMistake(item, key),
      ];
    }),
  ];
}

function rangeMistake(range: string, { isLocaleRange }: Meaning): Verdict {
  if (isLocaleRange(range.replace(/^!/, ""))) return null;
  return { message: `"${range}" is neither a locale nor a language`, help: "write nb-NO, nb, or !nb-NO to except one" };
}

function escapeMistake(pattern: string): Verdict {
  const text = pattern.replace(/^!/, "");
  if (!/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(text)) return null;
  return {
    message: `"${pattern}" leads out of the configuration's folder and matches nothing`,
    help: "patterns are seen from that folder",
  };
}

/** What `source.map` knows in its patterns. */
const MAP_WILDCARD = /\{locale\}|\*{1,2}/g;

function sourceMapMistakes(root: ConfigNode): readonly Mistake[] {
  const source = entryOf(root, "source");
  const map = source && entryOf(source, "map");
  if (map?.kind !== "object") return [];
  return map.entries.flatMap(({ at, key, value }): readonly Mistake[] => {
    const [to] = textsOf(value);
    if (to === undefined) return [];
    const brace = /\{(?!locale\})[^{}]*\}/.exec(`${key} ${to.value}`)?.[0];
    if (brace !== undefined) {
      return [{ at, key: "source.map", message: `"${brace}" stands for nothing`, help: "only {locale}, * and ** do" }];
    }
    const from = mapPathMistake(key) ?? mapCostMistake(key);
    if (from !== null) return [{ at, key: "source.map", ...from }];
    const wrong = mapPathMistake(to.value) ?? mapTargetMistake(key, to.value);
    return wrong === null ? [] : [{ at: to.at, key: "source.map", ...wrong }];
  });
}

function mapPathMistake(pattern: string): Verdict {
  if (pattern.includes("\\")) {
    return { message: `"${pattern}" holds a backslash`, help: `write ${pattern.replaceAll("\\", "/")}` };
  }
  if (!/^(?:\/|[a-z]:|\.\/)|(?:^|\/)\.\.(?:\/|$)/i.test(pattern)) return null;
  const message = `"${pattern}" is no path from the root of its repository or folder and matches nothing`;
  return { message, help: "write it as docs/**, without /, ./ or ../ before it" };
}

/** Each wildcard multiplies the time by the length of the path. */
const MOST_WILDCARDS = 4;
const MOST_GLOBSTARS = 2;

function mapCostMistake(pattern: string): Verdict {
  const wildcards = pattern.match(MAP_WILDCARD) ?? [];
  const globstars = wildcards.filter((wildcard) => wildcard === "**");
  if (wildcards.length <= MOST_WILDCARDS && globstars.length <= MOST_GLOBSTARS) return null;
  const most = `${MOST_WILDCARDS} wildcards, ${MOST_GLOBSTARS} of them **`;
  return { message: `"${pattern.slice(0, SHOWN)}" holds more than ${most}`, help: "write several patterns" };
}

function mapTargetMistake(from: string, to: string): Verdict {
  const missing = lacking(from, to);
  if (missing !== null)
    return { message: `"${to}" holds ${missing}, and "${from}" has nothing to put there`, help: null };
  if (!from.includes("**") || to.includes("*")) return null;
  const message = `"${to}" would be the one source of all that "${from}" stands for`;
  return { message, help: `write ${to.replace(/\/$/, "")}/**` };
}

/** A wildcard of the source's pattern that the article's gives nothing for. */
function lacking(from: string, to: string): string | null {
  const given: readonly string[] = from.match(MAP_WILDCARD) ?? [];
  const wanted: readonly string[] = to.match(MAP_WILDCARD) ?? [];
  const isStar = (wildcard: string) => wildcard.startsWith("*");
  if (wanted.includes("{locale}") && !given.includes("{locale}")) return "{locale}";
  return wanted.filter(isStar)[given.filter(isStar).length] ?? null;
}

function selectorMistake(item: ConfigNode, key: string): readonly Mistake[] {
  if (item.kind !== "object" || item.entries.some((entry) => entry.key !== "rules")) return [];
  return [{ at: item.at, key, message: "selects no articles", help: "add files, locales or translationTypes" }];
}

function outputMistake(output: string, formats: readonly string[]): Verdict {
  const { name, file } = outputParts(output);
  if (file === "") return { message: `"${output}" names no file`, help: `write ${name}=FILE, or ${name} alone` };
  if (formats.includes(name) || isModulePath(name)) return null;
  return { message: `unknown format "${name}"`, help: didYouMean(name, formats) ?? `known: ${formats.join(", ")}` };
}

/** The parts of `NAME[=FILE]`; `file` is `null` for standard output. */
export function outputParts(output: string): { readonly name: string; readonly file: string | null } {
  const equals = output.indexOf("=");
  return equals < 0 ? { name: output, file: null } : { name: output.slice(0, equals), file: output.slice(equals + 1) };
}

/** Whether a text names a module rather than something that ships. */
export function isModulePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.[cm]?js$/.test(name);
}
