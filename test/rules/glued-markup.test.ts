import { describe, expect, it } from "vitest";
import rule from "../../src/rules/glued-markup.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

const article = (source: string, target: string, locale = "nl-NL", definitions = "") =>
  articleWith([{ source, target }], { "ms.contentlocale": locale }) + definitions;

function seen(source: string, target: string, locale?: string, definitions?: string) {
  const text = article(source, target, locale, definitions);
  return reported(text, lintArticle(rule, text));
}

const messageIds = (source: string, target: string, locale?: string, definitions?: string) =>
  seen(source, target, locale, definitions).map(({ messageId }) => messageId);

function fixed(source: string, target: string, locale?: string): string | undefined {
  const text = article(source, target, locale);
  return parse(applyFix(text, lintArticle(rule, text))).units[0]?.target.text;
}

describe("letters beside markup", () => {
  it("are reported with the markup, and a space is put between", () => {
    const source = "See [the guide](/guide) for more.";
    const target = "Zie voor[de gids](/guide)meer.";
    expect(seen(source, target)).toEqual([
      {
        messageId: "glued",
        severity: "warning",
        message: 'The link "de gids" is glued to "voor" and "meer"',
        at: "voor[de gids](/guide)meer",
      },
    ]);
    expect(fixed(source, target)).toBe("Zie voor [de gids](/guide) meer.");
  });

  it.each([
    ["code", "Run `a` now.", "Voer`a` nu uit.", "Voer `a` nu uit."],
    ["code behind", "Run `a` now.", "Voer `a`nu uit.", "Voer `a` nu uit."],
    ["bold", "Select **A** now.", "Kies**A** nu.", "Kies **A** nu."],
    ["bold in underscores is literal there", "Select __A__ now.", "Kies __A__ nu.", "Kies __A__ nu."],
    ["HTML bold", "Select <b>A</b> now.", "Kies <b>A</b>nu.", "Kies <b>A</b> nu."],
    ["HTML bold that ends in punctuation", "<strong>A:</strong> b", "<strong>A:</strong>b", "<strong>A:</strong> b"],
    ["a letter beyond ASCII", "Run `a` now.", "Kör `a`är nu.", "Kör `a` är nu."],
    ["Cyrillic", "Run `a` now.", "Запустите`a`.", "Запустите `a`."],
    ["a letter with a combining mark", "Run `a` now.", "Voer e\u0301`a` uit.", "Voer e\u0301 `a` uit."],
  ])("%s", (_, source, target, expected) => {
    expect(fixed(source, target)).toBe(expected);
  });

  it("count beside a reference", () => {
    expect(messageIds("See [it][a] now.", "Zie[het][a] nu.", "nl-NL", "\n[a]: /a\n")).toEqual(["glued"]);
    expect(messageIds("See [it][a] now.", "Zie[het][a] nu.")).toEqual([]);
    expect(messageIds("See ![it][a] now.", "Zie![het][a]nu.", "nl-NL", "\n[a]: /a\n")).toEqual([]);
    expect(messageIds("See [it][a] now.", "Zie[][a]nu.", "nl-NL", "\n[a]: /a\n")).toEqual([]);
  });

  it.each([
    ["spaces", "[a](/a) `b` **c**", "x [a](/a) x `b` x **c** x"],
    ["punctuation", "[a](/a) `b` **c**", "([a](/a)), '`b`'; -**c**!"],
    ["an apostrophe", "[a](/a)", "l'[a](/a) l’[a](/a)"],
    ["a digit", "[a](/a)", "2[a](/a)"],
    ["a link without a label", "[a](/a)", "x[](/a)x"],
    ["an image", "![a](/a)", "x![a](/a)x"],
    ["blank bold", "<b>a</b>", "x<b></b>x"],
    ["a label with the space inside", "[a](/a) b", "x[ a ](/a)x"],
    ["an autolink", "<https://fjordbase.example>", "x<https://fjordbase.example>x"],
    ["markup inside a label", "[`a`](/a)", "[`a`](/a)"],
  ])("are none: %s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual([]);
  });
});

describe("letters that touch the markup in the source as well", () => {
  it.each([
    ["the same code", "Close `A`s and `B`.", "Sluit `A`objecten en `B`."],
    ["the same destination", "[node](/a)s", "[knoop](/a)en"],
    ["as much bold", "**F**ile", "**B**estand"],
    ["other code of the kind", "Close `A`s.", "Sluit `B`objecten."],
  ])("are left alone: %s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual([]);
  });

  it.each([
    ["more often in the target", "`A`s and `B`", "`A`objecten en`B`", ["en`B`"]],
    ["another kind", "`A`s and [b](/b)", "`A` en[b](/b)", ["en[b](/b)"]],
    ["the one that is like the source's is spared", "`A` and `B`s", "`A`en `B`s", ["`A`en"]],
  ])("but not %s", (_, source, target, expected) => {
    expect(seen(source, target).map(({ at }) => at)).toEqual(expected);
  });
});

