import type { Glossary } from "./glossary.ts";
import type { CompiledPattern } from "./pattern.ts";

/** What a configuration says besides severities and options, read and compiled. */
export interface Configured {
  readonly glossary: Glossary;
  readonly patterns: readonly CompiledPattern[];
}

/** A configuration that says nothing of terms. */
export const NOTHING_CONFIGURED: Configured = { glossary: { terms: [], stemmers: new Map() }, patterns: [] };
