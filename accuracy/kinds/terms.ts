import { coversLocale } from "../../src/locale/range.ts";
import type { Term } from "../../src/model/glossary.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, type Subject, unitKind } from "../kind.ts";
import { openText, replaceIn, type Stretch } from "../places.ts";

/** A term of the glossary as a unit has it: once in the source, rendered as prescribed once in the target. */
interface RenderedTerm {
  readonly term: Term;
  /** As the source writes it. */
  readonly name: string;
  readonly rendering: Stretch;
}

/** A word that nobody takes for a rendering, by the script of what it stands for. */
const STRANGERS: readonly (readonly [script: RegExp, word: string])[] = [
  [/\p{Script=Arabic}/u, "مضيقية"],
  [/\p{Script=Cyrillic}/u, "фьордник"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "フィヨルドもの"],
  [/\p{Script=Han}/u, "峽灣之物"],
  [/\p{Script=Hangul}/u, "피오르물"],
  [/\p{Script=Latin}/u, "fjordkvist"],
];

/** Terms that are called otherwise than the glossary says. */
export const terms: readonly Kind[] = [
  unitKind({
    id: "replace-term",
    group: "translation",
    needs: "glossary",
    what: "writes another word in place of a term's prescribed rendering",
    owners: ["terminology/missingTerm", "terminology/forbidden"],
    edit: (unit, _, subject) => {
      const found = renderedTerm(unit, subject);
      const stranger = STRANGERS.find(([script]) => script.test(found?.rendering.text ?? ""))?.[1];
      return found === null || stranger === undefined ? null : replaced(unit, found, stranger);
    },
  }),
  unitKind({
    id: "leave-term",
    group: "translation",
    needs: "glossary",
    what: "leaves a term as the source has it",
    owners: ["terminology/untranslatedTerm", "terminology/forbidden"],
    effects: ["untranslated-segment", "wrong-script", "missing-segment"],
    edit: (unit, _, subject) => {
      const found = renderedTerm(unit, subject);
      if (found === null) return null;
      const isLoan = found.term.targets.some((rendering) => isLoanOf(rendering, found.term.sources));
      if (isLoan || unit.target.text.toLowerCase().includes(found.name.toLowerCase())) return null;
      return replaced(unit, found, found.name);
    },
  }),
  unitKind({
    id: "forbid-term",
    group: "translation",
    needs: "glossary",
    what: "writes a forbidden rendering in place of the prescribed one",
    owners: ["terminology/forbidden"],
    edit: (unit, random, subject) => {
      const found = renderedTerm(unit, subject);
      if (found === null || found.term.forbidden.length === 0) return null;
      const forbidden = random.pick(found.term.forbidden);
      const isThere = [unit.target.text, unit.source.text].some((text) =>
        text.toLowerCase().includes(forbidden.toLowerCase()),
      );
      return isThere ? null : replaced(unit, found, forbidden);
    },
  }),
];

function replaced({ target }: TranslationUnit, { rendering: { start, end } }: RenderedTerm, text: string) {
  return replaceIn(target, start, end, text);
}

/** Whether a rendering is the English word, written together or in another order perhaps. */
function isLoanOf(rendering: string, sources: readonly string[]): boolean {
  const letters = (text: string) => [...text.toLowerCase().replace(/\P{L}/gu, "")].sort().join("");
  return sources.some((source) => letters(source) === letters(rendering));
}

/** A term where nobody doubts that it is one: a noun behind its article, with nothing that it describes behind it. */
function renderedTerm(unit: TranslationUnit, { locale, terms: all }: Subject): RenderedTerm | null {
  const source = openText(unit.source);
  for (const term of all) {
    if (term.kept || !coversLocale(term.locale === null ? [] : [term.locale], locale)) continue;
    const names = term.sources.flatMap((name) => nounsIn(source, name));
    const [name] = names;
    if (name === undefined || names.length > 1) continue;
    const rendering = onlyRendering(openText(unit.target), term);
    if (rendering !== null) return { term, name, rendering };
  }
  return null;
}

function nounsIn(source: string, name: string): readonly string[] {
  const everywhere = source.toLowerCase().split(name.toLowerCase()).length - 1;
  const noun = new RegExp(
    `\\b(?:the|a|an|your|each|every|any|its|our)\\s(${escaped(name)}(?:e?s)?)(?=[.,;:!?)]|$|\\s(?:is|are|was|were|has|have|to|in|for|that|and|or|with|on|from|by|can|will|must|when|if)\\b)`,
    "g",
  );
  const found = Array.from(source.matchAll(noun), ({ 1: word }) => word as string);
  return everywhere === found.length ? found : [];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The prescribed rendering where the target has it once, whole, and nothing else that looks like one. */
function onlyRendering(target: string, { targets }: Term): Stretch | null {
  const found = targets.flatMap((rendering) => {
    const edge = UNSPACED.test(rendering) ? "" : "\\p{L}\\p{M}\\p{N}-";
    const pattern = edge === "" ? escaped(rendering) : `(?<![${edge}])${escaped(rendering)}(?![${edge}])`;
    return Array.from(target.matchAll(new RegExp(pattern, "giu")), ({ 0: text, index: start }) => {
      return { text, start, end: start + text.length };
    });
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const rest = (target.slice(0, only.start) + target.slice(only.end)).toLowerCase();
  const isElsewhere = targets.some((rendering) => {
    const words = UNSPACED.test(rendering)
      ? [rendering.slice(0, 2)]
      : rendering.split(" ").map((word) => word.slice(0, 3));
    return words.every((word) => rest.includes(word.toLowerCase()));
  });
  return isElsewhere ? null : only;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
