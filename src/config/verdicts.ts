import { globMistake } from "../text/glob/parse.ts";
import type { Mistake } from "./mistake.ts";
import { type ConfigNode, entryOf, textsOf } from "./node.ts";

/** What is wrong with a word; `null` for nothing. */
export type Verdict = Pick<Mistake, "message" | "help"> | null;

/** Of a list that is longer than it may be, so much is said already. */
export const MOST_LOOKED_AT = 1_000;

/**
 * The verdicts about every text under a key.
 *
 * @param parent the key of the object
 */
export function each(node: ConfigNode, name: string, parent: string, check: (text: string) => Verdict): Mistake[] {
  const value = entryOf(node, name);
  return textsOf(value)
    .slice(0, MOST_LOOKED_AT)
    .flatMap((item, index) => {
      const verdict = check(item.value);
      const key = [parent, name].filter(Boolean).join(".") + (value?.kind === "list" ? `[${index}]` : "");
      return verdict === null ? [] : [{ at: item.at, key, ...verdict }];
    });
}

/** A tag that names no locale. */
export function localeMistake(tag: string, isLocale: (tag: string) => boolean): Verdict {
  if (isLocale(tag)) return null;
  return { message: `"${tag}" is no locale`, help: "write language and region, such as nb-NO" };
}

/** So much of a pattern that is too long. */
export const SHOWN = 60;

/**
 * A pattern that matches nothing, or that takes too long. Patterns are written alike on every system.
 *
 * @param exceptions whether `!` takes out again
 */
export function patternMistake(pattern: string, exceptions: boolean): Verdict {
  if (pattern.startsWith("!") && !exceptions) {
    return {
      message: `"${pattern}" starts with !, which takes nothing out here`,
      help: "put what is left out into ignores",
    };
  }
  const refused = globMistake(pattern.replace(/^!/, ""));
  if (refused !== null) {
    const shown = pattern.length > SHOWN ? `${pattern.slice(0, SHOWN)}…` : pattern;
    return { message: `"${shown}" ${refused}`, help: "write several patterns" };
  }
  if (/\\[\p{L}\p{N}]/u.test(pattern)) {
    return { message: `"${pattern}" holds a backslash`, help: `write ${pattern.replaceAll("\\", "/")}` };
  }
  return null;
}
