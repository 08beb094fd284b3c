import { mayBeUneven } from "../locale/punctuation/separator-spaces.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import {
  firstPath,
  markedSeparators,
  operandPairs,
  pathLinks,
  pathRange,
} from "./displaced-menu-path/menu-operands.ts";
import { type MenuPaths, mayHoldMenuPath, type PathRange, readMenuPaths } from "./displaced-menu-path/menu-path.ts";

/** What the ranges of a reading mean, in the order of how much they say. */
const HOLES = [
  ["empty", "emptyOperand"],
  ["trailing", "nothingBehind"],
  ["leading", "nothingBefore"],
  ["hollow", "lostOperand"],
] as const;

/** `»` with spaces around it, and no quotation that it could close; the wide slash of Japanese and Chinese between marked operands. */
const OTHER_SIGNS = /[→⇒▸►〉]|[-=]\\?>|^[^«]*\s»\s[^«]*$|[*_\]］」】]\s?／\s?[*_[［「【]/;

const HELP = "put the operands back between the separators, in the order of the source";

export default defineRule({
  id: "displaced-menu-path",
  category: "protected-content",
  mqm: "design-and-markup/missing-text",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  wakes: Feature.greaterThan | Feature.ampersand,
  docs: {
    summary: "A menu path lost an operand or a separator: its pieces stand elsewhere.",
    rationale: `Machine translation translates the operands of \`**File** > **Options**\` as one phrase and leaves the separators
behind, so that the reader sees \`>  >\` and has no path to follow. Reported are separators with nothing between
them, at the end or the start of the text, behind a bracket that opens there or an ampersand, or before the end of a clause; three
or more spaces between a word and a separator, which is what the pipeline leaves of an operand it took away; and operands side
by side where the source has a separator. Operands may be bold, links or words, the separator \`>\`, \`\\>\`, \`&gt;\` or \`->\`. Their order
and number are left alone, and so is all that the source shows as well; so are a link or bold text that begin with a separator,
for the operand often stands as a word before them. One finding a unit, at the first hole.`,
    howToFix: "Write the path anew: each operand translated by itself, each separator between two operands.",
    correct: [
      {
        title: "A path",
        locale: "nl-NL",
        target: "Selecteer **Bestand**  >  **Opties**.",
        source: "Select **File** > **Options**.",
      },
      {
        title: "Brackets for bold",
        locale: "zh-TW",
        target: "選取 [檔案] > [選項]。",
        source: "Select **File** > **Options**.",
      },
      {
        title: "A source that ends with a separator",
        locale: "ja-JP",
        target: "**ファイル** > ",
        source: "**File** > ",
      },
      {
        title: "Another number of operands",
        locale: "ar-SA",
        target: "انتقل إلى **الإعدادات** > **المشتركون**.",
        source: "Go to **Settings** > **Settings** > **Members**.",
      },
      {
        title: "Placeholders and comparisons",
        locale: "nb-NO",
        target: "Kjør < navn >, så **Fil** > **Lukk**.",
        source: "Run < name >, then **File** > **Close**.",
      },
    ],
    incorrect: [
      {
        title: "Nothing between two separators",
        messageId: "emptyOperand",
        locale: "nl-NL",
        target: "Selecteer **Systeeminstellingen starten**  >    >  **Geluid**.",
        source: "Select **Start** > **System** > **Sound**.",
      },
      {
        title: "Nothing before the stop",
        messageId: "nothingBehind",
        locale: "id-ID",
        target: "Pilih **arsip data**  >  .",
        source: "Choose **Data** > **Archive**.",
      },
      {
        title: "Nothing at the start",
        messageId: "nothingBefore",
        locale: "zh-TW",
        target: "> 語言的裝置設定",
        source: "Device settings > Language",
      },
      {
        title: "Three spaces where the first operand was",
        messageId: "lostOperand",
        locale: "fr-FR",
        target: "Sélectionnez   >  **Options du fichier**.",
        source: "Select **File** > **Options**.",
      },
      {
        title: "Written in words",
        messageId: "retold",
        locale: "fr-FR",
        target: "Sélectionnez **Fichier**, puis **Options**.",
        source: "Select **File** > **Options**.",
      },
      {
        title: "The separator is gone",
        messageId: "lostSeparator",
        locale: "ar-SA",
        target: "انتقل إلى **ملف** **خيارات**.",
        source: "Go to **File** > **Options**.",
      },
    ],
  },
  messages: {
    emptyOperand: {
      text: "Nothing stands between two separators of a menu path; the source says “{{path}}”",
      help: HELP,
    },
    nothingBehind: { text: "Nothing stands behind a separator of a menu path; the source says “{{path}}”", help: HELP },
    nothingBefore: { text: "Nothing stands before a separator of a menu path; the source says “{{path}}”", help: HELP },
    lostOperand: {
      mqm: "accuracy/omission",
      text: "An operand of a menu path is gone; the source says “{{path}}”",
      help: HELP,
    },
    retold: {
      text: "The target has fewer separators than the menu path of the source, “{{path}}”",
      help: "nothing to do where the words between tell the path",
      severity: "info",
    },
    lostSeparator: {
      mqm: "design-and-markup/layout",
      text: "A separator of a menu path is gone; the source says “{{path}}”",
      help: HELP,
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (!mayHoldMenuPath(unit.source.text)) return;
      const source = readMenuPaths(unit.source.prose);
      if (source.separators.length === 0) return;
      const target = readMenuPaths(unit.target.prose, mayBeUneven(context.locale), source.others === 0);
      const hole =
        firstHole(unit, source, target) ?? lostSeparator(unit, source, target) ?? retoldPath(unit, source, target);
      if (hole === null) return;
      const [from, to] = hole.range;
      const path = firstPath(unit.source, source);
      context.report({
        messageId: hole.messageId,
        data: { path },
        at: unit.target.at(from, to),
        unit,
        token: path,
      });
    },
  },
});

function firstHole(unit: TranslationUnit, source: MenuPaths, target: MenuPaths) {
  const holes = HOLES.flatMap(([kind, messageId]) => {
    const [range] = kind === "hollow" ? hollowSeparators(unit, source, target) : target[kind];
    return range === undefined || target[kind].length <= source[kind].length ? [] : [{ range, messageId }];
  });
  // Stable: of two at one place the one that says more.
  return holes.sort((a, b) => a.range[0] - b.range[0])[0] ?? null;
}

/** Beside an operand that is a word in the source as well, spaces say nothing, and nor do those that the source has. */
function hollowSeparators(unit: TranslationUnit, source: MenuPaths, target: MenuPaths): readonly PathRange[] {
  if (target.hollow.length === 0 || markedSeparators(unit.source, source) < source.separators.length) return [];
  const known = new Set(source.separators.map((separator) => spacesAround(unit.source, separator)));
  return target.hollow.filter((separator) => !known.has(spacesAround(unit.target, separator)));
}

function spacesAround({ prose }: Segment, [start, end]: PathRange): string {
  let before = start;
  while (prose[before - 1] === " " || prose[before - 1] === "\\") before--;
  let behind = end;
  while (prose[behind] === " ") behind++;
  return `${prose.slice(before, start)}>${prose.slice(end, behind)}`;
}

function lostSeparator(unit: TranslationUnit, source: MenuPaths, target: MenuPaths) {
  if (isElsewhere(unit)) return null;
  const pairs = operandPairs(unit.target);
  const expected = operandPairs(unit.source);
  // Where words have taken the place of all separators, and the source separates bold from bold, a link is no operand.
  const known = new Set(target.separators.length > 0 ? [] : expected.joined);
  const beside = pairs.adjacent.filter(({ pairing }) => known.size === 0 || known.has(pairing));
  const adjacent = beside.length > expected.adjacent.length ? beside[0]?.range : undefined;
  // Also where no separator is missing: one may have moved out from between its operands.
  const isLost = target.separators.length < markedSeparators(unit.source, source, true);
  const range = adjacent !== undefined && pairs.joined.length < expected.joined.length ? adjacent : null;
  const found = range ?? (isLost ? (adjacent ?? loneLink(unit, source, target)) : null);
  return found === null ? null : { range: found, messageId: "lostSeparator" as const };
}

/** Fewer separators, and no operands side by side: the translator wrote the path in words, or put two operands into one. */
function retoldPath(unit: TranslationUnit, source: MenuPaths, target: MenuPaths) {
  if (isElsewhere(unit) || target.separators.length >= markedSeparators(unit.source, source, true)) return null;
  return { range: pathRange(unit.target, target), messageId: "retold" as const };
}

/** Paths with other signs are sound; a link that lost its label lost the path in it: that is empty-link-text's. */
function isElsewhere(unit: TranslationUnit): boolean {
  return usesOtherSigns(unit) || unit.target.text.includes("[](");
}

/** Some write their paths with another sign; `›` and `》` are quotation marks too. */
function usesOtherSigns({ source, target }: TranslationUnit): boolean {
  return OTHER_SIGNS.test(target.text) && !OTHER_SIGNS.test(source.text);
}

/** A link that has a separator beside it in the source and none in the target. */
function loneLink(
  { source, target }: TranslationUnit,
  sourcePaths: MenuPaths,
  targetPaths: MenuPaths,
): PathRange | null {
  const expected = new Set(
    pathLinks(source, sourcePaths).flatMap(({ separated, destination }) => (separated ? [destination] : [])),
  );
  if (expected.size === 0) return null;
  const links = pathLinks(target, targetPaths);
  for (const { separated, destination } of links) if (separated) expected.delete(destination);
  return links.find(({ destination }) => expected.has(destination))?.span ?? null;
}
