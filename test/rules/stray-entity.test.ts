import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import rule from "../../src/rules/stray-entity.ts";
import { cases } from "../rule-cases.ts";
import { lintArticle, lintUnit } from "../rule-tester.ts";

const found = (target: string, source: string, locale = "fr-FR") => lintUnit(rule, { locale, target, source });

describe("stray-entity", () => {
  it("points at the entity and replaces it by its character", () => {
    const [finding] = found("Ouvrez l&apos;instance.", "Open the instance.");
    expect(finding).toMatchObject({ messageId: "escaped", severity: "warning", side: "target" });
    expect(finding?.message).toBe("&apos; stands for a plain ', which the source does not escape");
    expect(finding?.fix).toMatchObject({ safety: "safe", edits: [{ text: "'" }] });
    expect(finding && finding.range.end.offset - finding.range.start.offset).toBe("&apos;".length);
  });

  it("counts: one more than in the source is one finding", () => {
    expect(found("&quot;Oui&quot; ou &quot;", "&quot;Yes&quot; or")).toHaveLength(1);
    expect(found("Saisissez &quot;", "Type `&quot;`")).toHaveLength(1);
  });

  it("reports each of several, in another script too", () => {
    expect(found("輸入 &#34;是&#34;。", 'Type "yes".', "zh-TW").map(({ fix }) => fix?.edits[0]?.text)).toEqual([
      '"',
      '"',
    ]);
  });

  it.each(["&ensp;", "&emsp;", "&thinsp;", "&shy;", "&zwj;", "&zwnj;", "&lrm;", "&rlm;"])(
    "leaves %s alone",
    (entity) => {
      expect(found(`Attention${entity}: lisez`, "Caution: read")).toEqual([]);
    },
  );

  it.each([
    ...["&apos;", "&#39;", "&quot;", "&#34;", "&#8217;", "&#8220;", "&#8221;"],
    ...["&#x27;", "&#X27;", "&#x22;", "&#x2019;", "&#x201C;", "&#x201d;"],
    ...["&rsquo;", "&lsquo;", "&rdquo;", "&ldquo;", "&laquo;", "&raquo;"],
  ])("replaces %s by what HTML says it is", (entity) => {
    expect(found(`Ouvrez ${entity}`, "Open").map(({ fix }) => fix?.edits[0]?.text)).toEqual([load(entity).text()]);
  });

  it.each(["&nbsp;", "&NBSP;", "&lt;", "&gt;", "&amp;", "&#160;", "&#xa0;", "&#60;", "&#62;", "&#38;"])(
    "leaves %s alone",
    (entity) => {
      expect(found(`Attention${entity}: lisez`, "Caution: read")).toEqual([]);
    },
  );

  it.each([
    ["code", "Saisissez `&apos;`", "Type a quote"],
    ["a URL", "[Lire](https://fjordbase.example/?a=1&quot;=2)", "[Read](https://fjordbase.example/?a=1)"],
    ["a tag", '<a title="l&apos;instance">Lire</a>', "<a>Read</a>"],
    ["an ampersand that starts no entity", "Q&R; R&D", "Q&A; R&D"],
  ])("leaves %s alone", (_, target, source) => {
    expect(found(target, source)).toEqual([]);
  });

  it("knows what rare entities stand for, and leaves names alone that stand for nothing", () => {
    expect(found("料金 &yen;100", "The price is 100 yen", "ja-JP")[0]?.fix?.edits).toMatchObject([{ text: "¥" }]);
    expect(found("料金 &fjord;100", "The price is 100 yen", "ja-JP")).toEqual([]);
  });

  it.each([
    ["fr-FR", "Ouvrez l&amp;#39;instance.", "Open the instance.", "'"],
    ["fr-FR", "Ouvrez l&amp;#x27;instance.", "Open the instance.", "'"],
    ["fr-FR", "Ouvrez l&amp;#x2fA;instance.", "Open the instance.", "&#x2fA;"],
    ["fr-FR", "Ouvrez &amp;#xaB;tout", "Open all", "&#xaB;"],
    ["fr-FR", "Ouvrez &AMP;quot;tout", "Open all", '"'],
    ["zh-TW", "開啟&amp;nbsp;叢集", "Open the cluster", "&nbsp;"],
    ["zh-TW", "安全性 &amp;amp; 合規性", "Security &amp; Compliance", "&amp;"],
    ["ar-SA", "الأمان &amp;amp;amp; التوافق", "Security & Compliance", "&amp;"],
    ["ar-SA", "اكتب &amp;amp;amp;quot;", "Type", '"'],
    ["fr-FR", "R&amp;eacute;seau", "Network", "&eacute;"],
    ["de-DE", "&amp;ouml;ffnen und &amp;szlig;", "Open", "&ouml;"],
    ...[
      "agrave",
      "ecirc",
      "ntilde",
      "ccedil",
      "aring",
      "oslash",
      "aelig",
      "mdash",
      "hellip",
      "copy",
      "reg",
      "trade",
    ].map((name) => ["fr-FR", `Ouvrez &amp;${name};`, "Open", `&${name};`] as const),
    ...["szlig", "bull", "deg", "euro", "times", "middot", "rarr"].map(
      (name) => ["fr-FR", `Ouvrez &amp;${name};`, "Open", `&${name};`] as const,
    ),
  ] as const)("tells an entity escaped twice and takes the doubling away (%s: %s)", (locale, target, source, text) => {
    const [finding] = found(target, source, locale);
    expect(finding).toMatchObject({ messageId: "doubled", severity: "warning", fix: { edits: [{ text }] } });
  });

  it.each([
    ["an ampersand", "Sécurité &amp; conformité", "Security &amp; Compliance"],
    ["a name with an ampersand", "R&amp;D; et Q&amp;reponses;", "R&D; Q&A;"],
    ["what the source escapes twice as well", "Saisissez &amp;quot;", "Type &amp;quot;"],
    ["code of the source", "Saisissez &amp;nbsp;", "Type `&nbsp;`"],
    ["code", "Saisissez `&amp;nbsp;`", "Type a space"],
    ["a URL", "[Lire](https://fjordbase.example/?a=1&amp;copy;=2)", "[Read](https://fjordbase.example/?a=1)"],
  ])("leaves %s alone", (_, target, source) => {
    expect(found(target, source)).toEqual([]);
  });
});

