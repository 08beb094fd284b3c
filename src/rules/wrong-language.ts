import { languageOf } from "../locale/tag.ts";
import { vocabularyOf } from "../locale/words/function-words.ts";
import type { Article } from "../model/article.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { traitOfUnits, unitAt } from "../parse/unit-traits.ts";
import { append } from "../text/grouped.ts";
import { eastAsianOf, isEastAsianSentence } from "./wrong-language/east-asian.ts";
import { LanguageJudge } from "./wrong-language/words-of-language.ts";

/** Fewer units do not show an article's language … */
const FEWEST_UNITS = 4;
/** … and from so many on it is certain. */
const WHOLE_ARTICLE = 10;
/** So many units are looked at before the others are. */
const SAMPLE = 12;

export default defineRule({
  id: "wrong-language",
  category: "segments",
  mqm: "accuracy/untranslated",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "The target is in another language than its locale names, though in the same letters.",
    rationale: `A handoff that went to the wrong folder, or a passage pasted from another locale's article. Letters alone do not
show it (\`wrong-script\` reports those), function words do: articles, pronouns, prepositions and auxiliaries, which stand
in every sentence and in no product name. Words that both languages write show nothing. An article counts where most of its
units of five words or more are in one other language: an error from ten such units on, a warning from four. A single unit
counts from fifteen words on, with four function words of the other language and none of the locale's, and never between
languages that are near (Swedish, Norwegian and Danish; Spanish, Portuguese, Galician and Catalan; Russian, Ukrainian …).
Chinese, Japanese and Korean are told apart by kana and Hangul. Left alone: English, which \`untranslated-segment\` compares,
locales whose function words are not known, and units whose source is in that language as well.`,
    howToFix: "Put the translation of this locale there, or translate the article.",
    correct: [
      {
        title: "The locale's own language",
        locale: "nl-NL",
        target: "Selecteer het cluster dat u wilt openen en kies daarna de optie die bij uw abonnement hoort.",
        source: "Select the cluster that you want to open, and then choose the option that fits your subscription.",
      },
      {
        title: "A near language in one unit",
        locale: "nb-NO",
        target: "Vælg den klynge, du vil åbne, og vælg derefter den indstilling, der passer til dit abonnement.",
        source: "Select the cluster that you want to open, and then choose the option that fits your subscription.",
      },
      {
        title: "A title in Han characters",
        locale: "ja-JP",
        target: "管理者権限設定手順",
        source: "Administrator rights",
      },
      {
        title: "A source in that language",
        locale: "zh-TW",
        target: "Fjordbase",
        source: "Elija el clúster que desea abrir",
      },
    ],
    incorrect: [
      {
        title: "A sentence of German",
        messageId: "unit",
        locale: "nl-NL",
        target:
          "Wählen Sie den Cluster aus, den Sie öffnen möchten, und wählen Sie dann die Option, die zu Ihrem Abonnement passt.",
        source: "Select the cluster that you want to open, and then choose the option that fits your subscription.",
      },
      {
        title: "A short article in Spanish",
        messageId: "shortArticle",
        text: article("fr-FR", [
          ["Elija el clúster que desea abrir.", "Choose the cluster that you want to open."],
          ["El clúster se abre en unos minutos.", "The cluster opens within a few minutes."],
          ["Si no se abre, compruebe la red.", "If it does not open, check the network."],
          ["No cierre la ventana hasta el final.", "Do not close the window before the end."],
        ]),
      },
      {
        title: "An article in Chinese",
        messageId: "article",
        text: article(
          "ja-JP",
          Array.from({ length: 10 }, (_, at) => [
            `請在第${at}個視窗選取您要開啟的叢集。`,
            `Select a cluster in ${at}.`,
          ]),
        ),
      },
    ],
  },
  messages: {
    article: {
      text: "{{count}} of {{total}} segments are in {{language}}, and the article is for {{locale}}",
      help: "put the article of this locale here",
      severity: "error",
    },
    shortArticle: {
      text: "{{count}} of {{total}} segments are in {{language}}, and the article is for {{locale}}",
      help: "put the article of this locale here",
    },
    unit: { text: "The target is in {{language}}, and the article is for {{locale}}", help: "translate the segment" },
  },
  options: {},
  checks: {
    article(article, context) {
      const { locale } = context.surroundings;
      if (locale === null) return;
      const judge = judgeOf(locale);
      if (judge === null) return;
      const said = (language: string) => ({ language: nameOf(language), locale });
      const sentences = sentencesOf(article, locale);
      const foreign = sentences.length < FEWEST_UNITS ? null : majorityOf(article, sentences, locale, judge);
      if (foreign !== null) {
        const { language, units } = foreign;
        const [unit] = units as [TranslationUnit];
        const data = { ...said(language), count: units.length, total: sentences.length };
        const messageId = sentences.length >= WHOLE_ARTICLE ? "article" : "shortArticle";
        context.report({ messageId, data, at: unit.target.span, unit, token: language });
        return;
      }
      const strangers = strangersIn(article, locale);
      for (const index of sentences) {
        if (strangers.at(index) === NO) continue;
        const unit = unitAt(article, index);
        const language = judge.strangerOf(unit);
        if (language === null) continue;
        context.report({ messageId: "unit", data: said(language), at: unit.target.span, unit, token: language });
      }
    },
  },
});

