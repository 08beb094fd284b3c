import type { Term } from "../../model/glossary.ts";

/** One thing that is wrong with a glossary file. */
export interface GlossaryFault {
  /** UTF-16 offset in the file. */
  readonly at: number;
  readonly message: string;
  readonly help: string | null;
}

/** The terms of one file; with faults they are of no use. */
export interface ReadGlossary {
  readonly terms: readonly Term[];
  readonly faults: readonly GlossaryFault[];
}
