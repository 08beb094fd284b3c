const MIB = 1024 * 1024;

/**
 * How much of a file is read, in bytes. A branch can hold files of any size, and names that lead to devices without an end;
 * what is larger is reported and never half read. The largest article of 95,981 real ones has 2.5 MB.
 */
export const LIMITS = {
  /** An article, its source, and a text on standard input. */
  article: 64 * MIB,
  /** A baseline, and a list of files: some 300,000 lines. */
  list: 64 * MIB,
  /** A configuration, that of a repository's publishing too. */
  configuration: MIB,
  gitignore: MIB,
} as const;
