import { describe, expect, it } from "vitest";
import rule from "../../src/rules/glued-markup.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

/** Prefixes that Arabic writes in one with the word behind, as targets; Hebrew below. */
const ARABIC_PREFIXES = [
  ["انتقل و`a`."],
  ["انتقل وبال`a`."],
  ["انتقل ال`a`."],
  ["انتقل لل`a`."],
  ["انتقل ف`a`."],
  ["انتقل كال`a`."],
  ["انتقل ب`a`."],
  ["انتقل ك`a`."],
  ["انتقل ل`a`."],
  ["انتقل س`a`."],
];
const HEBREW_PREFIXES = [
  ["עבור ל`a`."],
  ["עבור וב`a`."],
  ["עבור ה`a`."],
  ["עבור כ`a`."],
  ["עבור מ`a`."],
  ["עבור ש`a`."],
];

cases(rule, {
  locale: "nl-NL",
  severity: "warning",
  finds: "glued",
  sound: [
    ...rows(
      { why: "letters beside markup" },
      ["why", "source", "target"],
      [
        ["bold in underscores is literal there", "Select __A__ now.", "Kies __A__ nu."],
        ["count beside a reference", "See [it][a] now.", "Zie[het][a] nu."],
        ["none: spaces", "[a](/a) `b` **c**", "x [a](/a) x `b` x **c** x"],
        ["none: punctuation", "[a](/a) `b` **c**", "([a](/a)), '`b`'; -**c**!"],
        ["none: an apostrophe", "[a](/a)", "l'[a](/a) l’[a](/a)"],
        ["none: a digit", "[a](/a)", "2[a](/a)"],
        ["none: a link without a label", "[a](/a)", "x[](/a)x"],
        ["none: an image", "![a](/a)", "x![a](/a)x"],
        ["none: blank bold", "<b>a</b>", "x<b></b>x"],
        ["none: a label with the space inside", "[a](/a) b", "x[ a ](/a)x"],
        ["none: an autolink", "<https://fjordbase.example>", "x<https://fjordbase.example>x"],
        ["none: markup inside a label", "[`a`](/a)", "[`a`](/a)"],
      ],
    ),
    ...rows(
      { why: "a stop drawn into the label" },
      ["why", "source", "target"],
      [
        ["none: in the source too", "[See a.](/a)", "[Zie a.](/a)"],
        ["none: bold in the source too", "**See a.** Then b.", "**Zie a.** Dan b."],
        ["none: no stop in the source", "[a](/a)", "[a.](/a)"],
        ["none: a stop behind the markup as well", "See [a](/a).", "Zie [a.](/a)."],
        ["none: an ellipsis", "Select **A**.", "Kies **A...**"],
        ["none: an abbreviation in the middle", "See [a](/a) now.", "Zie [enz.](/a) nu."],
        ["none: an abbreviation where a stop is missing", "Now see [a](/a). Then b", "Zie [enz.](/a)  nu en dan b"],
        [
          "none: inside the text, in the source too",
          "[See a.](/a) Or [b](/b). Then c",
          "[Zie a.](/a) Of [b](/b) Dan c",
        ],
        ["none: no stop missing behind markup", "See b. Then [a](/a). Then c", "Zie [b.](/b) Dan [a](/a). Dan c"],
        ["none: the source's stop behind other words", "See [a](/a) and b.", "Zie [a.](/a) Dan b."],
        ["none: the source's stop behind code", "Run `a`. See [b](/b) or c", "Voer `a` uit. Zie [b.](/b) Of c"],
        ["none: code", "Run `a`.", "Voer uit: `a.`"],
        ["none: a mark behind the markup as well", "See [a](/a); b.", "Zie [a.](/a); b."],
        ["none: no other mark less", "See [a](/a): b [c](/c) d", "Zie [c.](/c) B [a](/a): d"],
        ["none: a bracket in the middle", "B (see [a](/a).) c", "B (zie [a.](/a)) c"],
        ["none: no stop in the source, in brackets", "([a](/a))", "([a.](/a))"],
        ["none: nothing but a stop", "See [a](/a).", "Zie a [.](/a)"],
      ],
    ),
    ...rows(
      { why: "letters that touch the markup in the source as well" },
      ["why", "source", "target"],
      [
        ["left alone: the same code", "Close `A`s and `B`.", "Sluit `A`objecten en `B`."],
        ["left alone: the same destination", "[node](/a)s", "[knoop](/a)en"],
        ["left alone: as much bold", "**F**ile", "**B**estand"],
        ["left alone: other code of the kind", "Close `A`s.", "Sluit `B`objecten."],
      ],
    ),
    ...rows(
      { why: "words that a language writes together", locale: "ar-SA", source: "Go to [a](/a), **a** or `a`." },
      ["target"],
      ARABIC_PREFIXES,
    ),
    ...rows(
      { why: "words that a language writes together", locale: "he-IL", source: "Go to [a](/a), **a** or `a`." },
      ["target"],
      HEBREW_PREFIXES,
    ),
    ...rows(
      { why: "words that a language writes together", locale: "id-ID", source: "Go to [a](/a), **a** or `a`." },
      ["target"],
      [["`a`nya terbuka."], ["`a`ku terbuka."], ["`a`mu terbuka."], ["`a`pun terbuka."], ["`a`kah terbuka?"]],
    ),
    ...rows(
      { why: "words that a language writes together", source: "Go to [a](/a), **a** or `a`." },
      ["locale", "target"],
      [
        ["ko-KR", "`a`을 실행합니다."],
        ["ko-KR", "**a**를 선택합니다."],
        ["ko-KR", "[a](/a)에서 봅니다."],
        ["sv-SE", "`a`s värde."],
        ["nb-NO", "`a`s verdi."],
        ["nn-NO", "`a`s verdi."],
        ["da-DK", "`a`s værdi."],
        ["de-DE", "`a`s Wert."],
        ["ms-MY", "`a`lah terbuka."],
      ],
    ),
    ...rows(
      { why: "words that a language writes together", source: "Run `a`. See [b](/b).", target: "字`a`字[b.](/b)" },
      ["why", "locale"],
      [
        ["no question in zh-TW", "zh-TW"],
        ["no question in zh-CN", "zh-CN"],
        ["no question in ja-JP", "ja-JP"],
        ["no question in th-TH", "th-TH"],
        ["no question in km-KH", "km-KH"],
        ["no question in lo-LA", "lo-LA"],
        ["no question in my-MM", "my-MM"],
      ],
    ),
    {
      why: "letters beside markup: count beside a reference",
      source: "See ![it][a] now.",
      target: "Zie![het][a]nu.",
      behind: "\n[a]: /a\n",
    },
    {
      why: "letters beside markup: count beside a reference",
      source: "See [it][a] now.",
      target: "Zie[][a]nu.",
      behind: "\n[a]: /a\n",
    },
  ],
  broken: [
    ...rows(
      { why: "letters beside markup", source: "Run `a` now." },
      ["why", "target", "fixed"],
      [
        ["code", "Voer`a` nu uit.", "Voer `a` nu uit."],
        ["code behind", "Voer `a`nu uit.", "Voer `a` nu uit."],
        ["a letter beyond ASCII", "Kör `a`är nu.", "Kör `a` är nu."],
        ["Cyrillic", "Запустите`a`.", "Запустите `a`."],
        ["a letter with a combining mark", "Voer é`a` uit.", "Voer é `a` uit."],
      ],
    ),
    ...rows(
      { why: "words that a language writes together", locale: "ru-RU", source: "Go to [a](/a), **a** or `a`." },
      ["target"],
      [
        ...ARABIC_PREFIXES,
        ...HEBREW_PREFIXES,
        ["`a`을 실행합니다."],
        ["**a**를 선택합니다."],
        ["[a](/a)에서 봅니다."],
        ["`a`s värde."],
        ["`a`s verdi."],
        ["`a`s værdi."],
        ["`a`s Wert."],
        ["`a`nya terbuka."],
        ["`a`ku terbuka."],
        ["`a`mu terbuka."],
        ["`a`pun terbuka."],
        ["`a`kah terbuka?"],
        ["`a`lah terbuka."],
      ],
    ),
    ...rows(
      { why: "words that a language writes together", source: "Go to `a`." },
      ["locale", "target"],
      [
        ["ar-SA", "انتقل إلى`a`."],
        ["ar-SA", "انتقل `a`و."],
        ["he-IL", "עבור אל`a`."],
        ["he-IL", "עבור `a`ל."],
        ["ko-KR", "실행`a`."],
        ["ko-KR", "`a`run."],
        ["sv-SE", "`a`cmdleten."],
        ["nb-NO", "s`a` verdi."],
        ["id-ID", "`a`anda."],
      ],
    ),
    ...rows(
      { why: "a stop drawn into the label", finds: "stopInLabel", severity: "info" },
      ["why", "source", "target", "fixed"],
      [
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
      ],
    ),
    ...rows(
      { why: "a stop drawn into the label", source: "[The guide](/a).", finds: "stopInLabel", severity: "info" },
      ["why", "locale", "target", "fixed"],
      [
        ["in the stops of hi-IN", "hi-IN", "[गाइड।](/a)", "[गाइड](/a)।"],
        ["in the stops of hi-IN", "hi-IN", "([गाइड।](/a))", "([गाइड](/a)।)"],
        ["in the stops of ur-PK", "ur-PK", "[گائیڈ۔](/a)", "[گائیڈ](/a)۔"],
        ["in the stops of hy-AM", "hy-AM", "[ուղեցույց։](/a)", "[ուղեցույց](/a)։"],
        ["in the stops of am-ET", "am-ET", "[መመሪያ።](/a)", "[መመሪያ](/a)።"],
      ],
    ),
    {
      why: "letters beside markup: reported with the markup, and a space is put between",
      source: "See [the guide](/guide) for more.",
      target: "Zie voor[de gids](/guide)meer.",
      marks: "voor[de gids](/guide)meer",
      messages: 'The link "de gids" is glued to "voor" and "meer"',
      fixed: "Zie voor [de gids](/guide) meer.",
    },
    {
      why: "letters beside markup: bold",
      source: "Select **A** now.",
      target: "Kies**A** nu.",
      fixed: "Kies **A** nu.",
    },
    {
      why: "letters beside markup: HTML bold",
      source: "Select <b>A</b> now.",
      target: "Kies <b>A</b>nu.",
      fixed: "Kies <b>A</b> nu.",
    },
    {
      why: "letters beside markup: HTML bold that ends in punctuation",
      source: "<strong>A:</strong> b",
      target: "<strong>A:</strong>b",
      fixed: "<strong>A:</strong> b",
    },
    {
      why: "letters beside markup: count beside a reference",
      source: "See [it][a] now.",
      target: "Zie[het][a] nu.",
      behind: "\n[a]: /a\n",
    },
    {
      why: "letters that touch the markup in the source as well: but not more often in the target",
      source: "`A`s and `B`",
      target: "`A`objecten en`B`",
      marks: "en`B`",
    },
    {
      why: "letters that touch the markup in the source as well: but not another kind",
      source: "`A`s and [b](/b)",
      target: "`A` en[b](/b)",
      marks: "en[b](/b)",
    },
    {
      why: "letters that touch the markup in the source as well: but not the one that is like the source's is spared",
      source: "`A` and `B`s",
      target: "`A`en `B`s",
      marks: "`A`en",
    },
    {
      why: "a stop drawn into the label: reported at the stop, and moved behind the markup",
      source: "See [the guide](/guide).",
      target: "Zie [de gids.](/guide)",
      finds: "stopInLabel",
      marks: ".",
      messages: 'The stop of the sentence was drawn into the link "de gids."',
      severity: "info",
    },
    {
      why: "a stop drawn into the label: reported as often as the source has stops behind its markup",
      source: "See [a](/a). Then [b](/b) or c",
      target: "Zie [a.](/a) Dan [b.](/b) Of c",
      finds: "stopInLabel",
      severity: "info",
    },
  ],
});

