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

/** What was worked out for a finding that other articles repeat; empty until then. */
export interface Remembered {
  identity: string;
  /** Of the first finding of its kind in an article. */
  fingerprint: string;
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

  /** @param remembered filled in, where it is empty */
  next(of: Identity, remembered: Remembered = { identity: "", fingerprint: "" }): string {
    remembered.identity ||= this.identityOf(of);
    const { identity } = remembered;
    const nth = (this.seen.get(identity) ?? 0) + 1;
    this.seen.set(identity, nth);
    if (nth > 1) return this.fingerprintOf(identity, nth);
    remembered.fingerprint ||= this.fingerprintOf(identity, nth);
    return remembered.fingerprint;
  }

  private identityOf({ ruleId, messageId, locale, source, token }: Identity): string {
    return JSON.stringify([ruleId, messageId, locale, this.digestOf(source), normalised(token)]);
  }

  private fingerprintOf(identity: string, nth: number): string {
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