describe("words that a language writes together", () => {
  it.each([
    ["ar-SA", "انتقل و`a`."],
    ["ar-SA", "انتقل وبال`a`."],
    ["ar-SA", "انتقل ال`a`."],
    ["ar-SA", "انتقل لل`a`."],
    ["ar-SA", "انتقل ف`a`."],
    ["ar-SA", "انتقل كال`a`."],
    ["ar-SA", "انتقل ب`a`."],
    ["ar-SA", "انتقل ك`a`."],
    ["ar-SA", "انتقل ل`a`."],
    ["ar-SA", "انتقل س`a`."],
    ["he-IL", "עבור ל`a`."],
    ["he-IL", "עבור וב`a`."],
    ["he-IL", "עבור ה`a`."],
    ["he-IL", "עבור כ`a`."],
    ["he-IL", "עבור מ`a`."],
    ["he-IL", "עבור ש`a`."],
    ["ko-KR", "`a`을 실행합니다."],
    ["ko-KR", "**a**를 선택합니다."],
    ["ko-KR", "[a](/a)에서 봅니다."],
    ["sv-SE", "`a`s värde."],
    ["nb-NO", "`a`s verdi."],
    ["nn-NO", "`a`s verdi."],
    ["da-DK", "`a`s værdi."],
    ["de-DE", "`a`s Wert."],
    ["id-ID", "`a`nya terbuka."],
    ["id-ID", "`a`ku terbuka."],
    ["id-ID", "`a`mu terbuka."],
    ["id-ID", "`a`pun terbuka."],
    ["id-ID", "`a`kah terbuka?"],
    ["ms-MY", "`a`lah terbuka."],
  ])("are left alone in %s: %s", (locale, target) => {
    expect(messageIds("Go to [a](/a), **a** or `a`.", target, locale)).toEqual([]);
    expect(messageIds("Go to [a](/a), **a** or `a`.", target, "ru-RU")).toEqual(["glued"]);
  });

  it.each([
    ["ar-SA", "انتقل إلى`a`."],
    ["ar-SA", "انتقل `a`و."],
    ["he-IL", "עבור אל`a`."],
    ["he-IL", "עבור `a`ל."],
    ["ko-KR", "실행`a`."],
    ["ko-KR", "`a`run."],
    ["sv-SE", "`a`cmdleten."],
    ["nb-NO", "s`a` verdi."],
    ["id-ID", "`a`anda."],
  ])("but nothing else in %s: %s", (locale, target) => {
    expect(messageIds("Go to `a`.", target, locale)).toEqual(["glued"]);
  });

  it.each(["zh-TW", "zh-CN", "ja-JP", "th-TH", "km-KH", "lo-LA", "my-MM"])("are no question in %s", (locale) => {
    expect(messageIds("Run `a`. See [b](/b).", "字`a`字[b.](/b)", locale)).toEqual([]);
  });
});

