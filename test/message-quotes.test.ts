import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Rule } from "../src/model/rule.ts";
import type { Example } from "../src/model/rule-docs.ts";
import { rules } from "../src/rules/index.ts";
import { articlesOf, lintGroup, type TestArticle } from "./rule-tester.ts";

/** Messages quote at most so many characters of an article … */
const MOST_QUOTED = 80;
/** … and what a template has around a quotation, a space and a mark on each side, may stand in the article as well. */
const AROUND = 4;

const UNIT = /(<span data-[ts]tu-id="[^"]*">)((?:(?!<\/?span)[\s\S])*)(?=<\/span>)/g;
const LONG = "Fjordbase".repeat(14);

/** Ways to make what an article says long, in both halves of a unit alike. */
const LENGTHENED: Readonly<Record<string, (text: string) => string>> = {
  words: (text) =>
    text.replace(/(?<![A-Za-z\d&#;/.-])[A-Za-z]{3,}(?![A-Za-z\d;-])/g, (word) => word + LONG.toLowerCase()),
  "ends of names": (text) => text.replace(/[A-Za-z]{2,}(?=[\s`)\]*.,:>}]|$)/g, (word) => word + LONG),
  beginnings: (text) => text.replace(/(?<![A-Za-z\d&#;])[a-z]{3,}/g, (word) => LONG.toLowerCase() + word),
  addresses: (text) => text.replace(/(?<=\]\()[^()\s]+/g, (address) => `${address}/${"page/".repeat(30)}`),
  code: (text) => text.replace(/(?<=`)[^`\n]+(?=`)/g, (code) => `${code} ${"option value ".repeat(12)}`.trimEnd()),
  bold: (text) => text.replace(/(?<=\S)(?=\*\*(?:\s|[.,]|$))/g, ` ${LONG}`),
  numbers: (text) => text.replace(/\d(?=\D|$)/g, (digit) => digit.repeat(100)),
  letters: (text) =>
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hangul}]+/gu, (run) =>
      run.repeat(40),
    ),
};

/** The longest piece of a message that stands in an article; pieces up to the limit count as none. */
function longQuote(message: string, articles: readonly string[]): string | null {
  for (let at = 0; at + MOST_QUOTED + AROUND < message.length; at++) {
    const piece = message.slice(at, at + MOST_QUOTED + AROUND + 1);
    if (articles.some((text) => text.includes(piece))) return piece;
  }
  return null;
}

/** What a rule finds; nothing where two files are no pair any more. */
function foundIn(rule: Rule, files: readonly TestArticle[], example: Example): readonly Diagnostic[] {
  try {
    return lintGroup(rule, files, example);
  } catch (error) {
    if (String(error).includes("cannot be paired")) return [];
    throw error;
  }
}

let findings = 0;

describe.each(rules)("$id", (rule) => {
  it.each(Object.entries(LENGTHENED))("quotes no long piece of an article with long %s", (_, lengthen) => {
    const long = rule.docs.incorrect.flatMap((example) => {
      const lengthened = (text: string) =>
        text.includes("data-ttu-id")
          ? text.replace(UNIT, (_whole, open: string, inner: string) => open + lengthen(inner))
          : lengthen(text);
      const files = articlesOf(example).map((file) => {
        const { original } = file;
        const base = original && { ...original, base: lengthen(original.base), today: lengthen(original.today) };
        return { ...file, text: lengthened(file.text), ...(base && { original: base }) };
      });
      const texts = files.flatMap(({ text, original }) => [text, original?.base ?? "", original?.today ?? ""]);
      return foundIn(rule, files, example).flatMap(({ messageId, message, help = "", related }) => {
        findings++;
        return [message, help, ...related.map((place) => place.message)].flatMap((text) => {
          const quote = longQuote(text, texts);
          return quote === null ? [] : [`${messageId}: ${text}`];
        });
      });
    });
    expect(long).toEqual([]);
  });
});

it("tries hundreds of findings", () => {
  expect(findings).toBeGreaterThan(500);
});
