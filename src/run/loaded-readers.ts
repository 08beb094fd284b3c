import { ReaderNotLoaded, type Readers } from "../model/readers.ts";

/**
 * The parsers that take long to load, loaded when the first article wants one. Most runs need none, and a cold start
 * without them is a third shorter.
 */
export class LoadedReaders {
  private loaded: Readers = { html: null, commonmark: null };

  /** Calls `work` with what is loaded; where it asks for more, loads that and calls it again from the start. */
  async use<T>(work: (readers: Readers) => T): Promise<T> {
    while (true) {
      try {
        return work(this.loaded);
      } catch (error) {
        if (!(error instanceof ReaderNotLoaded) || this.loaded[error.reader] !== null) throw error;
        await this.load(error.reader);
      }
    }
  }

  private async load(name: keyof Readers): Promise<void> {
    if (name === "html") this.loaded = { ...this.loaded, html: (await import("../markdown/html.ts")).readHtml };
    else this.loaded = { ...this.loaded, commonmark: (await import("../markdown/commonmark.ts")).readCommonMark };
  }
}
