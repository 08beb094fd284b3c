/** A hash of a text as lower-case hexadecimal digits; comes in as a value, because the pure floors have none. */
export type Hash = (text: string) => string;

/** What a finding is, never where it stands: a moved or re-wrapped article keeps its fingerprints. */
export interface Identity {
  readonly ruleId: string;
  readonly messageId: string;
  readonly locale: string | null;
  /** The unit's source text; for findings about the file the hash of its source. */
  readonly source: string;
  /** The offending word, URL or metadata key. */
  readonly token: string;
}

const LENGTH = 32;
/** From here on a source text is hashed once for all findings of its unit. */
const LONG_SOURCE = 1000;

/** Gives equal findings of one article numbers, so that each has a fingerprint of its own. */
export class Fingerprints {
  private readonly seen = new Map<string, number>();
  /** Many findings may share one long source text. */
  private readonly sources = new Map<string, string>();
  private readonly hash: Hash;

  constructor(hash: Hash) {
    this.hash = hash;
  }

  next({ ruleId, messageId, locale, source, token }: Identity): string {
    const identity = JSON.stringify([ruleId, messageId, locale, this.digestOf(source), normalised(token)]);
    const nth = (this.seen.get(identity) ?? 0) + 1;
    this.seen.set(identity, nth);
    return this.hash(`${identity}#${nth}`).slice(0, LENGTH);
  }

  private digestOf(source: string): string {
    if (source.length < LONG_SOURCE) return normalised(source);
    const known = this.sources.get(source) ?? this.hash(normalised(source));
    this.sources.set(source, known);
    return known;
  }
}

/** Of a text of megabytes, repeating groups overflow the stack of the expression. */
const LONGEST_SCREENED = 100_000;

/** Words of ASCII with single spaces between: nearly every source text, and normalised as it is. */
const NORMAL = /^[!-~]+(?: [!-~]+)*$/;

function normalised(text: string): string {
  return text.length < LONGEST_SCREENED && NORMAL.test(text) ? text : text.normalize("NFC").replace(/\s+/g, " ").trim();
}
