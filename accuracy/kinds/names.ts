import { languageOf } from "../../src/locale/tag.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, unitKind } from "../kind.ts";
import { replaceIn, replaceSpan, type Stretch, sharedLiterals, strongRuns } from "../places.ts";
import type { Random } from "../random.ts";
import { alterLiteral } from "./literals.ts";

const APART = String.raw`(?![\w./\\:@-]*\w)`;
const NOT_AFTER = String.raw`(?<![\w./\\:@#{%$<-])`;
const FILE_ENDINGS =
  "bat|cfg|cmd|config|cpp|cs|css|csv|dll|exe|h|html|ini|js|json|log|msi|ps1|psm1|py|sql|sys|ts|vbs|xml|yaml|yml|zip";
const FILE_NAME = new RegExp(`${NOT_AFTER}[A-Za-z][\\w-]*\\.(?:${FILE_ENDINGS})${APART}`, "g");
/** Two parts with a capital; `.NET` names and sentences without a space have another form. */
const DOTTED_NAME = new RegExp(`${NOT_AFTER}[A-Z][a-z]+[A-Za-z0-9]*(?:\\.[A-Z][a-z]{2,}[A-Za-z0-9]*)+${APART}`, "g");
/** Only signs that no language writes otherwise are exchanged. */
const QUANTITY = /(?<![\w.,])\d+(?:[.,]\d+)?[ \u00A0](?:KB|MB|GB|TB|MHz|GHz|Mbps|Gbps)(?!\w)/g;
const OTHER_UNIT: Readonly<Record<string, string>> = {
  KB: "MB",
  MB: "GB",
  GB: "MB",
  TB: "GB",
  MHz: "GHz",
  GHz: "MHz",
  Mbps: "Gbps",
  Gbps: "Mbps",
};

/** A placeholder's name in words of the locale; else in Norwegian. */
const PLACEHOLDER_NAMES: Readonly<Record<string, string>> = {
  ar: "الاسم",
  ja: "名前",
  ko: "이름",
  ru: "имя",
  uk: "ім’я",
  zh: "你的名字",
};

const TRANSLATED_VALUES: Readonly<Record<string, readonly string[]>> = {
  true: ["waar", "vrai", "sann", "wahr", "истина", "真", "صواب"],
  false: ["onwaar", "faux", "usann", "falsch", "ложь", "偽", "خطأ"],
  null: ["leeg", "nul", "пусто", "空", "فارغ"],
};

/** A literal of the target that stands there once, with the source's. */
function literalOf({ target, source }: TranslationUnit, pattern: RegExp, random: Random): Stretch | null {
  const found = sharedLiterals(pattern, target, source).filter(({ text }) => target.text.split(text).length === 2);
  return found.length === 0 ? null : random.pick(found);
}

function spaceLiteral(kind: Pick<Kind, "id" | "what">, pattern: RegExp): Kind {
  return unitKind({
    ...kind,
    group: "protected",
    owners: ["changed-identifier/spaced"],
    edit(unit, random) {
      const found = literalOf(unit, pattern, random);
      if (found === null) return null;
      const dot = found.start + found.text.lastIndexOf(".");
      return replaceIn(unit.target, dot, dot + 1, random.pick([". ", " ."]));
    },
  });
}

