import { distance } from "fastest-levenshtein";
import type { ArticleHead } from "../model/article.ts";
import { type Scalar, scalarOf } from "./metadata-value.ts";

/** The keys the pipeline writes into the front matter of every localized article, in its order. */
export const LOCALIZATION_KEYS = [
  "ms.openlocfilehash",
  "ms.sourcegitcommit",
  "ms.translationtype",
  "ms.contentlocale",
  "ms.lasthandoff",
  "ms.locfileid",
] as const;

export type LocalizationKey = (typeof LOCALIZATION_KEYS)[number];

/** Whether an article's front matter has every key that the pipeline writes. */
export function isLocalized({ frontMatter }: Pick<ArticleHead, "frontMatter">): boolean {
  return LOCALIZATION_KEYS.every((key) => scalarOf(frontMatter, key) !== null);
}

interface Form {
  readonly pattern: RegExp;
  readonly description: string;
  /** Gives a text the case its form has. */
  readonly cased: (text: string) => string;
}

const SHA1: Form = {
  pattern: /^[0-9a-f]{40}$/,
  description: "40 lower-case hexadecimal digits",
  cased: (text) => text.toLowerCase(),
};

/** The form of each key's value in every one of 95,981 measured files that has the key. */
const FORMS: Readonly<Record<LocalizationKey, Form>> = {
  "ms.openlocfilehash": SHA1,
  "ms.sourcegitcommit": SHA1,
  "ms.translationtype": {
    pattern: /^(?:MT|HT)$/,
    description: "MT or HT",
    cased: (text) => text.toUpperCase(),
  },
  "ms.contentlocale": {
    pattern: /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|[0-9]{3})$/,
    description: "a locale such as nb-NO or sr-Latn-RS",
    cased: (text) =>
      text
        .toLowerCase()
        .replace(/-[a-z]{4}(?=-)/, (script) => `-${script.charAt(1).toUpperCase()}${script.slice(2)}`)
        .replace(/-[a-z]{2}$/, (region) => region.toUpperCase()),
  },
  "ms.lasthandoff": {
    pattern: /^[0-9]{2}\/[0-9]{2}\/[0-9]{4}$/,
    description: "a date MM/DD/YYYY",
    cased: (text) => text,
  },
  "ms.locfileid": { pattern: /^[0-9]+$/, description: "digits in double quotes", cased: (text) => text },
};

/** The form a key's value has, in words that follow "is not". */
export function formOf(key: LocalizationKey): string {
  return FORMS[key].description;
}

/** Whether a text has the form of a key's value, quotes apart. */
export function isOfForm(key: LocalizationKey, text: string): boolean {
  return FORMS[key].pattern.test(text);
}

/** Whether a value has its quotes: the file id needs double ones, the others may have any. */
export function hasItsQuotes(key: LocalizationKey, { span }: Scalar, article: string): boolean {
  return key !== "ms.locfileid" || article[span.start - 1] === '"';
}

/** The value that was meant where only the case is wrong; `null` where it is another text. */
export function inItsCase(key: LocalizationKey, text: string): string | null {
  const cased = FORMS[key].cased(text);
  return cased !== text && isOfForm(key, cased) ? cased : null;
}

/** The key a word was meant to be: one letter more, less or other, two neighbours swapped, or another case. */
export function misspelledKey(written: string): LocalizationKey | null {
  const lower = written.toLowerCase();
  const meant = LOCALIZATION_KEYS.find((key) => key === lower || isOneSlipAway(lower, key));
  return meant === undefined || meant === written ? null : meant;
}

function isOneSlipAway(written: string, key: string): boolean {
  const edits = distance(written, key);
  if (edits !== 2 || written.length !== key.length) return edits === 1;
  const at = [...key].findIndex((letter, index) => letter !== written[index]);
  return written[at] === key[at + 1] && written[at + 1] === key[at];
}

/**
 * The day `MM/DD/YYYY` names.
 *
 * @returns `YYYY-MM-DD`, so that texts compare as dates; `null` for another form and for days the calendar has not
 */
export function handoffDate(text: string): string | null {
  if (!isOfForm("ms.lasthandoff", text)) return null;
  const [month, day, year] = text.split("/") as [string, string, string];
  const days = daysIn(Number(month), Number(year));
  return Number(day) >= 1 && Number(day) <= days ? `${year}-${month}-${day}` : null;
}

/** 0 for a month that is none, and for a year that nobody hands off in. Not by `Date`: where siblings are compared, every article is asked several times. */
function daysIn(month: number, year: number): number {
  if (year < 100) return 0;
  if (month !== 2) return DAYS[month] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const DAYS: readonly (number | undefined)[] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** In the future for nobody: what asks for today's date is true for one day, and articles are older. */
export const LONG_AGO = "2023-12-31";

/**
 * The latest day a handoff can have had: somewhere on Earth it is already tomorrow.
 *
 * @param today in UTC, `YYYY-MM-DD`, as is the result
 */
export function latestHandoff(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, today.length);
}
