import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { Tally } from "../text/tally.ts";

/** Characters that Markdown takes as they are, and the entities that escaping turns them into. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&#x27;", "'"],
  ["&quot;", '"'],
  ["&#34;", '"'],
  ["&#x22;", '"'],
  ["&#8217;", "’"],
  ["&#8220;", "“"],
  ["&#8221;", "”"],
  ["&#x2019;", "’"],
  ["&#x201c;", "“"],
  ["&#x201d;", "”"],
  ["&rsquo;", "’"],
  ["&lsquo;", "‘"],
  ["&rdquo;", "”"],
  ["&ldquo;", "“"],
  ["&laquo;", "«"],
  ["&raquo;", "»"],
]);

const ENTITY = /&(?:amp;)*(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);/gi;

/** Invisible or structural: written as an entity on purpose. */
const DELIBERATE = /^&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|lrm|rlm|lt|gt|amp|#160|#xa0|#60|#62|#38);$/i;

/** Names of further characters that escaping makes, which no word behind an ampersand is: `R&amp;D`, `Q&amp;answers;`. */
const NAMED =
  /^&(?:#\w+|[a-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|lig)|szlig|[mn]dash|hellip|copy|reg|trade|bull|deg|euro|times|middot|[lr]arr);$/i;

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
code. An entity whose ampersand was escaped in its turn (\`&amp;quot;\`) is worse: readers see the entity.`,
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
    unexpected: {
      text: "{{entity}} is written as an entity, which the source does not have",
      help: "write the character itself",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if ((target.features & Feature.ampersand) === 0) return;
      const inSource = new Tally(source.prose.match(ENTITY)?.map((entity) => entity.toLowerCase()) ?? []);
      for (const match of target.prose.matchAll(ENTITY)) {
        const entity = match[0];
        const key = entity.toLowerCase();
        if (DELIBERATE.test(key) || inSource.take(key)) continue;
        const at = target.at(match.index, match.index + entity.length);
        if (key.startsWith("&amp;")) {
          const shown = entity.replace(/amp;/i, "");
          const inner = entity.replace(/(?:amp;)+(?=.)/i, "");
          const meant = CHARACTERS.get(inner.toLowerCase()) ?? inner;
          // Code of the source that lost its backticks shows the entity on purpose.
          if (!isKnown(inner.toLowerCase()) || source.placeables.code.some(({ text }) => text.includes(shown)))
            continue;
          const fix = { safety: "safe" as const, edits: [{ span: at, text: meant }] };
          context.report({ messageId: "doubled", data: { entity, shown, meant }, at, unit, token: key, fix });
          continue;
        }
        const character = CHARACTERS.get(key);
        if (character === undefined) {
          context.report({ messageId: "unexpected", data: { entity }, at, unit, token: key });
        } else {
          const fix = { safety: "safe" as const, edits: [{ span: at, text: character }] };
          context.report({ messageId: "escaped", data: { entity, character }, at, unit, token: key, fix });
        }
      }
    },
  },
});

function isKnown(entity: string): boolean {
  return CHARACTERS.has(entity) || DELIBERATE.test(entity) || NAMED.test(entity);
}
