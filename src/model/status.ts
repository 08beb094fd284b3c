import type { FilePairing } from "./report.ts";

/** How the articles of one locale stand to their sources. */
export interface LocaleStatus {
  /** `null` for articles whose locale is unknown. */
  readonly locale: string | null;
  readonly articles: number;
  /** Translated from today's source. */
  readonly fresh: number;
  /** The source's text, code or markup changed since. */
  readonly stale: number;
  /** Only front matter, white space or link targets changed. */
  readonly cosmetic: number;
  /** The source does not exist any more. */
  readonly gone: number;
  /** The article does not say which source it was translated from, or its source could not be looked at. */
  readonly unknown: number;
  /** Source articles without a translation; none are counted without a source. */
  readonly missing: number;
  /** Articles that another locale has from a newer source. */
  readonly behindSiblings: number;
  /** Words of today's source that stale articles do not have. */
  readonly words: number;
  readonly machineTranslated: number;
  readonly humanTranslated: number;
  /** Blocks of the sources that stand in files of their own, and those that changed or came since; absent: there are none. */
  readonly blocks?: number;
  readonly blocksBehind?: number;
}

/** How one translation stands to a source in a file of its own. */
export interface FileStatus extends Pick<LocaleStatus, "locale"> {
  readonly path: string;
  readonly blocks: number;
  readonly blocksBehind: number;
  /** Words to translate anew. */
  readonly wordsBehind: number;
  readonly pairing: FilePairing;
}
