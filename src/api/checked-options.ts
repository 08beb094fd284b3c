import { SEVERITIES } from "../config/resolve.ts";
import { applyFixes as apply, type FixChoice, type FixedText } from "../lint/apply-fixes.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean } from "../text/nearest.ts";

/** What an option takes: its values in words, and whether a value is one. */
interface Kind {
  readonly words: string;
  takes(value: unknown): boolean;
}

const TEXT: Kind = { words: "a text", takes: (value) => typeof value === "string" };
const TEXTS: Kind = { words: "a list of texts", takes: (value) => Array.isArray(value) && value.every(TEXT.takes) };
const YES_OR_NO: Kind = { words: "true or false", takes: (value) => typeof value === "boolean" };
const TEXT_OR_FALSE: Kind = { words: "a text or false", takes: (value) => value === false || TEXT.takes(value) };
const FUNCTION: Kind = { words: "a function", takes: (value) => typeof value === "function" };

const LINT: Readonly<Record<string, Kind>> = {
  cwd: TEXT,
  signal: { words: "an AbortSignal", takes: (value) => value instanceof AbortSignal },
  config: TEXT_OR_FALSE,
  trustCode: YES_OR_NO,
  rules: {
    words: `an object of rules to ${SEVERITIES.map((each) => `"${each}"`).join(", ")}`,
    takes: (value) => isObject(value) && Object.values(value).every((each) => SEVERITIES.includes(each as never)),
  },
  only: TEXTS,
  skip: TEXTS,
  locale: TEXT,
  source: {
    words: "an object of texts: path, ref, since",
    takes: (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([key, each]) => ["path", "ref", "since"].includes(key) && (each === undefined || TEXT.takes(each)),
      ),
  },
  inline: YES_OR_NO,
  baseline: TEXT_OR_FALSE,
};

const LINT_FILES: Readonly<Record<string, Kind>> = {
  ...LINT,
  ignore: TEXTS,
  gitignore: YES_OR_NO,
  allowEmpty: YES_OR_NO,
  fix: { words: '"safe" or "suggestions"', takes: (value) => value === "safe" || value === "suggestions" },
  newSince: TEXT,
  cache: {
    words: 'true, false or an object: location, and strategy "content" or "metadata"',
    takes: (value) => YES_OR_NO.takes(value) || (isObject(value) && Object.entries(value).every(isCachePart)),
  },
  concurrency: {
    words: 'a whole number of 1 or more, or "auto"',
    takes: (value) => value === "auto" || (Number.isInteger(value) && (value as number) >= 1),
  },
  onProgress: FUNCTION,
};

const KINDS = {
  lintFiles: LINT_FILES,
  lintText: { ...LINT, path: TEXT },
  applyFixes: { suggestions: YES_OR_NO },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>;

/**
 * Checks the options of a call as strictly as the command line does its own: what is misspelt would count for nothing, and
 * what has the wrong type for something else.
 *
 * @throws {TypeError}
 */
export function checkOptions(call: keyof typeof KINDS, options: unknown): void {
  if (!isObject(options)) throw new TypeError(`${call}: its options must be an object`);
  const kinds: Readonly<Record<string, Kind>> = KINDS[call];
  for (const [key, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, key)) {
      const hint = didYouMean(key, Object.keys(kinds)) ?? `it has ${Object.keys(kinds).join(", ")}`;
      throw new TypeError(`${call}: unknown option "${key}" (${hint})`);
    }
    const kind = kinds[key] as Kind;
    if (value !== undefined && !kind.takes(value)) throw new TypeError(`${call}: ${key} must be ${kind.words}`);
  }
}

/**
 * Makes the fixes of findings about a text: each as a whole or not at all, in the order given, and none that overlaps or
 * touches one already made. Nothing outside their edits changes, and no source segment whatever a rule says.
 *
 * @param text the text that was linted, a byte order mark and line endings kept
 * @throws {TypeError} for an option that there is not
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], choice?: FixChoice): FixedText {
  if (choice !== undefined) checkOptions("applyFixes", choice);
  return apply(text, diagnostics, choice);
}

function isCachePart([key, value]: readonly [string, unknown]): boolean {
  if (value === undefined) return key === "location" || key === "strategy";
  return key === "location" ? TEXT.takes(value) : key === "strategy" && (value === "content" || value === "metadata");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
