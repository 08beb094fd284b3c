import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { strayEntities } from "./stray-entity/stray-entities.ts";

export default defineRule({
  id: "stray-entity",
  category: "characters",
  mqm: "linguistic-conventions/character-encoding",
  since: "0.1.0",
  severity: "warning",
  fixable: "safe",
  wakes: Feature.ampersand,
  docs: {
    summary: "The target writes a plain character as an HTML entity, the source does not.",
    rationale: `Quotes and apostrophes that were escaped once too often (\`&apos;\`, \`&quot;\`, \`&#39;\`) come from a step between
translation and hand-back. They render, but not in titles, search results and anything else that is not HTML. Entities
that the source has as well are left alone, so are \`&nbsp;\`, \`&lt;\`, \`&gt;\`, \`&amp;\` and their like, and everything inside
code. An entity whose ampersand was escaped in its turn (\`&amp;quot;\`) is worse: readers see the entity, as they do
behind a backslash (\`\\&gt;\`) and with a space inside (\`& #8209;\`). In XML pages one level of escaping is the format's.`,
    howToFix: "Write the character itself; `--fix` does.",
    correct: [
      { title: "The character itself", locale: "fr-FR", target: "Ouvrez l'instance.", source: "Open the instance." },
      {
        title: "The source has it too",
        locale: "zh-TW",
        target: "輸入 &quot;是&quot;。",
        source: "Type &quot;yes&quot;.",
      },
      {
        title: "A space that must not break",
        locale: "fr-FR",
        target: "Attention&nbsp;: lisez.",
        source: "Caution: read.",
      },
      {
        title: "An ampersand in a name",
        locale: "nl-NL",
        target: "Afdeling R&amp;D; meer",
        source: "Department R&D; more",
      },
      { title: "In code", locale: "ja-JP", target: "`&apos;` を入力します", source: "Type `&apos;`" },
    ],
    incorrect: [
      {
        title: "An apostrophe",
        messageId: "escaped",
        locale: "fr-FR",
        target: "Ouvrez l&apos;instance.",
        source: "Open the instance.",
        fixed: "Ouvrez l'instance.",
      },
      {
        title: "A number for a quote",
        messageId: "escaped",
        locale: "zh-TW",
        target: "輸入 &#34;是&#34;。",
        source: 'Type "yes".',
        fixed: '輸入 "是"。',
      },
      {
        title: "Escaped twice",
        messageId: "doubled",
        locale: "fr-FR",
        target: "Ouvrez l&amp;#39;instance.",
        source: "Open the instance.",
        fixed: "Ouvrez l'instance.",
      },
      {
        title: "An ampersand escaped twice",
        messageId: "doubled",
        locale: "ar-SA",
        target: "الأمان &amp;amp; التوافق",
        source: "Security &amp; Compliance",
        fixed: "الأمان &amp; التوافق",
      },
      {
        title: "Another entity",
        messageId: "unexpected",
        locale: "ja-JP",
        target: "料金 &yen;100",
        source: "The price is 100 yen",
        fixed: "料金 ¥100",
      },
      {
        title: "A backslash before the ampersand",
        messageId: "damaged",
        locale: "nl-NL",
        target: "Kies **Lijst \\&gt; Cluster**.",
        source: "Choose **List > Cluster**.",
        fixed: "Kies **Lijst &gt; Cluster**.",
      },
      {
        title: "A space inside",
        messageId: "damaged",
        locale: "ru-RU",
        target: "Кластер &# 8212; это узлы.",
        source: "A cluster &#8212; nodes.",
        fixed: "Кластер &#8212; это узлы.",
      },
    ],
  },
  messages: {
    escaped: {
      text: "{{entity}} stands for a plain {{character}}, which the source does not escape",
      help: "write {{character}}",
    },
    doubled: {
      text: "{{entity}} shows {{shown}} to the reader: its ampersand was escaped in its turn",
      help: "write {{meant}}",
    },
    damaged: { text: "{{entity}} shows the entity itself to the reader", help: "write {{meant}}" },
    unexpected: {
      text: "{{entity}} stands for {{character}}, which the source does not write as an entity",
      help: "write {{character}}",
    },
  },
  options: {},
  checks: {
    // By article, because a page in XML has a level of escaping of its own.
    article(article, context) {
      const isXml = /\.xml$/i.test(article.path);
      for (const unit of unitsWithEntities(article)) {
        const { target } = unit;
        for (const stray of strayEntities(unit, isXml, context.commonmark)) {
          const { messageId, start, end, key, ...data } = stray;
          const at = target.at(start, end);
          const safety = messageId === "damaged" && !stray.entity.startsWith("\\") ? "suggestion" : "safe";
          const fix = { safety, edits: [{ span: at, text: stray.meant }] } as const;
          const place = { at, unit, token: key, fix };
          if (messageId === "doubled") context.report({ messageId, data, ...place });
          else if (messageId === "damaged") context.report({ messageId, data, ...place });
          else context.report({ messageId, data: { ...data, character: data.meant }, ...place });
        }
      }
    },
  },
});

const unitsWithEntities = unitsThat(
  ({ target, source, identical }) =>
    (target.features & Feature.ampersand) !== 0 && !identical && !target.blank && !source.blank,
);