/** Names with capitals inside: `NodeLimit`. */
const NAME_WITH_CAPITALS = /^(?=.{6,}$)[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;
const PRODUCT = /^(?:PowerShell|SharePoint|OneDrive|OneNote|YouTube|GitHub|LinkedIn|DirectX|JavaScript|TypeScript)/;

/** Whether a name stands once, and is no product's: where it stands rightly as well, nothing is reported. */
function isAlone(target: string, name: string): boolean {
  return !PRODUCT.test(name) && target.split(name).length === 2;
}

/** Names that are torn, translated or glued to a word. */
export const names: readonly Kind[] = [
  spaceLiteral({ id: "space-file-name", what: "draws a space into a file name: settings. json" }, FILE_NAME),
  spaceLiteral({ id: "space-dotted-name", what: "draws a space into a dotted name: System. Exception" }, DOTTED_NAME),
  alterLiteral(
    { id: "alter-file-name", what: "changes one letter of a file name", owners: ["changed-identifier"] },
    FILE_NAME,
  ),
  alterLiteral(
    { id: "alter-dotted-name", what: "changes one letter of a dotted name", owners: ["changed-identifier"] },
    DOTTED_NAME,
  ),
  unitKind({
    id: "glue-name",
    group: "protected",
    what: "removes the space between a file name or dotted name and the word before it",
    owners: ["changed-identifier/glued", "changed-identifier/changed"],
    edit(unit, random) {
      const found = literalOf(unit, random.pick([FILE_NAME, DOTTED_NAME]), random);
      if (found === null || !/\p{Script=Latin} $/u.test(unit.target.prose.slice(0, found.start))) return null;
      return replaceIn(unit.target, found.start - 1, found.start, "");
    },
  }),
  unitKind({
    id: "split-name",
    group: "protected",
    what: "writes the words of a bold name apart: **Node Limit**",
    owners: ["changed-identifier/splitName"],
    edit({ target, source }, random) {
      const runs = strongRuns(target).map(({ start, end }) => {
        return { start: start + 2, end: end - 2, text: target.slice({ start: start + 2, end: end - 2 }) };
      });
      const found = runs.filter(({ text }) => {
        return NAME_WITH_CAPITALS.test(text) && isAlone(target.text, text) && source.text.includes(`**${text}**`);
      });
      if (found.length === 0) return null;
      const { text, ...place } = random.pick(found);
      return { ...place, text: text.replace(/(?<=[a-z])(?=[A-Z])/, " ") };
    },
  }),
  unitKind({
    id: "change-unit",
    group: "protected",
    what: "gives a quantity another unit: 64 GB becomes 64 MB",
    owners: ["changed-identifier/changedQuantity"],
    edit(unit, random) {
      const found = literalOf(unit, QUANTITY, random);
      if (found === null) return null;
      const sign = /[A-Za-z]+$/.exec(found.text)?.[0] as string;
      return replaceIn(unit.target, found.end - sign.length, found.end, OTHER_UNIT[sign] as string);
    },
  }),
  unitKind({
    id: "translate-value",
    group: "protected",
    what: "translates true, false or null that is all that a table cell holds",
    owners: ["changed-identifier/translatedLiteral"],
    // The word may be another language's.
    effects: ["wrong-script", "wrong-language"],
    edit({ target, source, span }, random, { article }) {
      const value = source.text.trim().toLowerCase();
      const words = TRANSLATED_VALUES[value];
      const around =
        article.text.slice(0, span.start).trimEnd().at(-1) === "|" &&
        /^\s*\|/.test(article.text.slice(span.end, span.end + 9));
      if (words === undefined || !around || target.text.trim().toLowerCase() !== value) return null;
      return replaceSpan(target.span, random.pick(words));
    },
  }),
  unitKind({
    id: "translate-placeholder-name",
    group: "protected",
    what: "translates the name of a placeholder in angle brackets",
    owners: ["changed-placeholder/translatedName", "changed-placeholder/changed", "changed-placeholder/missing"],
    edit({ target, source }, random, { locale }) {
      const expected = new Set(source.placeables.html.map(({ name }) => name));
      const found = target.placeables.html.filter(({ name, openTag }) => {
        return /-/.test(name) && name.length + 2 === openTag.end - openTag.start && expected.has(name);
      });
      return found.length === 0
        ? null
        : replaceSpan(random.pick(found).openTag, `<${PLACEHOLDER_NAMES[languageOf(locale)] ?? "navn"}>`);
    },
  }),
];
