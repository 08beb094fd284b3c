/** One thing that is wrong with a configuration file. */
export interface Mistake {
  /** UTF-16 offset in the file; `null` where only the key is known. */
  readonly at: number | null;
  /** The key it stands under, `overrides[0].rules.stale-hash` for instance; empty for the whole file. */
  readonly key: string;
  readonly message: string;
  /** What to do about it. */
  readonly help: string | null;
}

/** A mistake with the file it is in. */
export interface LocatedMistake extends Mistake {
  /** Absolute. */
  readonly path: string;
  /** 1-based, in UTF-16 units; `null` where the place is not known. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Configuration that cannot be used: everything that is wrong with it, in the order of files and places. */
export class ConfigError extends Error {
  readonly mistakes: readonly LocatedMistake[];

  constructor(mistakes: readonly LocatedMistake[]) {
    super(mistakes.map(({ path, key, message }) => `${path}: ${key} ${message}`).join("\n"));
    this.mistakes = mistakes;
  }
}
