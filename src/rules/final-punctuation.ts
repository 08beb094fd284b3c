import { isEnglishAbbreviation, WITHOUT_FINAL_STOP } from "../locale/punctuation/final-stops.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";

/** The word before a final stop, and what emphasis, link or code puts between the two. */
const FINAL_STOP = /([\p{L}\p{M}\p{N}.]{0,1000}[\p{L}\p{M}\p{N}])?[^\p{L}\p{M}\p{N}\s.]*(?<!\.)\.[*_]*\s*$/u;
const FINAL_EMPHASIS = /[*_]{1,3}$/;
const FINAL_LETTER = /[\p{L}\p{M}](?=[*_]*\s*$)/u;
const FINAL_WORD = /[\p{L}\p{M}\p{N}'’-]{0,1000}$/u;
/** A URL, a path or a mail address: a stop behind it would be taken for a part of it. */
const ADDRESS = /[/\\@]\S*$/;
/** A segment's end is looked at, however long it is. */
const TAIL = 64;

export default defineRule({
  id: "final-punctuation",
  category: "characters",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  wakes: Feature.stop,
  locales: WITHOUT_FINAL_STOP.map((language) => `!${language}`),
  docs: {
    summary: "The source ends in a full stop, the target in a letter.",
    rationale: `The stop is lost, or the sentence's end with it: machine translation leaves words behind that it could not place. Off
by default, because a lost stop alone seldom matters. Left alone: Thai, Lao and Khmer, which end sentences without a mark; Chinese,
Japanese and Korean, where headings and cells have none by custom; targets that end in another mark, in code or a link; sources
that end in an abbreviation or an ellipsis. Question marks are not compared: 1 finding in 20 was right.`,
    howToFix: "Restore the end of the sentence.",
    correct: [
      { title: "Another stop", locale: "hi-IN", target: "क्लस्टर खोलें।", source: "Open the cluster." },
      {
        title: "An abbreviation",
        locale: "nl-NL",
        target: "Klanten van Fjordbase",
        source: "Customers of Fjordbase Inc.",
      },
      { title: "No stop in Thai", locale: "th-TH", target: "เปิดคลัสเตอร์", source: "Open the cluster." },
      { title: "A colon", locale: "nl-NL", target: "Open het cluster:", source: "Open the cluster." },
    ],
    incorrect: [
      { title: "No stop", messageId: "lost", locale: "nl-NL", target: "Open het cluster", source: "Open the cluster." },
      {
        title: "A word left over",
        messageId: "lost",
        locale: "sv-SE",
        target: "Öppna klustret. **Fjordbase**",
        source: "Open the **Fjordbase** cluster.",
      },
      {
        title: "In another script",
        messageId: "lost",
        locale: "ru-RU",
        target: "Откройте кластер",
        source: "Open the cluster.",
      },
    ],
  },
  messages: {
    lost: { text: "The source ends in a full stop, the target in {{word}}", help: "restore the end of the sentence" },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      const ending = source.text.trimEnd().replace(FINAL_EMPHASIS, "");
      if (!ending.endsWith(".")) return;
      const stop = FINAL_STOP.exec(source.text.slice(-TAIL));
      if (stop === null || (stop[1] !== undefined && isEnglishAbbreviation(stop[1]))) return;
      // The raw texts, because the prose view masks names such as PowerShell, which lose their stop like other words.
      const tail = target.text.slice(-TAIL);
      const letter = FINAL_LETTER.exec(tail);
      if (letter === null || ADDRESS.test(tail.slice(0, letter.index + 1))) return;
      const end = target.text.length - tail.length + letter.index + letter[0].length;
      const word = FINAL_WORD.exec(target.text.slice(Math.max(0, end - TAIL), end))?.[0] as string;
      const at = target.at(end - word.length, end);
      context.report({ messageId: "lost", data: { word: JSON.stringify(word) }, at, unit, token: word });
    },
  },
});