describe("a stop drawn into the label", () => {
  it("is reported at the stop, and moved behind the markup", () => {
    expect(seen("See [the guide](/guide).", "Zie [de gids.](/guide)")).toEqual([
      {
        messageId: "stopInLabel",
        severity: "info",
        message: 'The stop of the sentence was drawn into the link "de gids."',
        at: ".",
      },
    ]);
  });

  it.each([
    ["a link", "See [a](/a).", "Zie [a.](/a)", "Zie [a](/a)."],
    ["bold", "Select **A**.", "Kies **A.**", "Kies **A**."],
    ["HTML bold", "Select <b>A</b>.", "Kies <b>A.</b>", "Kies <b>A</b>."],
    ["bold italics", "Select **_A_**.", "Kies **_A._**", "Kies **_A_**."],
    ["with a space before the stop", "Select **A**.", "Kies **A .**", "Kies **A**."],
    ["bold around a link", "See **[a](/a)**.", "Zie **[a.](/a)**", "Zie **[a](/a)**."],
    ["bold in a link", "See [**a**](/a).", "Zie [**a.**](/a)", "Zie [**a**](/a)."],
    ["inside the text", "See [a](/a). Then b.", "Zie [a.](/a) Dan b.", "Zie [a](/a). Dan b."],
    ["at the end, elsewhere in the source", "For [a](/a), see b.", "Zie b voor [a.](/a)", "Zie b voor [a](/a)."],
    ["with a bracket of the sentence", "B (see [a](/a)).", "B (zie [a).](/a)", "B (zie [a](/a))."],
    ["with a bracket of the label", "See [a (b)](/a).", "Zie [a (b).](/a)", "Zie [a (b)](/a)."],
    ["with a full-width bracket", "B (see [a](/a)).", "B（zie [a）.](/a)", "B（zie [a](/a)）."],
    ["behind nothing but a bracket", "B (see a [)](/a).", "B (zie a [).](/a)", "B (zie a [)](/a)."],
    ["white space behind", "See [a](/a).", "Zie [a.](/a)  ", "Zie [a](/a).  "],
    ["two sentences for one", "See [a](/a); b.", "Zie [a.](/a) Meer staat daar.", "Zie [a](/a). Meer staat daar."],
    ["a sentence for a clause", "See **A**, then b.", "Zie **A.** Daarna b.", "Zie **A**. Daarna b."],
    ["a sentence in brackets", "B (see [a](/a).)", "B (zie [a.](/a))", "B (zie [a](/a).)"],
    ["brackets in one alone", "See [a](/a).", "(Zie [a.](/a))", "(Zie [a](/a).)"],
    ["a quotation", "“See [a](/a).” Then b.", "„Zie [a.](/a)” Dan b.", "„Zie [a](/a).” Dan b."],
    ["elsewhere in brackets", "(For [a](/a), see b.)", "(Zie b voor [a.](/a))", "(Zie b voor [a](/a).)"],
  ])("%s", (_, source, target, expected) => {
    expect(messageIds(source, target)).toEqual(["stopInLabel"]);
    expect(fixed(source, target)).toBe(expected);
  });

  it("is reported as often as the source has stops behind its markup", () => {
    expect(messageIds("See [a](/a). Then [b](/b) or c", "Zie [a.](/a) Dan [b.](/b) Of c")).toEqual(["stopInLabel"]);
  });

  it.each([
    ["hi-IN", "[गाइड।](/a)", "[गाइड](/a)।"],
    ["hi-IN", "([गाइड।](/a))", "([गाइड](/a)।)"],
    ["ur-PK", "[گائیڈ۔](/a)", "[گائیڈ](/a)۔"],
    ["hy-AM", "[ուղեցույց։](/a)", "[ուղեցույց](/a)։"],
    ["am-ET", "[መመሪያ።](/a)", "[መመሪያ](/a)።"],
  ])("in the stops of %s", (locale, target, expected) => {
    expect(fixed("[The guide](/a).", target, locale)).toBe(expected);
  });

  it.each([
    ["in the source too", "[See a.](/a)", "[Zie a.](/a)"],
    ["bold in the source too", "**See a.** Then b.", "**Zie a.** Dan b."],
    ["no stop in the source", "[a](/a)", "[a.](/a)"],
    ["a stop behind the markup as well", "See [a](/a).", "Zie [a.](/a)."],
    ["an ellipsis", "Select **A**.", "Kies **A...**"],
    ["an abbreviation in the middle", "See [a](/a) now.", "Zie [enz.](/a) nu."],
    ["an abbreviation where a stop is missing", "Now see [a](/a). Then b", "Zie [enz.](/a)  nu en dan b"],
    ["inside the text, in the source too", "[See a.](/a) Or [b](/b). Then c", "[Zie a.](/a) Of [b](/b) Dan c"],
    ["no stop missing behind markup", "See b. Then [a](/a). Then c", "Zie [b.](/b) Dan [a](/a). Dan c"],
    ["the source's stop behind other words", "See [a](/a) and b.", "Zie [a.](/a) Dan b."],
    ["the source's stop behind code", "Run `a`. See [b](/b) or c", "Voer `a` uit. Zie [b.](/b) Of c"],
    ["code", "Run `a`.", "Voer uit: `a.`"],
    ["a mark behind the markup as well", "See [a](/a); b.", "Zie [a.](/a); b."],
    ["no other mark less", "See [a](/a): b [c](/c) d", "Zie [c.](/c) B [a](/a): d"],
    ["a bracket in the middle", "B (see [a](/a).) c", "B (zie [a.](/a)) c"],
    ["no stop in the source, in brackets", "([a](/a))", "([a.](/a))"],
    ["nothing but a stop", "See [a](/a).", "Zie a [.](/a)"],
  ])("is none: %s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual([]);
  });
});

