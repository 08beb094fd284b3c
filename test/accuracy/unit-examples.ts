/** A unit with all that a kind makes of its target. */
export interface Example {
  /** nl-NL where absent. */
  readonly locale?: string;
  readonly source: string;
  readonly target: string;
  readonly becomes: readonly string[];
}