const article = (source: string, target: string, locale = "nl-NL", definitions = "") =>
  articleWith([{ source, target }], { "ms.contentlocale": locale }) + definitions;

function seen(source: string, target: string, locale?: string, definitions?: string) {
  const text = article(source, target, locale, definitions);
  return reported(text, lintArticle(rule, text));
}

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
    {
      why: "Hungarian endings",
      locale: "hu-HU",
      source: "Select **Save** and open `node.json` in [the portal](/p).",
      target: "Kattintson a **Mentés**re, és nyissa meg a `node.json`ban a [portál](/p)on.",
    },
    {
      why: "Finnish endings",
      locale: "fi-FI",
      source: "Open `node.json` with **Open** in [the portal](/p).",
      target: "Avaa `node.json`in asetukset **Avaa**lla [portaali](/p)ssa.",
    },
    {
      why: "Estonian endings",
      locale: "et-EE",
      source: "Open `node.json` in [the portal](/p).",
      target: "Ava `node.json`i [portaali](/p)s.",
    },
    {
      why: "Turkish endings",
      locale: "tr-TR",
      source: "Open `node.json` in **Nodes** and in [the portal](/p).",
      target: "`node.json`u **Düğümler**den ve [portal](/p)dan açın.",
    },
    {
      why: "Basque endings",
      locale: "eu-ES",
      source: "Open it in [the portal](/p).",
      target: "Ireki [ataria](/p)n.",
    },
    {
      why: "Kazakh endings",
      locale: "kk-KZ",
      source: "Open it in [the portal](/p).",
      target: "Оны [портал](/p)да ашыңыз.",
    },
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
    {
      why: "a Hungarian noun",
      locale: "hu-HU",
      source: "Select the **Save** button.",
      target: "Válassza a **Mentés**gombot.",
      finds: "glued",
      marks: "**Mentés**gombot",
      fixed: "Válassza a **Mentés** gombot.",
    },
    {
      why: "a Finnish conjunction",
      locale: "fi-FI",
      source: "**Save** and **Open**",
      target: "**Tallenna**ja **Avaa**",
      finds: "glued",
      marks: "**Tallenna**ja",
      fixed: "**Tallenna** ja **Avaa**",
    },
    {
      why: "a Turkish noun",
      locale: "tr-TR",
      source: "the **Save** button",
      target: "**Kaydet**düğmesi",
      finds: "glued",
      marks: "**Kaydet**düğmesi",
      fixed: "**Kaydet** düğmesi",
    },
    {
      why: "an Estonian conjunction",
      locale: "et-EE",
      source: "See **Nodes** so that it opens.",
      target: "Vaadake **Sõlmed**et see avaneks.",
      finds: "glued",
      marks: "**Sõlmed**et",
      fixed: "Vaadake **Sõlmed** et see avaneks.",
    },
  ],
});
