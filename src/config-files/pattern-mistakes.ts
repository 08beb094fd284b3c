import type { Mistake } from "../config/mistake.ts";
import { type ConfigNode, type ConfigObject, entryOf, textsOf } from "../config/node.ts";
import { isKnownRange } from "../locale/tag.ts";
import { messageOf } from "../text/error-message.ts";

const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;
const EXPRESSIONS = ["find", "unless", "whenSource"] as const;

/** What is wrong with the patterns of a configuration that has the right keys and types; loads the engine if there are any. */
export async function patternMistakes(root: ConfigNode): Promise<readonly Mistake[]> {
  const patterns = patternNodes(root);
  if (patterns.length === 0) return [];
  const { compileMatcher } = await import("./pattern-engine.ts");
  const ids = patterns.map(idOf);
  return patterns.flatMap((pattern, index): readonly Mistake[] => {
    const key = `patterns[${index}]`;
    const wrongExpressions = EXPRESSIONS.flatMap((name) =>
      textsOf(entryOf(pattern, name)).flatMap(({ at, value }): readonly Mistake[] => {
        const reason = reasonAgainst(value, compileMatcher);
        if (reason === null) return [];
        return [{ at, key: `${key}.${name}`, message: `is no expression in RE2 syntax: ${reason}`, help: RE2_HELP }];
      }),
    );
    return [...idMistakes(pattern, key, ids, index), ...localeMistakes(pattern, key), ...wrongExpressions];
  });
}

/** The ids of patterns as far as they are texts. */
export function patternIds(root: ConfigNode): readonly string[] {
  return patternNodes(root).map(idOf);
}

const RE2_HELP = "look-around and back-references have no linear time: say what is left alone with unless";

function patternNodes(root: ConfigNode): readonly ConfigObject[] {
  const patterns = entryOf(root, "patterns");
  const items = patterns?.kind === "list" ? patterns.items : [];
  return items.filter((item) => item.kind === "object");
}

function idOf(pattern: ConfigObject): string {
  return textsOf(entryOf(pattern, "id"))[0]?.value ?? "";
}

function idMistakes(pattern: ConfigObject, key: string, ids: readonly string[], index: number): readonly Mistake[] {
  const id = idOf(pattern);
  const { at } = entryOf(pattern, "id") ?? pattern;
  if (!ID.test(id)) {
    const help = "write letters, digits, - and _, like brand-spelling";
    return [{ at, key: `${key}.id`, message: `"${id}" is no id`, help }];
  }
  if (ids.indexOf(id) === index) return [];
  return [{ at, key: `${key}.id`, message: `"${id}" names two patterns`, help: "give each an id of its own" }];
}

function localeMistakes(pattern: ConfigObject, key: string): readonly Mistake[] {
  return textsOf(entryOf(pattern, "locales")).flatMap(({ at, value }, index) => {
    if (isKnownRange(value.replace(/^!/, ""))) return [];
    const message = `"${value}" is neither a locale nor a language`;
    return [{ at, key: `${key}.locales[${index}]`, message, help: "write nb-NO, nb, or !nb-NO to except one" }];
  });
}

function reasonAgainst(expression: string, compile: (expression: string) => unknown): string | null {
  try {
    compile(expression);
    return null;
  } catch (error) {
    return messageOf(error).replace(/^error parsing regexp: /, "");
  }
}
