import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import rule from "../../src/rules/stray-entity.ts";
import { lintUnit } from "../rule-tester.ts";

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

  it("does not guess what an unknown entity stands for", () => {
    expect(found("料金 &yen;100", "The price is 100 yen", "ja-JP")).toMatchObject([{ messageId: "unexpected" }]);
    expect(found("料金 &yen;100", "The price is 100 yen", "ja-JP")[0]?.fix).toBeUndefined();
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
