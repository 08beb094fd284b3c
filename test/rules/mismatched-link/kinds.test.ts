import rule from "../../../src/rules/mismatched-link.ts";
import { cases } from "../../rule-cases.ts";
import { articleWith } from "../../rule-tester.ts";

const HOST = "https://cabins.fjordbase.example";
const LABELS = [
  { source: "See [Cabins](/cabins).", target: "См. [Дома](/cabins)." },
  { source: "See [Keys](/keys).", target: "См. [Ключи](/keys)." },
];
const EXCHANGED = { source: "[Cabins](/cabins) and [Keys](/keys)", target: "[Ключи](/cabins) и [Дома](/keys)" };
const SOUND = { source: "[Cabins](/cabins) and [Keys](/keys)", target: "[Дома](/cabins) и [Ключи](/keys)" };

cases(rule, {
  sound: [
    {
      why: "a link for an address",
      locale: "ko-KR",
      source: `See ${HOST}/a now.`,
      target: `[${HOST}/a](${HOST}/a) 참조`,
    },
    { why: "an address for a link", locale: "nb-NO", source: `[${HOST}/a](${HOST}/a) now`, target: `${HOST}/a nå` },
    { why: "brackets for an address", locale: "sv-SE", source: `See ${HOST}/a.`, target: `Se <${HOST}/a>.` },
    {
      why: "a full stop of Chinese",
      locale: "zh-TW",
      source: `See ${HOST}/a.`,
      target: `請參閱 ${HOST}/a。然後關閉。`,
    },
    {
      why: "a comma of Arabic",
      locale: "ar-SA",
      source: `See ${HOST}/a, then go.`,
      target: `انظر ${HOST}/a، ثم اذهب.`,
    },
    { why: "an address in code", locale: "fr-FR", source: `See ${HOST}/a.`, target: `Voir \`${HOST}/a\`.` },
    { why: "an address that is gone", locale: "fr-FR", source: `See ${HOST}/a.`, target: "Voir ici." },
    { why: "a placeholder behind", locale: "nl-NL", source: `${HOST}/<name>`, target: `${HOST}/<naam>` },
    {
      why: "links with their labels in another order",
      locale: "es-ES",
      source: "[Cabins](cabins.md) and [Keys](keys.md)",
      target: "[Keys](keys.md) y [Cabins](cabins.md)",
    },
    {
      why: "a label cut down to a name that both have",
      locale: "nl-NL",
      source: "[See what is new in Cabins](/new) and [Cabins](/cabins)",
      target: "[Cabins](/new) en [hutten](/cabins)",
    },
    { why: "one other unit against one", text: articleWith([SOUND, EXCHANGED]) },
    { why: "labels as others have them", text: articleWith([...LABELS, SOUND]) },
  ],
  broken: [
    {
      why: "a word behind an address",
      locale: "de-DE",
      source: `Open ${HOST} and go.`,
      target: `Öffnen Sie ${HOST}und gehen Sie.`,
      finds: "changed",
      marks: `${HOST}und`,
    },
    {
      why: "a particle behind an address",
      locale: "ja-JP",
      source: `Open ${HOST}/a now.`,
      target: `${HOST}/aを開きます。`,
      finds: "changed",
    },
    {
      why: "another address",
      locale: "nb-NO",
      source: `Open ${HOST}/cabins now.`,
      target: `Åpne ${HOST}/cabinz nå.`,
      finds: "changed",
      fixed: `Åpne ${HOST}/cabins nå.`,
    },
    {
      why: "the locale in an address",
      locale: "fr-FR",
      source: `Open ${HOST}/en-us/a now.`,
      target: `Ouvrez ${HOST}/fr-fr/a.`,
      finds: "localeChanged",
    },
    {
      why: "names on each other's page",
      locale: "fr-FR",
      source: "The [Cabin](cabin.md) object's [Open](open.md) method",
      target: "La méthode [Open](cabin.md) de l'objet [Cabin](open.md)",
      finds: "labelsExchanged",
      marks: "Open",
      says: ["Open", "Cabin"],
    },
    {
      why: "one name on the other's page, and the other translated",
      locale: "nl-NL",
      source: "The [Cabin](cabin.md) object's [Open](open.md) method",
      target: "De methode [Openen](cabin.md) van [Cabin](open.md)",
      finds: "labelsExchanged",
    },
    {
      why: "two other units show it",
      text: articleWith([...LABELS, EXCHANGED]),
      finds: "labelsExchanged",
      marks: "Ключи",
    },
  ],
});
