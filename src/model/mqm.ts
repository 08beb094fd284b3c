/**
 * Error types of the Multidimensional Quality Metrics, as far as rules of this tool speak of them: `dimension/type` of MQM
 * Core in kebab case, with the definition in its words, shortened.
 */
const MQM_CORE = {
  "terminology/wrong-term": "A term that is not the one that the subject or the glossary asks for",
  "terminology/inconsistent-use": "More than one term for one concept where one is wanted",
  "accuracy/mistranslation": "The target does not say what the source says",
  "accuracy/addition": "The target holds content that the source does not have",
  "accuracy/omission": "The target lacks content that the source has",
  "accuracy/do-not-translate": "Content was translated or changed that had to stay as it is",
  "accuracy/untranslated": "Content was left untranslated that had to be translated",
  "linguistic-conventions/grammar": "The target breaks the grammar or syntax of its language",
  "linguistic-conventions/punctuation": "Punctuation or white space is not as the language wants it",
  "linguistic-conventions/spelling": "Letters or words are not spelled as the language wants it",
  "linguistic-conventions/character-encoding": "Characters are garbled, because their encoding or escaping is wrong",
  "locale-conventions/number-format": "Numbers are not written as the locale writes them",
  "locale-conventions/date-format": "Dates are not written as the locale writes them",
  "locale-conventions/time-format": "Times are not written as the locale writes them",
  "locale-conventions/currency-format": "Amounts of money are not written as the locale writes them",
  "locale-conventions/measurement-format": "Measures are not written as the locale writes them",
  "design-and-markup/character-formatting": "Bold, italic or code formatting is lost, added or misplaced",
  "design-and-markup/markup-tag": "Markup is missing, added, damaged or misplaced",
  "design-and-markup/layout": "Pieces of the text stand in the wrong place",
  "design-and-markup/missing-text": "Text that the reader should see is not shown",
  "design-and-markup/truncation": "Text is cut, or does not fit",
  "design-and-markup/link": "A link or cross-reference is missing, broken or leads elsewhere",
} as const;

/** What is no error of a translation, and so no type of MQM: a dimension of this tool's own. */
const PROCESS = {
  "process/metadata": "What an article says of itself is missing, malformed or not true",
  "process/freshness": "The source moved on since it was translated",
  "process/segment-markup": "The markup that pairs targets with sources is damaged",
  "process/file": "A file cannot be read, or not all of it",
  "process/directive": "A directive of this tool does not do what it seems to",
  "process/tool": "A rule of this tool failed",
} as const;

/** The error type of a message, `dimension/type`. Those under `process/` are not of MQM. */
export type MqmType = keyof typeof MQM_CORE | keyof typeof PROCESS;

/** An error type and what it means. */
export interface MqmDefinition {
  readonly type: MqmType;
  /** Whether it is one of MQM Core; the others are this tool's own. */
  readonly core: boolean;
  readonly definition: string;
}

/** Every error type, in the order in which reports list them. */
export const MQM_TYPES: readonly MqmDefinition[] = [
  ...Object.entries(MQM_CORE).map(([type, definition]) => ({ type: type as MqmType, core: true, definition })),
  ...Object.entries(PROCESS).map(([type, definition]) => ({ type: type as MqmType, core: false, definition })),
];

/** `accuracy` of `accuracy/omission`. */
export function dimensionOf(type: MqmType): string {
  return type.slice(0, type.indexOf("/"));
}

/** `design-and-markup` as people write it: `Design and markup`. */
export function mqmTitle(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
