import type { SourceFacts } from "../../model/source.ts";
import type { Beside, ExpectedLocale, Surroundings } from "../../model/surroundings.ts";
import type { SlowSurroundings } from "./gatherer.ts";

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

  constructor(
    { today, expectedLocale, sourceKey, repository }: Surroundings,
    locale: string | null,
    slow: SlowSurroundings,
  ) {
    this.locale = locale;
    this.expectedLocale = expectedLocale;
    this.sourceKey = sourceKey;
    this.repository = repository;
    this.day = today;
    Object.assign(this, slow);
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
