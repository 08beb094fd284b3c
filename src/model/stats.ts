/** Milliseconds by name, of one thread. */
export interface Times {
  readonly phases: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
}

/** Where the time of a run went. */
export interface Stats {
  /** Milliseconds by phase, those of all threads added up. */
  readonly phases: Readonly<Record<string, number>>;
  /** Milliseconds by rule, those of all threads added up; the slowest first. */
  readonly rules: Readonly<Record<string, number>>;
  readonly files: number;
  readonly units: number;
  /** Articles that were not linted again; `null` where results are not kept. */
  readonly cache: { readonly recalled: number } | null;
}