cases(rule, {
  sound: [
    {
      why: "behind an address that ends before it",
      locale: "pt-BR",
      target: "O valor &quot; <b>https://fjord.example</b> &quot;.",
      source: "The value &quot;<b>https://fjord.example</b>&quot;.",
    },
    {
      why: "behind a bare address",
      locale: "nl-NL",
      target: "Zie &quot;https://fjord.example&quot;.",
      source: "See &quot;https://fjord.example&quot;.",
    },
    {
      why: "what Markdown would read as markup",
      locale: "nb-NO",
      target: "Skriv &#42; eller &#124; eller &lowbar;.",
      source: "Type a star, a bar or a line.",
    },
    { why: "what nobody sees", locale: "ja-JP", target: "料金&#8203;表&#8239;です。", source: "The price list." },
    { why: "an ampersand and a word", locale: "ru-RU", target: "Отдел R& D; дальше", source: "Department R&D; more" },
    {
      why: "code that lost its backticks",
      locale: "id-ID",
      target: "Ketik \\&gt; di sini.",
      source: "Type `&gt;` here.",
    },
    {
      why: "the source has the backslash too",
      locale: "fr-FR",
      target: "Liste \\&gt; Tout",
      source: "List \\&gt; All",
    },
    {
      why: "the source has the space too",
      locale: "fr-FR",
      target: "Liste & #8209; Tout",
      source: "List & #8209; All",
    },
  ],
  broken: [
    {
      why: "a backslash before a bracket",
      locale: "es-ES",
      target: "Elija **Archivo \\&gt; Abrir**.",
      source: "Choose **File > Open**.",
      finds: "damaged",
      marks: "\\&gt;",
      says: "shows the entity itself",
      fixed: "Elija **Archivo &gt; Abrir**.",
    },
    {
      why: "a backslash before a quote",
      locale: "ar-SA",
      target: "اكتب \\&quot;نعم",
      source: 'Type "yes',
      finds: "damaged",
    },
    {
      why: "a space behind the ampersand",
      locale: "de-DE",
      target: "Fjord & #8209; App",
      source: "Fjord&#8209;App",
      finds: "damaged",
      marks: "& #8209;",
      fixed: "Fjord &#8209; App",
    },
    {
      why: "a space behind the number sign",
      locale: "ru-RU",
      target: "Узел &# 8212; кластер",
      source: "A node &#8212; a cluster",
      finds: "damaged",
    },
    {
      why: "a space before the semicolon",
      locale: "zh-TW",
      target: "開啟&nbsp ;叢集",
      source: "Open the cluster",
      finds: "damaged",
      fixed: "開啟&nbsp;叢集",
    },
    {
      why: "a name with a space",
      locale: "tr-TR",
      target: "Aç & quot; düğüm",
      source: "Open the node",
      finds: "damaged",
    },
    {
      why: "a letter",
      locale: "pt-BR",
      target: "N&atilde;o feche.",
      source: "Do not close.",
      finds: "unexpected",
      says: "ã",
      fixed: "Não feche.",
    },
    {
      why: "a sign by its number",
      locale: "ko-KR",
      target: "가격 &#8361;100",
      source: "The price is 100 won",
      finds: "unexpected",
      fixed: "가격 ₩100",
    },
  ],
});

describe("a page in XML", () => {
  const page = (target: string, source = "Open it.") =>
    `<Type><summary><span data-ttu-id="0aa11-101">${target}</span><span class="sxs-lookup"><span data-stu-id="0aa11-101">${source}</span></span></summary></Type>`;
  const foundIn = (target: string, source?: string) =>
    lintArticle(rule, page(target, source), { locale: "fr-FR" }, { path: "xml/Fjord.xml" }).map(
      ({ messageId }) => messageId,
    );

  it.each([
    ["an ampersand", "Ouvrez &amp; fermez."],
    ["a quotation mark", "Ouvrez &quot;tout&quot;."],
    ["an entity of the text", "Ouvrez&amp;#160;tout &amp;amp; fermez."],
    ["an entity that the source has as well", "Ouvrez &amp;quot;tout&amp;quot;.", "Open &amp;quot;all&amp;quot;."],
  ])("escapes once more: %s", (_, target, source?: string) => {
    expect(foundIn(target, source)).toEqual([]);
  });

  it("shows an entity that was escaped twice beyond that", () => {
    expect(foundIn("Ouvrez l&amp;apos;instance.")).toEqual(["escaped"]);
    expect(foundIn("Ouvrez &amp;amp;nbsp;tout.")).toEqual(["doubled"]);
  });
});
