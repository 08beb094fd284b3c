import type { TranslationUnit } from "../../src/model/unit.ts";
import type { Kind } from "../kind.ts";

/** Words that exclude each other. */
const CONTRASTS: readonly (readonly [string, string])[] = [
  ["error", "warning"],
  ["enable", "disable"],
  ["open", "close"],
  ["before", "after"],
  ["import", "export"],
  ["upload", "download"],
  ["first", "last"],
  ["minimum", "maximum"],
  ["next", "previous"],
  ["start", "stop"],
  ["add", "remove"],
  ["with", "without"],
  ["folder", "file"],
  ["user", "administrator"],
];

/** Texts that were different and became one. */
export const merged: readonly Kind[] = [
  {
    id: "merge-texts",
    group: "translation",
    needs: "run",
    what: "gives a unit its neighbour's target, and its source but for a word that excludes the neighbour's",
    owners: ["inconsistent-translation/severalSources"],
    effects: ["inconsistent-translation/severalTargets", "broken-anchor", "changed-structure"],
    inject({ article, units, random }) {
      for (const unit of random.rotated(units)) {
        const other = units[units.indexOf(unit) + 1];
        const source = contrasted(unit);
        if (other === undefined || source === null || isHeading(article.text, other)) continue;
        const text = `<span data-ttu-id="${other.id}">${unit.target.text}</span><span class="sxs-lookup"><span data-stu-id="${other.id}">${source}</span></span>`;
        const { start, end } = other.span;
        return { edit: { start, end, text }, segments: [null, other.id] };
      }
      return null;
    },
  },
];

/** A unit's source with one word that says the contrary; `null` where it has none, or no prose around it. */
function contrasted({ source, target, identical }: TranslationUnit): string | null {
  if (identical || target.text === "" || /[`<[]/.test(source.text)) return null;
  for (const [one, other] of CONTRASTS) {
    const word = new RegExp(`(?<![\\w'’-])${one}(?![\\w'’-])`, "g");
    if (source.text.match(word)?.length === 1 && source.text.split(" ").length > 2)
      return source.text.replace(word, other);
  }
  return null;
}

function isHeading(text: string, { span: { start } }: TranslationUnit): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}
