import type { MetadataEntry } from "../model/front-matter.ts";
import { defineRule } from "../model/rule.ts";

const KEYS = `ms.openlocfilehash: 2c26b46b68ffc68ff99b453c1d30413413422d70
ms.sourcegitcommit: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b
ms.translationtype: MT`;

export default defineRule({
  id: "invalid-front-matter",
  category: "metadata",
  mqm: "process/metadata",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  docs: {
    summary:
      "The front matter cannot be read: no end, no YAML, another language than YAML, itself translated, or lines of it within a value.",
    rationale: `Without readable front matter the page has no title and no metadata, and its freshness cannot be known. A front
matter in another language than YAML is refused and never run. Files without any front matter (READMEs, includes, tables of
contents) are left alone, and so is a thematic break at the start of a file.`,
    howToFix: "Restore the block between the `---` lines from the handoff.",
    correct: [
      { title: "Readable YAML", text: `---\ntitle: Åpne en klynge\n${KEYS}\n---\n\nTekst.\n` },
      { title: "No front matter", text: "# 叢集\n\n文字。\n" },
      { title: "A thematic break at the start", text: "---\n\n# 概要\n\n文字。\n\n---\n" },
      {
        title: "HTML in a value",
        text: `---\ntitle: 開啟\ndescription: 請參閱<span id="x">叢集</span>\n${KEYS}\nms.contentlocale: zh-TW\n---\n`,
      },
    ],
    incorrect: [
      { title: "No closing line", messageId: "unclosed", text: `---\ntitle: 開啟叢集\n${KEYS}\n\n# 叢集\n` },
      {
        title: "A quote that is never closed",
        messageId: "invalidYaml",
        text: `---\ntitle: "Åpne en klynge\nauthor: kari\n${KEYS}\n---\n`,
      },
      {
        title: "Code in place of metadata",
        messageId: "language",
        text: '---js\n{ title: "概要" }\n---\n',
      },
      {
        title: "Keys within a value",
        messageId: "swallowedKeys",
        text: `---\ntitle: "title: author: beskrivelse:"\nauthor: kari\n${KEYS}\n---\n`,
      },
      {
        title: "The YAML itself was translated as a unit",
        messageId: "destroyed",
        text: '---\n<span data-ttu-id="0aa11-101">tittel: Åpne author: kari</span><span class="sxs-lookup"><span data-stu-id="0aa11-101">title: Open author: kari</span></span>\n---\n',
      },
    ],
  },
  messages: {
    unclosed: { text: "The front matter has no end", help: 'close it with a line "---" before the body' },
    invalidYaml: {
      text: "The front matter is no valid YAML: {{reason}}",
      help: "correct the line, or restore the front matter of the handoff",
    },
    destroyed: {
      text: "The front matter was translated as if it were text: none of its keys can be read",
      help: "restore the front matter of the handoff",
    },
    swallowedKeys: {
      text: "The value of {{key}} holds other keys of the front matter: {{keys}}",
      help: "restore the value: the lines behind it became part of it",
    },
    language: {
      text: 'The front matter is written in "{{language}}"; only YAML is read, nothing is run',
      help: 'begin it with "---" and write YAML',
    },
  },
  options: {},
  checks: {
    article({ frontMatter }, context) {
      if (frontMatter.status === "read") {
        for (const { key, value } of frontMatter.entries) {
          const keys = value.kind === "scalar" ? keysWithin(value.text, frontMatter.entries) : [];
          if (keys.length < 2) continue;
          const data = { key, keys: keys.slice(0, MOST_SHOWN).join(", ") };
          context.report({ messageId: "swallowedKeys", data, at: value.span, token: key });
        }
      }
      if (frontMatter.status !== "unreadable") return;
      const { kind, detail, span } = frontMatter.problem;
      if (kind === "invalidYaml")
        context.report({ messageId: kind, data: { reason: detail }, at: span, token: detail });
      else if (kind === "language")
        context.report({ messageId: kind, data: { language: detail }, at: span, token: detail });
      else context.report({ messageId: kind, data: {}, at: span, token: kind });
    },
  },
});

const MOST_SHOWN = 5;
const KEY = /(?<![\w.-])[A-Za-z][\w.-]*(?=\s?[:：])/g;

/** The keys of a front matter that a value of it holds with their colons, each once. */
function keysWithin(text: string, entries: readonly MetadataEntry[]): readonly string[] {
  if (!/[:：]/.test(text)) return [];
  const written = new Set(text.match(KEY) ?? []);
  // `online version:` is one key.
  const isWithin = (key: string) => written.has(key) || (key.includes(" ") && text.includes(`${key}:`));
  return [...new Set(entries.map(({ key }) => key))].filter(isWithin);
}
