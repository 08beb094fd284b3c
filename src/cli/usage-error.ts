export { didYouMean } from "../text/nearest.ts";

/** Something the person at the keyboard can put right. Ends the run with exit code 2. */
export class UsageError extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
