import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { kindOfBracket, type LoneBracket, loneBrackets } from "./unbalanced-pair/brackets.ts";
import { paragraphGroups } from "./unbalanced-pair/paragraph-groups.ts";

export default defineRule({
  id: "unbalanced-pair",
  category: "markup",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "A bracket of the target has no partner, while the source's brackets are balanced.",
    rationale: `A bracket without its partner is a sentence that was cut or put together wrongly. Round, square and curly brackets
are matched, full and half width being one, so that "（a)" is a sound pair. Left alone: quotes, brackets in code and URLs,
list markers such as \`1)\` and \`б)\`, emoticons, brackets that another unit of the paragraph closes, and a kind of bracket that is unbalanced in the source too.`,
    howToFix: "Write the missing bracket, or remove the one that is left.",
    correct: [
      { title: "A sound pair", locale: "nl-NL", target: "Het cluster (standaard)", source: "The cluster (default)" },
      { title: "Two widths, one pair", locale: "zh-TW", target: "叢集（預設)", source: "Cluster (default)" },
      { title: "A list marker", locale: "fr-FR", target: "1) Ouvrez", source: "1. Open" },
      { title: "A letter of any script", locale: "ar-SA", target: "ا) افتح العقدة", source: "A) Open the node" },
      { title: "Unbalanced in the source", locale: "ja-JP", target: "(クラスター", source: "(the cluster" },
    ],
    incorrect: [
      {
        title: "Never closed",
        messageId: "unclosed",
        locale: "nl-NL",
        target: "Het cluster (standaard",
        source: "The cluster (default)",
      },
      {
        title: "Never opened",
        messageId: "unopened",
        locale: "zh-TW",
        target: "叢集 預設）",
        source: "Cluster (default)",
      },
      {
        title: "A square bracket",
        messageId: "unopened",
        locale: "ar-SA",
        target: "المجموعة] افتح",
        source: "Open the cluster",
      },
    ],
  },
  messages: {
    unclosed: { text: '"{{bracket}}" is never closed', help: "write its partner, or remove it" },
    unopened: { text: '"{{bracket}}" was never opened', help: "write its partner, or remove it" },
  },
  options: {},
  checks: {
    // By article: a bracket that one unit opens, another unit of the paragraph may close.
    article(article, context) {
      const suspects = new Set(suspectsIn(article));
      if (suspects.size === 0) return;
      for (const group of paragraphGroups(article.text, article.units)) {
        for (const { unit, bracket, at } of loneInParagraph(group, suspects)) {
          const kind = kindOfBracket(bracket);
          const messageId = bracket.normalize("NFKC") === kind ? "unclosed" : "unopened";
          context.report({
            messageId,
            data: { bracket },
            at: unit.target.at(at, at + 1),
            unit,
            token: bracket,
            subject: kind,
          });
        }
      }
    },
  },
});

/** A bracket of one unit whose partner stands nowhere in the paragraph. */
interface LoneInParagraph extends LoneBracket {
  readonly unit: TranslationUnit;
}

/** Looks at the whole paragraph only where a unit by itself is not sound. */
function loneInParagraph(
  units: readonly TranslationUnit[],
  suspects: ReadonlySet<TranslationUnit>,
): readonly LoneInParagraph[] {
  if (!units.some((unit) => suspects.has(unit))) return [];
  const excused = new Set(
    loneBrackets(units.map(({ source }) => source.prose).join(SEPARATOR)).map(({ bracket }) => kindOfBracket(bracket)),
  );
  const places = new PlacesInUnits(units);
  return loneBrackets(units.map(({ target }) => target.prose).join(SEPARATOR)).flatMap(({ bracket, at }) => {
    const place = places.find(at);
    if (excused.has(kindOfBracket(bracket)) || !suspects.has(place.unit)) return [];
    return isExcusedAlone(place.unit, bracket) ? [] : [{ ...place, bracket }];
  });
}

/** Between the units of a paragraph; a list's mark at the start of one is none of its brackets. */
const SEPARATOR = "\n";

/** Finds the unit of a paragraph that an offset into the joined targets lies in. */
class PlacesInUnits {
  private readonly units: readonly TranslationUnit[];

  constructor(units: readonly TranslationUnit[]) {
    this.units = units;
  }

  find(offset: number): { readonly unit: TranslationUnit; readonly at: number } {
    let start = 0;
    for (const unit of this.units) {
      const { length } = unit.target.prose;
      if (offset < start + length) return { unit, at: offset - start };
      start += length + SEPARATOR.length;
    }
    throw new Error(`No unit of the paragraph holds offset ${offset}`);
  }
}

const suspectsIn = unitsThat(isSuspect);

function isSuspect({ target, source, features, identical }: TranslationUnit): boolean {
  if ((features & WAKES) === 0 || identical || target.blank || source.blank) return false;
  if (isBalanced(target.text) && (target.features & Feature.cjk) === 0) return false;
  return loneBrackets(target.prose).length > 0;
}

/** Whether a unit's own source has a lone bracket of the same kind. */
function isExcusedAlone({ source }: TranslationUnit, bracket: string): boolean {
  const kind = kindOfBracket(bracket);
  return loneBrackets(source.prose).some((one) => kindOfBracket(one.bracket) === kind);
}

/** Units without any of these hold no bracket. */
const WAKES = Feature.parenthesis | Feature.squareBracket | Feature.brace | Feature.cjk;

/** Each closing ASCII bracket has an opening one before it: then nothing is wrong, and reading prose costs more. */
function isBalanced(text: string): boolean {
  let round = 0;
  let square = 0;
  let curly = 0;
  for (let at = 0; at < text.length && round >= 0 && square >= 0 && curly >= 0; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28:
        round++;
        break;
      case 0x29:
        round--;
        break;
      case 0x5b:
        square++;
        break;
      case 0x5d:
        square--;
        break;
      case 0x7b:
        curly++;
        break;
      case 0x7d:
        curly--;
        break;
    }
  }
  return round === 0 && square === 0 && curly === 0;
}
