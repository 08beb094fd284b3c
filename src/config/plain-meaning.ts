import type { Rule } from "../model/rule.ts";
import type { Mistake } from "./mistake.ts";
import { type ConfigNode, entryOf, textsOf } from "./node.ts";
import { each, localeMistake, MOST_LOOKED_AT, patternMistake, type Verdict } from "./verdicts.ts";

/**
 * What is wrong with the trees of two files: templates that lead nowhere, two trees with one target, globs of links.
 *
 * @param isLocale whether a tag names a locale
 */
export function plainMistakes(root: ConfigNode, isLocale: (tag: string) => boolean): readonly Mistake[] {
  const plain = entryOf(root, "plain");
  const trees = plain?.kind === "list" ? plain.items : plain?.kind === "object" ? [plain] : [];
  return trees.slice(0, MOST_LOOKED_AT).flatMap((tree, index): readonly Mistake[] => {
    const key = plain?.kind === "list" ? `plain[${index}]` : "plain";
    return [
      ...templateMistakes(tree, trees.slice(0, index), key, isLocale),
      ...each(tree, "localLinks", key, linkMistake),
    ];
  });
}

/** @param earlier the trees before this one */
function templateMistakes(
  tree: ConfigNode,
  earlier: readonly ConfigNode[],
  key: string,
  isLocale: (tag: string) => boolean,
): readonly Mistake[] {
  const [target] = textsOf(entryOf(tree, "target"));
  const [source] = textsOf(entryOf(tree, "source"));
  const [sourceLocale] = textsOf(entryOf(tree, "sourceLocale"));
  const wrong = sourceLocale === undefined ? null : localeMistake(sourceLocale.value, isLocale);
  if (sourceLocale !== undefined && wrong !== null) return [{ at: sourceLocale.at, key, ...wrong }];
  const lone = target ?? source;
  if (lone === undefined) return [];
  if (target === undefined || source === undefined) {
    const missing = target === undefined ? "target" : "source";
    return [{ at: lone.at, key, message: `it has no ${missing}`, help: `add "${missing}" with {path}` }];
  }
  for (const { at, value } of [target, source]) {
    const verdict = templateMistake(value);
    if (verdict !== null) return [{ at, key, ...verdict }];
  }
  if (earlier.some((other) => placeOf(textsOf(entryOf(other, "target"))[0]?.value) === placeOf(target.value))) {
    const message = `"${target.value}" is the target of an earlier tree`;
    return [{ at: target.at, key, message, help: "a translation has one source" }];
  }
  if (placeOf(target.value) !== placeOf(source.value)) return [];
  return [
    { at: source.at, key, message: "every file would be its own source", help: "source and target have to differ" },
  ];
}

/** A template without what says nothing in a path: `./a//{path}` is `a/{path}`. */
function placeOf(template: string | undefined): string | undefined {
  const isRooted = template?.startsWith("/") === true;
  const names = template?.split("/").filter((name) => name !== "" && name !== ".");
  return names === undefined ? undefined : `${isRooted ? "/" : ""}${names.join("/")}`;
}

function templateMistake(template: string): Verdict {
  const brace = /\{(?!locale\}|path\})[^{}]*\}/.exec(template)?.[0];
  if (brace !== undefined) return { message: `"${brace}" stands for nothing`, help: "only {path} and {locale} do" };
  if (template.split("{path}").length === 2) return null;
  return { message: `"${template}" has to hold {path} once`, help: "as in content/{locale}/{path}" };
}

/** A glob of destinations that fits none as it is meant, or that takes too long. */
function linkMistake(glob: string): Verdict {
  if (!glob.startsWith("!")) return patternMistake(glob, false);
  return {
    message: `"${glob}" starts with !, which takes nothing out here`,
    help: "name what translations may replace",
  };
}

/** What is wrong with globs that are options of rules, beneath a table of rules. */
export function globOptionMistakes(node: ConfigNode, parent: string, rules: readonly Rule[]): readonly Mistake[] {
  const table = entryOf(node, "rules");
  return rules.flatMap(({ id, options }) => {
    const entry = table && entryOf(table, id);
    const given = entry?.kind === "list" ? entry.items[1] : undefined;
    if (given === undefined) return [];
    const names = Object.entries(options).flatMap(([name, option]) =>
      option.type === "strings" && option.globs === true ? [name] : [],
    );
    return names.flatMap((name) => each(given, name, `${parent}rules.${id}[1]`, linkMistake));
  });
}
