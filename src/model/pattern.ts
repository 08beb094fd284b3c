import type { Severity } from "./diagnostic.ts";

/** The rule whose messages are the patterns of a configuration. */
export const PATTERN_RULE = "pattern";

/** An article's text that tries a pattern out, and what the pattern is to make of it. */
export interface PatternExample {
  readonly target: string;
  readonly source?: string;
  /** Whether something is found, how often, or which texts are, in their order. */
  readonly finds: boolean | number | string | readonly string[];
  /** The target with every replacement made. */
  readonly becomes?: string;
}

/** A check that a team writes down as data. */
export interface PatternConfig {
  /** The messageId: the check is called `pattern/ID`. */
  readonly id: string;
  /** `$1` stands for what the first group matched, `$0` for all of it. */
  readonly message: string;
  readonly help?: string;
  /** Default: warning. */
  readonly severity?: Severity;
  /** Tags or prefixes; `!` takes out again. Default: every locale. */
  readonly locales?: readonly string[];
  /** Where it looks. Default: target. */
  readonly where?: "target" | "source" | "both";
  /** RE2 syntax, flags inline: `(?i)du`. */
  readonly find: string;
  /** What is found is left alone where a match of this overlaps it. */
  readonly unless?: string;
  /** What the unit's source has to match besides. */
  readonly whenSource?: string;
  /** What is found becomes this, in the target alone; `$1` as in the message. */
  readonly replace?: string;
  /** Whether `--fix` may replace without asking; default: it is a suggestion. */
  readonly safe?: boolean;
  /** Whether code, URLs, tags and file names are looked at as well. Default: prose alone. */
  readonly raw?: boolean;
  readonly examples?: readonly PatternExample[];
}

/** A stretch of a text; half-open, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an expression matched. */
export interface Match extends Stretch {
  /** What the groups matched, all of it first; `null` where one took no part. */
  readonly groups: readonly (Stretch | null)[];
}

/** A compiled expression, whose time is linear in the length of the text. */
export interface Matcher {
  test(text: string): boolean;
  /** The matches in their order, without empty ones. */
  matches(text: string, most: number): readonly Match[];
}

/** Makes an expression in RE2 syntax; throws where it is none, with what is wrong as the message. */
export type CompileMatcher = (expression: string) => Matcher;

/** A pattern that is ready to look. */
export interface CompiledPattern {
  readonly config: PatternConfig;
  readonly find: Matcher;
  readonly unless: Matcher | null;
  readonly whenSource: Matcher | null;
}