/** Made when there is something to say: the names of languages take a tenth of a cold start. */
function nameOf(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
}

/** How the language of a locale's units is recognised. */
interface Judge {
  isSentence(unit: TranslationUnit): boolean;
  /** Whether a glance is enough to know the unit for the locale's own. */
  isOwn(unit: TranslationUnit): boolean;
  /** Another language that speaks for the unit, among others that do. */
  languageOf(unit: TranslationUnit): string | null;
  /** Another language that the unit alone is proof of. */
  strangerOf(unit: TranslationUnit): string | null;
}

const judges = new Map<string, Judge | null>();

/** `null` where nothing distinguishes the locale's language from others. */
function judgeOf(locale: string): Judge | null {
  const language = languageOf(locale);
  const vocabulary = vocabularyOf(locale);
  const known = judges.get(vocabulary);
  if (known !== undefined) return known;
  const made = ["ja", "ko", "zh"].includes(language) ? eastAsianJudge(language) : judgeByWords(vocabulary);
  judges.set(vocabulary, made);
  return made;
}

function eastAsianJudge(language: string): Judge {
  return {
    isSentence: isEastAsianSentence,
    isOwn: (unit) => eastAsianOf(language, unit, false) === null,
    languageOf: (unit) => eastAsianOf(language, unit, false),
    strangerOf: (unit) => eastAsianOf(language, unit, true),
  };
}

function judgeByWords(vocabulary: string): Judge | null {
  const words = new LanguageJudge(vocabulary);
  if (!words.knows) return null;
  return {
    isSentence: (unit) => words.isSentence(unit),
    isOwn: (unit) => words.isOwn(unit),
    languageOf: (unit) => words.speakerOf(unit)?.rival.language ?? null,
    strangerOf: (unit) => words.strangerOf(unit)?.rival.language ?? null,
  };
}

const NO = 0;
const YES = 1;

const sentencesIn = traitOfUnits((unit, locale) => {
  const judge = judgeOf(locale as string);
  return judge !== null && !unit.source.blank && judge.isSentence(unit) ? YES : NO;
});
const ownIn = traitOfUnits((unit, locale) => (judgeOf(locale as string)?.isOwn(unit) === true ? YES : NO));
const strangersIn = traitOfUnits((unit, locale) =>
  (judgeOf(locale as string)?.strangerOf(unit) ?? null) === null ? NO : YES,
);

/** The indices of the units that are long enough to have a say. */
function sentencesOf(article: Article, locale: string): readonly number[] {
  const sentences = sentencesIn(article, locale);
  const found: number[] = [];
  for (let index = 0; index < sentences.length; index++) if (sentences.at(index) === YES) found.push(index);
  return found;
}

/** The language that most units are in, with those units; `null` where no language is. */
function majorityOf(article: Article, sentences: readonly number[], locale: string, judge: Judge) {
  const step = Math.max(1, Math.floor(sentences.length / SAMPLE));
  const sample = sentences.filter((_, index) => index % step === 0);
  const own = ownIn(article, locale);
  const doubtful = sample.filter((index) => own.at(index) === NO);
  if (doubtful.length * 2 <= sample.length) return null;
  const unitsOf = (indices: readonly number[]) => indices.map((index) => unitAt(article, index));
  if (mostOf(unitsOf(sample), judge.languageOf) === null) return null;
  return mostOf(unitsOf(sentences), judge.languageOf);
}

function mostOf(units: readonly TranslationUnit[], languageOf: (unit: TranslationUnit) => string | null) {
  const byLanguage = new Map<string, TranslationUnit[]>();
  let silent = 0;
  for (const unit of units) {
    const language = languageOf(unit);
    if (language !== null) append(byLanguage, language, unit);
    else if (++silent * 2 >= units.length) return null;
  }
  const [most] = [...byLanguage].sort((a, b) => b[1].length - a[1].length);
  return most !== undefined && most[1].length * 2 > units.length ? { language: most[0], units: most[1] } : null;
}

function article(locale: string, units: readonly (readonly string[])[]): string {
  const texts = units.map(([target, source], index) => {
    const id = `0aa11-${102 + index}`;
    const second = `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
    return `<span data-ttu-id="${id}">${target}</span>${second}\n`;
  });
  return `---\ntitle: Fjordbase\nms.contentlocale: ${locale}\n---\n${texts.join("\n")}`;
}