describe("fingerprints", () => {
  const damaged = articleWith([
    { source: "Open the `a` and the [b](/b).", target: "Open`a` en [b.](/b)" },
    { source: "Open the `a` here.", target: "Open`a` hier." },
  ]);

  it("stay when the article is moved, wrapped and renumbered, and differ", () => {
    const before = fingerprints(lintArticle(rule, damaged));
    expect(new Set(before).size).toBe(3);
    expect(fingerprints(lintArticle(rule, relocated(damaged), {}, { path: "moved.md" }))).toEqual(before);
  });
});

it("takes linear time for many glued runs", () =>
  expectLinear((part) => {
    const count = 10_000 * part;
    // 100 of them, and one that counts the others.
    expect(seen("`a`s `b` ".repeat(count), "x`a`x`b`x ".repeat(count)).length).toBe(101);
  }));

cases(rule, {
  sound: [
    { why: "a particle", locale: "ko-KR", source: "Use `Open`.", target: "`Open`을 사용합니다." },
    { why: "several particles", locale: "ko-KR", source: "Only in `Open`.", target: "`Open`에서만의 값" },
    { why: "the copula", locale: "ko-KR", source: "It is `Open`.", target: "값은 `Open`입니다." },
    { why: "a light verb", locale: "ko-KR", source: "`push` it.", target: "`push`하면 됩니다." },
    { why: "a counter", locale: "ko-KR", source: "`3` nodes", target: "`3`개의 노드" },
    { why: "a plural", locale: "ko-KR", source: "All **Node**s", target: "모든 **Node**들을" },
    { why: "bold in a link", locale: "nl-NL", source: "[**A**](/a)", target: "[**A**](/a)" },
    { why: "a link in bold", locale: "nl-NL", source: "See [A](/a).", target: "Zie **[A](/a)**." },
    { why: "joined in the source", locale: "ru-RU", source: "**A**`b` here", target: "Здесь **А**`b`" },
    { why: "no spaces in the language", locale: "zh-TW", source: "`a` of **B**", target: "**乙**`a`" },
    { why: "a name with a dot", locale: "ar-SA", source: "The [SDK](/a)", target: "[.NET SDK](/a)" },
    { why: "a torn name", locale: "ru-RU", source: "The [.msi file](/a)", target: "Файл [. msi](/a)" },
    { why: "a mark of the source", locale: "ja-JP", source: "A [, b](/a)", target: "あ [、い](/a)" },
    { why: "a label that is only a stop", locale: "de-DE", source: "See [*a*](/a).", target: "Siehe a [*.*](/a)" },
    { why: "a bold stop", locale: "id-ID", source: "See **a**.", target: "Lihat a **.**" },
  ],
  broken: [
    ...["키워드", "명령을", "함수", "해시", "할당된", "이벤트는", "로그"].map((noun) => ({
      why: "a noun behind code",
      locale: "ko-KR",
      source: "The `Open` word",
      target: `\`Open\`${noun} 항목`,
      finds: "glued",
      fixed: `\`Open\` ${noun} 항목`,
    })),
    {
      why: "code against bold",
      locale: "ko-KR",
      source: "`Open` uses **Name**.",
      target: "`Open`**Name** 값",
      finds: "glued",
      marks: "`Open`**Name**",
      fixed: "`Open` **Name** 값",
    },
    {
      why: "bold against code",
      locale: "ar-SA",
      source: "**Size** in `max`",
      target: "**الحجم**`max`",
      finds: "glued",
      fixed: "**الحجم** `max`",
    },
    {
      why: "a link against a link",
      locale: "ru-RU",
      source: "[a](/a) and [b](/b)",
      target: "[а](/a)[б](/b)",
      finds: "glued",
      says: 'the link "б"',
    },
    {
      why: "a comma before a word, behind a space",
      locale: "ja-JP",
      source: "See [Nodes](/a).",
      target: "次は [、ノード](/a)です。",
      finds: "commaInLabel",
      marks: "、",
      fixed: "次は、[ノード](/a)です。",
    },
    {
      why: "an Arabic comma",
      locale: "ar-SA",
      source: "To add, see [Nodes](/a).",
      target: "للإضافة [، راجع العقد](/a).",
      finds: "commaInLabel",
      fixed: "للإضافة، [راجع العقد](/a).",
    },
    {
      why: "a stop in a reference behind a stop",
      locale: "zh-TW",
      source: "See [Nodes](/a).",
      target: "請看。[。節點](/a)",
      finds: "commaInLabel",
      fixed: "請看。[節點](/a)",
    },
  ],
});
