/**
 * A comment of an article that speaks to the linter, as it is written:
 * `<!-- l10n-lint-disable[-next-line|-line|-file] rule, rule/messageId -- reason -->` or `<!-- l10n-lint-enable rule -->`.
 * Whether it makes sense is not decided yet. `P` is how places are given: spans where the text is at hand, else ranges.
 */
export interface Directive<P> {
  /** As it was written: anything but `l10n-lint-` is a mistake. */
  readonly prefix: string;
  /** What follows the prefix. */
  readonly keyword: string;
  /** The whole comment. */
  readonly at: P;
  /** None: every rule. */
  readonly names: readonly DirectiveName<P>[];
  /** What follows `--`; `null` where nothing does. */
  readonly reason: string | null;
  /** Whether the comment ends: one that does not takes in the rest of the article. */
  readonly closed: boolean;
}

/** A rule or a single message of one, as a directive names it. */
export interface DirectiveName<P> {
  readonly text: string;
  readonly at: P;
}
