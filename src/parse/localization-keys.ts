import { distance } from "fastest-levenshtein";
import type { FrontMatter, MetadataValue } from "../model/front-matter.ts";

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

export type Scalar = Extract<MetadataValue, { readonly kind: "scalar" }>;

const SHA1 = { pattern: /^[0-9a-f]{40}$/, description: "40 lower-case hexadecimal digits" };

/** The form of each key's value in every one of 95,981 measured files that has the key. */
const FORMS: Readonly<Record<LocalizationKey, { readonly pattern: RegExp; readonly description: string }>> = {
  "ms.openlocfilehash": SHA1,
  "ms.sourcegitcommit": SHA1,
  "ms.translationtype": { pattern: /^(?:MT|HT)$/, description: "MT or HT" },
  "ms.contentlocale": {
    pattern: /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|[0-9]{3})$/,
    description: "a locale such as nb-NO or sr-Latn-RS",
  },
  "ms.lasthandoff": { pattern: /^[0-9]{2}\/[0-9]{2}\/[0-9]{4}$/, description: "a date MM/DD/YYYY" },
  "ms.locfileid": { pattern: /^[0-9]+$/, description: "digits in double quotes" },
};

/** The form a key's value has, in words that follow "is not". */
export function formOf(key: LocalizationKey): string {
  return FORMS[key].description;
}

/** Whether a text has the form of a key's value, quotes apart. */
export function isOfForm(key: LocalizationKey, text: string): boolean {
  return FORMS[key].pattern.test(text);
}

/** The scalar a readable front matter gives a key; of a key that stands twice the first. `null` where there is none. */
export function localizationValue(frontMatter: FrontMatter, key: LocalizationKey): Scalar | null {
  if (frontMatter.status !== "read") return null;
  const value = frontMatter.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === "scalar" ? value : null;
}

/** The key a word was meant to be: one letter more, less or other, two neighbours swapped, or another case. */
export function misspelledKey(written: string): LocalizationKey | null {
  const lower = written.toLowerCase();
  const meant = LOCALIZATION_KEYS.find((key) => key === lower || isOneSlipAway(lower, key));
  return meant === undefined || meant === written ? null : meant;
}

function isOneSlipAway(written: string, key: string): boolean {
  if (Math.abs(written.length - key.length) > 1) return false;
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
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month}-${day}`;
  return date.toISOString().startsWith(iso) ? iso : null;
}
