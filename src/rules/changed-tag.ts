import { standsInHtmlBlock } from "../markdown/html-blocks.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { compareTags, type TagFault } from "./changed-tag/tag-faults.ts";
import { haveSameTags } from "./changed-tag/tags.ts";

export default defineRule({
  id: "changed-tag",
  category: "protected-content",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  supersedes: ["mismatched-link"],
  docs: {
    summary: "The HTML tags of the target are not those of the source.",
    rationale: `A tag that is lost, misspelt or left open is shown as text, or takes in everything behind it. The tags of both sides are
counted by name, opening and closing ones by themselves; where the counts agree, it is compared what stands in what. Order is
free, for languages order words differently. Attributes, case and the slash of \`<br/>\` do not count. Names that HTML does not
know, such as \`<server-name>\`, are placeholders and belong to \`changed-placeholder\`; tags in code belong to \`changed-code\`.
Where a unit holds only one half of an element, because its other half stands elsewhere, nesting is not compared.
Tags that render alike are one, and so are \`<strong>\` and \`**\`. Elements that only set words apart (\`strong em b i code sub
sup abbr\`) are worth a note where they were added or moved. In an HTML block a backslash escapes nothing.`,
    howToFix: "Put the source's tags around the same words of the target.",
    correct: [
      {
        title: "Another order",
        locale: "ja-JP",
        target: "<b>保存</b>するには <kbd>Ctrl</kbd> を押します。",
        source: "Press <kbd>Ctrl</kbd> to <b>save</b>.",
      },
      { title: "Another way to write it", locale: "nl-NL", target: "Een<br/><B>twee</B>", source: "One<br><b>two</b>" },
      {
        title: "A placeholder",
        locale: "nb-NO",
        target: "Skriv <servernavn>.",
        source: "Type <server-name>.",
      },
      { title: "A tag for stars", locale: "ar-SA", target: "حدد <strong>حفظ</strong>.", source: "Select **Save**." },
      { title: "A tag in code", locale: "zh-TW", target: "請輸入 `<b>`。", source: "Type `<b>` here." },
    ],
    incorrect: [
      {
        title: "An element is lost",
        messageId: "missing",
        locale: "zh-TW",
        target: "按 Ctrl。",
        source: "Press <kbd>Ctrl</kbd>.",
      },
      {
        title: "The closing tag is damaged",
        messageId: "missing",
        locale: "ru-RU",
        target: "Нажмите <b>Сохранить< / b>.",
        source: "Press <b>Save</b>.",
      },
      {
        title: "A tag more",
        messageId: "added",
        locale: "nl-NL",
        target: "Een<br><br>twee",
        source: "One<br>two",
      },
      {
        title: "A word set apart",
        messageId: "marked",
        locale: "ja-JP",
        target: "<b>ノード</b>を追加します。",
        source: "Add a node.",
      },
      {
        title: "Bold within the link",
        messageId: "renested",
        locale: "nb-NO",
        target: 'Se <a href="/nodes"><b>noder</b></a>.',
        source: 'See <b><a href="/nodes">nodes</a></b>.',
      },
      {
        title: "Closed before it is opened",
        messageId: "nesting",
        locale: "nb-NO",
        target: "Trykk </b>Lagre<b>.",
        source: "Press <b>Save</b>.",
      },
    ],
  },
  messages: {
    missing: { text: "The tag {{tag}} of the source is missing in the target", help: "put it back" },
    added: { text: "The target has a tag {{tag}} that the source does not have", help: "remove it" },
    marked: {
      text: "The target sets words apart with {{tag}} that the source does not",
      help: "nothing to do where it is meant",
      severity: "info",
    },
    renested: {
      text: "The tags of the target stand in each other otherwise than in the source: {{found}} instead of {{expected}}",
      help: "nothing to do where it looks the same",
      severity: "info",
    },
    nesting: {
      text: "The tags of the target are not nested as in the source: {{found}} instead of {{expected}}",
      help: "open and close the tags around the same words as in the source",
    },
  },
  options: {},
  checks: {
    // By article: whether a backslash escapes, and stars are bold, depends on the block around a unit.
    article(article, context) {
      for (const unit of unitsWithOtherTags(article)) {
        const isHtml = standsInHtmlBlock(article.text, unit.span.start);
        for (const fault of compareTags(unit, isHtml)) {
          const { blocks, text } = article;
          if (blocks !== undefined && isMovedAnchor(fault, { missing: text, added: blocks.version.text })) continue;
          if (blocks !== undefined && fault.messageId === "missing" && WORD_PLAY.has(fault.token)) continue;
          context.report({ ...fault, unit });
        }
      }
    },
  },
});

const unitsWithOtherTags = unitsThat(({ target, source, features, identical }) => {
  if ((features & Feature.lessThan) === 0 || identical || target.blank || source.blank) return false;
  return !haveSameTags(source.text, target.text);
});

/** Struck or small words are jokes and asides more often than not, which people put into words. */
const WORD_PLAY = new Set(["s", "strike", "del", "small", "big"].map((name) => `${name} /${name}`));

const ANCHOR = /^<a\s+(?:name|id)\s*=\s*["']?([^"'\s>]+)/i;

/** Whether an anchor stands elsewhere in the other of two files: it marks a place, not words. */
function isMovedAnchor(fault: TagFault, texts: Readonly<Record<string, string>>): boolean {
  const name = "tag" in fault.data ? ANCHOR.exec(fault.data.tag)?.[1] : undefined;
  const text = texts[fault.messageId] ?? "";
  return name !== undefined && [`="${name}"`, `='${name}'`, `=${name}>`].some((written) => text.includes(written));
}
