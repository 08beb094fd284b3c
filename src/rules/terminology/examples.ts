import type { Term } from "../../model/glossary.ts";
import { keptTerm } from "../../model/glossary.ts";
import type { RuleDocs } from "../../model/rule-docs.ts";

function term(source: string, target: string, locale: string, more: Partial<Term> = {}): Term {
  const nothing = { status: null, partOfSpeech: null, note: null };
  return {
    sources: [source],
    targets: [target],
    forbidden: [],
    locale,
    kept: false,
    caseSensitive: false,
    ...nothing,
    ...more,
  };
}

const STORAGE = term("storage account", "opslagaccount", "nl", { forbidden: ["bewaarrekening"], partOfSpeech: "noun" });
const TOKEN = term("access token", "存取權杖", "zh-TW", { forbidden: ["訪問令牌"], status: "preferred" });
const CLUSTER = term("cluster", "نظام مجموعة", "ar");

type MessageId = "forbidden" | "missingTerm" | "untranslatedTerm" | "changedTerm" | "unusedTerm";

/** What the page about the rule says. */
export const terminologyDocs: RuleDocs<MessageId> = {
  summary: "A term is not rendered as the glossary prescribes, or a name was changed that is not to be translated.",
  rationale: `Readers look for the words of the product. The glossary says which they are (\`glossary\` and \`doNotTranslate\` in the
configuration; without them the rule has nothing to say): a \`forbidden\` rendering is reported where the source has the term, the
source's own word in the target as \`untranslatedTerm\`, and a name that has to stay as \`changedTerm\`. Where the prescribed rendering
is just not there, \`missingTerm\` is a note: a translator may leave out what was named before, and an ordinary word has senses that
no glossary tells apart; \`"terminology/missingTerm": "warning"\` raises it. Over the whole run, \`unusedTerm\` reports a term that two
sources or more have and no target renders as prescribed: mostly it is the glossary that is to be changed.

Words are compared with their inflection: by the stems of Snowball where there are some, else by their beginning and a bounded
tail; in Chinese, Japanese, Thai, Khmer, Lao and Burmese by what the text holds. The longest term wins: in "disk cache" nobody
looks for "cache". A noun is left alone where it is a verb ("contact support"), an idiom ("for instance"), part of a compound with
a hyphen, or taken up by "this". Code, URLs, tags, file names and placeholders are no place for terms.`,
  howToFix: "Use the glossary's rendering, or correct the glossary.",
  correct: [
    {
      title: "Inflected, in a compound",
      locale: "nl-NL",
      target: "Verwijder de blob-opslagaccounts.",
      source: "Delete the storage accounts of blobs.",
      configuration: { terms: [STORAGE] },
    },
    {
      title: "Between other words",
      locale: "zh-TW",
      target: "使用 API 的存取權杖。",
      source: "Use the access token of the API.",
      configuration: { terms: [TOKEN] },
    },
    {
      title: "In code",
      locale: "ar-SA",
      target: "شغّل `cluster`.",
      source: "Run `cluster`.",
      configuration: { terms: [CLUSTER] },
    },
    {
      title: "A name with an ending",
      locale: "sv-SE",
      target: "Fjordbases sida",
      source: "The page of Fjordbase",
      configuration: { terms: [keptTerm("Fjordbase")] },
    },
  ],
  incorrect: [
    {
      title: "A forbidden rendering",
      messageId: "forbidden",
      locale: "nl-NL",
      target: "Open de bewaarrekening.",
      source: "Open the storage account.",
      fixed: "Open de opslagaccount.",
      configuration: { terms: [STORAGE] },
    },
    {
      title: "Another rendering",
      messageId: "missingTerm",
      locale: "zh-TW",
      target: "使用通行碼。",
      source: "Use the access token.",
      configuration: { terms: [TOKEN] },
    },
    {
      title: "Left untranslated",
      messageId: "untranslatedTerm",
      locale: "ar-SA",
      target: "افتح cluster الآن.",
      source: "Open the cluster now.",
      fixed: "افتح نظام مجموعة الآن.",
      configuration: { terms: [CLUSTER] },
    },
    {
      title: "A translated name",
      messageId: "changedTerm",
      locale: "nl-NL",
      target: "Open Fjordbasis.",
      source: "Open Fjordbase.",
      configuration: { terms: [keptTerm("Fjordbase")] },
    },
    {
      title: "A rendering that nobody uses",
      messageId: "unusedTerm",
      articles: [article("nl-NL/a.md"), article("nl-NL/b.md")],
      configuration: { terms: [STORAGE] },
    },
  ],
};

function article(path: string): { readonly path: string; readonly text: string } {
  const id = "0aa11-102";
  const source = `<span class="sxs-lookup"><span data-stu-id="${id}">The storage account</span></span>`;
  return { path, text: `---\nms.contentlocale: nl-NL\n---\n<span data-ttu-id="${id}">Het account</span>${source}\n` };
}
