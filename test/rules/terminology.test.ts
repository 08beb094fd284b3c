import { describe, expect, it } from "vitest";
import { keptTerm, type Term } from "../../src/model/glossary.ts";
import rule from "../../src/rules/terminology.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintGroup } from "../rule-tester.ts";

function term(source: string, target: string, more: Partial<Term> = {}): Term {
  return {
    ...keptTerm(source),
    targets: target === "" ? [] : target.split("|"),
    kept: false,
    caseSensitive: false,
    ...more,
  };
}
const withTerms = (...terms: readonly Term[]) => ({ configuration: { terms } });

const ACCOUNT = term("storage account", "opslagaccount", { forbidden: ["bewaarrekening"], note: "of a team" });
const UPDATE = term("update", "update", { partOfSpeech: "noun" });
const BASE = keptTerm("Fjordbase Studio");

cases(rule, {
  sound: [
    { why: "plural", locale: "nl-NL", source: "Storage accounts", target: "Opslagaccounts", ...withTerms(ACCOUNT) },
    {
      why: "compound",
      locale: "nl-NL",
      source: "The device",
      target: "De gebruikersapparaten",
      ...withTerms(term("device", "apparaat")),
    },
    {
      why: "behind a shared part",
      locale: "nl-NL",
      source: "Keys and permissions",
      target: "Sleutels en -machtigingen",
      ...withTerms(term("permission", "machtiging")),
    },
    { why: "in code", locale: "nl-NL", source: "Run `storage account`", target: "Voer uit", ...withTerms(ACCOUNT) },
    {
      why: "a part of a name",
      locale: "nl-NL",
      source: "Open Fjordbase Server now",
      target: "Open Fjordbase Server nu",
      ...withTerms(term("server", "machine")),
    },
    {
      why: "a name within a sentence",
      locale: "nl-NL",
      source: "The Windows key",
      target: "De toets",
      ...withTerms(term("window", "venster")),
    },
    {
      why: "a noun that is a verb",
      locale: "nl-NL",
      source: "To update it, wait",
      target: "Wacht",
      ...withTerms(UPDATE),
    },
    {
      why: "a verb before its object",
      locale: "nl-NL",
      source: "Update the page",
      target: "Ververs de pagina",
      ...withTerms(UPDATE),
    },
    {
      why: "the longer term",
      locale: "nl-NL",
      source: "The disk cache",
      target: "De schijfbuffer",
      ...withTerms(term("cache", "cache"), term("disk cache", "schijfbuffer")),
    },
    {
      why: "two entries of one term",
      locale: "nl-NL",
      source: "The account",
      target: "De rekening",
      ...withTerms(term("account", "account"), term("account", "rekening")),
    },
    {
      why: "another locale",
      locale: "fr-FR",
      source: "The storage account",
      target: "Le compte",
      ...withTerms({ ...ACCOUNT, locale: "nl" }),
    },
    {
      why: "acronyms are no words",
      locale: "nl-NL",
      source: "Open it",
      target: "Open dit",
      ...withTerms(term("IT", "informatica")),
    },
    {
      why: "case by the glossary",
      locale: "nl-NL",
      source: "the teams",
      target: "de ploegen",
      ...withTerms(term("Teams", "Teams", { caseSensitive: true })),
    },
    {
      why: "between spaces and bold",
      locale: "zh-TW",
      source: "The calendar",
      target: "行事 **曆**",
      ...withTerms(term("calendar", "行事曆")),
    },
    {
      why: "beside Latin letters",
      locale: "zh-TW",
      source: "An API key",
      target: "API金鑰",
      ...withTerms(term("API key", "API 金鑰")),
    },
    {
      why: "a broken plural",
      locale: "ar-SA",
      source: "The licenses",
      target: "التراخيص",
      ...withTerms(term("license", "ترخيص")),
    },
    {
      why: "clitics",
      locale: "ar-SA",
      source: "Your subscription",
      target: "لاشتراكك",
      ...withTerms(term("subscription", "اشتراك")),
    },
    ...[
      ["device", "جهاز", "أجهزتك"],
      ["policy", "سياسة", "والسياسات"],
      ["button", "زر", "بزر"],
      ["attribute", "سمة", "سماتهم"],
      ["computer", "كمبيوتر", "والكمبيوتر"],
      ["property", "خاصية", "الخصائص"],
    ].map(([source = "", rendering = "", target = ""]) => {
      return {
        why: "prefixes and endings",
        locale: "ar-SA",
        source: `The ${source}`,
        target,
        ...withTerms(term(source, rendering)),
      };
    }),
    {
      why: "a short word at the end of a compound",
      locale: "nl-NL",
      source: "The folder",
      target: "De sjabloonmap",
      ...withTerms(term("folder", "map")),
    },
    {
      why: "cases of Russian",
      locale: "ru-RU",
      source: "of the mailbox",
      target: "почтового ящика",
      ...withTerms(term("mailbox", "почтовый ящик")),
    },
    {
      why: "particles of Korean",
      locale: "ko-KR",
      source: "the mailbox",
      target: "사서함에서",
      ...withTerms(term("mailbox", "사서함")),
    },
    {
      why: "a prescribed word that holds a forbidden one",
      locale: "ja-JP",
      source: "The server",
      target: "サーバーを開く",
      ...withTerms(term("server", "サーバー", { forbidden: ["サーバ"] })),
    },
    {
      why: "a forbidden rendering of another word",
      locale: "nl-NL",
      source: "The box",
      target: "De bewaarrekening",
      ...withTerms(ACCOUNT),
    },
    {
      why: "a name inflected",
      locale: "sv-SE",
      source: "Fjordbase Studio",
      target: "Fjordbase Studios sida",
      ...withTerms(BASE),
    },
    {
      why: "a name in code",
      locale: "nl-NL",
      source: "Fjordbase Studio",
      target: "`Fjordbase Studio`",
      ...withTerms(BASE),
    },
    {
      why: "a name across lines",
      locale: "nl-NL",
      source: "Fjordbase Studio",
      target: "Fjordbase\nStudio",
      ...withTerms(BASE),
    },
    {
      why: "the verb of a noun with a hyphen",
      locale: "nl-NL",
      source: "Sign in to the fjord",
      target: "Meld u aan bij de fjord",
      ...withTerms(term("sign-in", "aanmelding", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb with a hyphen",
      locale: "nl-NL",
      source: "Sign-in to the fjord",
      target: "Meld u aan bij de fjord",
      ...withTerms(term("sign-in", "aanmelding", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb before a noun",
      locale: "nl-NL",
      source: "If it stays, contact support",
      target: "Blijft dit zo, bel dan de helpdesk",
      ...withTerms(term("contact", "contactpersoon", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb before a link",
      locale: "id-ID",
      source: "[Contact us](x.md)",
      target: "[Hubungi kami](x.md)",
      ...withTerms(term("contact", "kontak", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb beside another",
      locale: "fr-FR",
      source: "Add or update berths",
      target: "Ajouter ou rafraîchir",
      ...withTerms(term("update", "mise à jour", { partOfSpeech: "noun" })),
    },
    {
      why: "one of several verbs",
      locale: "fr-FR",
      source: "You can [add](a.md), [update](b.md) or [delete](c.md) a berth",
      target: "Vous pouvez [ajouter](a.md), [changer](b.md) ou [supprimer](c.md) un poste",
      ...withTerms(term("update", "mise à jour", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb without an object",
      locale: "nl-NL",
      source: "You have to wait or update later",
      target: "Wacht of vernieuw later",
      ...withTerms(term("update", "update", { partOfSpeech: "noun" })),
    },
    {
      why: "a gerund",
      locale: "id-ID",
      source: "It is off by setting `x`",
      target: "Ini mati dengan menetapkan `x`",
      ...withTerms(term("setting", "pengaturan", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb in the third person",
      locale: "ja-JP",
      source: "The harbor class controls access",
      target: "港のクラスがアクセスを制御します",
      ...withTerms(term("control", "コントロール", { partOfSpeech: "noun" })),
    },
    {
      why: "a verb behind an adverb",
      locale: "ja-JP",
      source: "This lets you better control berths",
      target: "より適切に制御できます",
      ...withTerms(term("control", "コントロール", { partOfSpeech: "noun" })),
    },
    {
      why: "an idiom",
      locale: "ja-JP",
      source: "For instance, open a berth",
      target: "たとえば、係留場所を開きます",
      ...withTerms(term("instance", "インスタンス", { partOfSpeech: "noun" })),
    },
    {
      why: "an everyday compound",
      locale: "id-ID",
      source: "Pay from a bank account",
      target: "Bayar dari rekening bank",
      ...withTerms(term("account", "akun", { partOfSpeech: "noun" })),
    },
    {
      why: "a part of a compound with a hyphen",
      locale: "zh-TW",
      source: "A self-service harbor",
      target: "自助港口",
      ...withTerms(term("service", "服務", { partOfSpeech: "noun" })),
    },
    {
      why: "an identifier",
      locale: "ja-JP",
      source: "x:Object",
      target: "x:Object",
      ...withTerms(term("object", "オブジェクト", { partOfSpeech: "noun" })),
    },
    {
      why: "a path",
      locale: "zh-TW",
      source: "In C:\\Program Files (x86)\\Fjord",
      target: "在 C:\\Program Files (x86)\\Fjord",
      ...withTerms(term("file", "檔案", { partOfSpeech: "noun" })),
    },
    {
      why: "a slug",
      locale: "nl-NL",
      source: "12-import-fjord-calendar",
      target: "12-import-fjord-calendar",
      ...withTerms(term("calendar", "agenda", { partOfSpeech: "noun" })),
    },
    {
      why: "a source that is not English",
      locale: "nl-NL",
      source: "Vos contacts et les fichiers sont dans le port",
      target: "Vos contacts en fichiers",
      ...withTerms(term("contact", "contactpersoon", { partOfSpeech: "noun" })),
    },
    {
      why: "taken up by `this`",
      locale: "ja-JP",
      source: "This property returns nothing",
      target: "何も返しません",
      ...withTerms(term("property", "プロパティ", { partOfSpeech: "noun" })),
    },
    {
      why: "a part of the rendering in a longer name",
      locale: "fr-FR",
      source: "A trial subscription",
      target: "Un abonnement d’évaluation",
      ...withTerms(term("trial", "version d’évaluation", { partOfSpeech: "noun" })),
    },
    {
      why: "a compound with a part of the rendering",
      locale: "nl-NL",
      source: "The contact information",
      target: "De contactgegevens",
      ...withTerms(term("contact", "contactpersoon", { partOfSpeech: "noun" })),
    },
    {
      why: "a short word at the head of a compound",
      locale: "nl-NL",
      source: "Role groups",
      target: "Rolgroepen",
      ...withTerms(term("role", "rol", { partOfSpeech: "noun" })),
    },
    {
      why: "a short word inflected in a compound",
      locale: "nl-NL",
      source: "Message folders",
      target: "Berichtmappen",
      ...withTerms(term("folder", "map", { partOfSpeech: "noun" })),
    },
    {
      why: "a compound written apart",
      locale: "nl-NL",
      source: "The audit log",
      target: "Het audit logboek",
      ...withTerms(term("audit log", "auditlogboek", { partOfSpeech: "noun" })),
    },
    {
      why: "a particle between the parts",
      locale: "ja-JP",
      source: "The mouse pointer",
      target: "マウスのポインター",
      ...withTerms(term("mouse pointer", "マウス ポインター", { partOfSpeech: "noun" })),
    },
    {
      why: "a long vowel left out",
      locale: "ja-JP",
      source: "The folder",
      target: "フォルダ",
      ...withTerms(term("folder", "フォルダー", { partOfSpeech: "noun" })),
    },
    {
      why: "a particle within a word",
      locale: "zh-TW",
      source: "The shared mailbox",
      target: "共用的信箱",
      ...withTerms(term("shared mailbox", "共用信箱", { partOfSpeech: "noun" })),
    },
    {
      why: "a link that ends within a word",
      locale: "zh-TW",
      source: "Open [Calendar](x.md)",
      target: "開啟行事[曆](x.md)",
      ...withTerms(term("calendar", "行事曆", { partOfSpeech: "noun" })),
    },
    {
      why: "a forbidden word that renders another word of the source",
      locale: "fr-FR",
      source: "The configuration settings",
      target: "Les options de configuration",
      ...withTerms(term("setting", "", { forbidden: ["configuration"] })),
    },
    {
      why: "a derived word",
      locale: "fr-FR",
      source: "Configure the settings",
      target: "Configurer les options",
      ...withTerms(term("setting", "", { forbidden: ["configuration"] })),
    },
    {
      why: "a forbidden word within the rendering of another term",
      locale: "zh-TW",
      source: "A user of the tenant",
      target: "租用戶的使用者",
      ...withTerms(
        term("user", "使用者", { partOfSpeech: "noun", forbidden: ["用戶"] }),
        term("tenant", "租用戶", { partOfSpeech: "noun" }),
      ),
    },
    {
      why: "a forbidden word beside as many right ones",
      locale: "nl-NL",
      source: "The policy has a rule",
      target: "Het beleid heeft een regel",
      ...withTerms(term("policy", "beleid", { partOfSpeech: "noun", forbidden: ["regel"] })),
    },
    {
      why: "a forbidden word that is half of another",
      locale: "zh-TW",
      source: "The group",
      target: "群體組織",
      ...withTerms(term("group", "", { forbidden: ["組"] })),
    },
    {
      why: "a name across a link",
      locale: "nl-NL",
      source: "Open Fjordbase Studio",
      target: "Open Fjordbase [Studio](x.md)",
      ...withTerms(BASE),
    },
    { why: "no glossary", locale: "nl-NL", source: "The storage account", target: "De bewaarrekening" },
  ],
  broken: [
    {
      why: "another rendering",
      locale: "nl-NL",
      source: "A storage account",
      target: "Een spaarpot",
      finds: "missingTerm",
      marks: "storage account",
      says: ['"opslagaccount"', "(of a team)"],
      ...withTerms(ACCOUNT),
    },
    {
      why: "untranslated",
      locale: "nl-NL",
      source: "A storage account",
      target: "Een storage account",
      finds: "untranslatedTerm",
      marks: "storage account",
      fixed: "Een opslagaccount",
      ...withTerms(ACCOUNT),
    },
    {
      why: "equal to its source",
      locale: "nl-NL",
      source: "Storage accounts",
      target: "Storage accounts",
      finds: "untranslatedTerm",
      ...withTerms(ACCOUNT),
    },
    {
      why: "forbidden, inflected",
      locale: "nl-NL",
      source: "Storage accounts",
      target: "Bewaarrekeningen",
      finds: "forbidden",
      marks: "Bewaarrekeningen",
      ...withTerms(ACCOUNT),
    },
    {
      why: "forbidden twice",
      locale: "ja-JP",
      source: "The server",
      target: "鯖と鯖",
      finds: ["forbidden", "forbidden"],
      fixed: "サーバーとサーバー",
      ...withTerms(term("server", "サーバー", { forbidden: ["鯖"] })),
    },
    {
      why: "forbidden alone",
      locale: "ru-RU",
      source: "The mailbox",
      target: "Откройте мейлбоксы",
      finds: "forbidden",
      says: "мейлбоксы",
      ...withTerms(term("mailbox", "", { forbidden: ["мейлбокс"] })),
    },
    {
      why: "a verb",
      locale: "nl-NL",
      source: "Signing in",
      target: "Binnenkomen",
      finds: "missingTerm",
      ...withTerms(term("sign in", "aanmelden", { partOfSpeech: "verb" })),
    },
    {
      why: "at the head of a sentence",
      locale: "ar-SA",
      source: "Licenses are free.",
      target: "المفاتيح مجانية.",
      finds: "missingTerm",
      ...withTerms(term("license", "ترخيص")),
    },
    {
      why: "in Thai",
      locale: "th-TH",
      source: "the password",
      target: "รหัสลับ",
      finds: "missingTerm",
      ...withTerms(term("password", "รหัสผ่าน")),
    },
    {
      why: "a translated name",
      locale: "nl-NL",
      source: "Open Fjordbase Studio",
      target: "Open Fjordbasisstudio",
      finds: "changedTerm",
      marks: "Fjordbase Studio",
      ...withTerms(BASE),
    },
    {
      why: "a name in another case",
      locale: "zh-TW",
      source: "Open Fjordbase Studio",
      target: "開啟 fjordbase studio",
      finds: "changedTerm",
      marks: "fjordbase studio",
      fixed: "開啟 Fjordbase Studio",
      ...withTerms(BASE),
    },
    {
      why: "a noun behind `to`, in the plural",
      locale: "nl-NL",
      source: "Send it to contacts",
      target: "Stuur het naar vrienden",
      finds: "missingTerm",
      ...withTerms(term("contact", "contactpersoon", { partOfSpeech: "noun" })),
    },
    {
      why: "a noun as subject",
      locale: "nl-NL",
      source: "Updates are late",
      target: "Alles komt laat",
      finds: "missingTerm",
      ...withTerms(term("update", "update", { partOfSpeech: "noun" })),
    },
    {
      why: "a noun that begins a label",
      locale: "nl-NL",
      source: "**Service** health",
      target: "**Dienst**gezondheid",
      finds: "missingTerm",
      ...withTerms(term("service", "service", { partOfSpeech: "noun" })),
    },
    {
      why: "a noun with a hyphen",
      locale: "fr-FR",
      source: "The sign-in is blocked",
      target: "L’entrée est bloquée",
      finds: "missingTerm",
      ...withTerms(term("sign-in", "connexion", { partOfSpeech: "noun" })),
    },
    {
      why: "fewer right ones than the source has",
      locale: "nl-NL",
      source: "One policy and another policy",
      target: "Een beleid en een regel",
      finds: "forbidden",
      ...withTerms(term("policy", "beleid", { partOfSpeech: "noun", forbidden: ["regel"] })),
    },
    {
      why: "a word that the languages share",
      locale: "nl-NL",
      source: "In contact lists",
      target: "In lijsten van contact",
      finds: "missingTerm",
      ...withTerms(term("contact list", "contactpersonenlijst", { partOfSpeech: "noun" })),
    },
    ...[
      ["cache", "caches"],
      ["license", "licenses"],
      ["address", "addresses"],
      ["policy", "policies"],
      ["class", "classes"],
      ["access policy", "access policies"],
      ["IDs", "ID"],
    ].map(([singular = "", plural = ""]) => ({
      why: `the other number of ${singular}`,
      locale: "nl-NL",
      source: `All of the ${plural}.`,
      target: "Alles.",
      finds: "missingTerm" as const,
      ...withTerms(term(singular, "iets", { partOfSpeech: "noun" })),
    })),
    {
      why: "status and part of speech",
      locale: "nl-NL",
      source: "A key",
      target: "Een slot",
      finds: "missingTerm",
      says: "(preferred, noun: for doors)",
      ...withTerms(
        term("key", "sleutel", { status: "preferredTerm-admn-sts", partOfSpeech: "noun", note: "for doors" }),
      ),
    },
  ],
});

describe("terms of a run", () => {
  const article = (path: string, source: string, target: string) => ({ path, text: articleWith([{ source, target }]) });
  const unused = (...articles: readonly ReturnType<typeof article>[]) =>
    lintGroup(rule, articles, withTerms(ACCOUNT))
      .filter(({ messageId }) => messageId === "unusedTerm")
      .map(({ path, message, severity }) => [path, severity, message]);

  it("that no target renders as prescribed are reported once, where they stand first", () => {
    expect(
      unused(article("a.md", "A storage account", "Een pot"), article("b.md", "Storage accounts", "Potten")),
    ).toEqual([
      [
        "a.md",
        "info",
        'The run has "storage account" in 2 sources, and "opslagaccount" in none of their targets (of a team)',
      ],
    ]);
  });

  it("that one target renders so, or that stand in one unit, are not", () => {
    expect(
      unused(article("a.md", "A storage account", "Een pot"), article("b.md", "Storage accounts", "Opslagaccounts")),
    ).toEqual([]);
    expect(unused(article("a.md", "A storage account", "Een pot"))).toEqual([]);
  });
});

it("is silent in an article of an unknown locale but for names", () => {
  const text = articleWith([{ source: "A storage account of Fjordbase Studio", target: "Een pot" }], {
    "ms.contentlocale": null,
  });
  const own = withTerms({ ...ACCOUNT, locale: "nl" }, BASE);
  expect(lintArticle(rule, text, {}, own).map(({ messageId }) => messageId)).toEqual(["changedTerm"]);
});
