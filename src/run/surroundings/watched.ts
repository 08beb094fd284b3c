import type { SourceFacts } from "../../model/source.ts";
import type { Beside, ExpectedLocale, Surroundings } from "../../model/surroundings.ts";

/**
 * Surroundings that note whether anybody asked for the day. A class, because an object whose literal has an accessor gets a
 * hidden class of its own, and that kept each article in memory until all of it was looked through.
 */
export class WatchedSurroundings implements Surroundings {
  readonly locale: string | null;
  readonly expectedLocale: ExpectedLocale | null;
  readonly sourceKey: string;
  readonly repository: string;
  declare readonly source?: SourceFacts;
  declare readonly missingFiles?: ReadonlySet<string>;
  declare readonly beside?: Beside;
  private readonly day: string;
  private isAsked = false;

  constructor({ today, ...rest }: Surroundings) {
    this.locale = rest.locale;
    this.expectedLocale = rest.expectedLocale;
    this.sourceKey = rest.sourceKey;
    this.repository = rest.repository;
    this.day = today;
    Object.assign(this, rest);
  }

  get today(): string {
    this.isAsked = true;
    return this.day;
  }

  /** The day, where it was asked for. */
  get askedDay(): string | null {
    return this.isAsked ? this.day : null;
  }
}
