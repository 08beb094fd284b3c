import type { Article } from "../../model/article.ts";
import type { FrontMatter } from "../../model/front-matter.ts";
import type { SourceDifference, SourceFacts, SourceSentence, SourceText } from "../../model/source.ts";
import { type FrontMatterReading, readFrontMatter } from "../../parse/front-matter.ts";
import { lettersOf } from "./letters.ts";
import { sentencesOf } from "./sentences.ts";
import { sourceDifference } from "./stale-units.ts";

/** @param hash what `ms.openlocfilehash` is of the bytes that were decoded to `text` */
export function readSourceText(text: string, hash: string): SourceText {
  return new ReadSourceText(text, hash);
}

/** What is known of a source of which nothing but today's version is to be had. */
export function onlyToday(today: SourceText | null, path: string): SourceFacts {
  return { path, today, atCommit: null, renamedFrom: null, history: null, compareUrl: null, since: null };
}

class ReadSourceText implements SourceText {
  readonly text: string;
  readonly hash: string;
  private cachedReading: FrontMatterReading | null = null;
  private cachedLetters: string | null = null;
  private cachedSentences: readonly SourceSentence[] | null = null;

  private compared: { readonly article: Article; readonly difference: SourceDifference } | null = null;

  constructor(text: string, hash: string) {
    this.text = text;
    this.hash = hash;
  }

  get frontMatter(): FrontMatter {
    return this.reading.frontMatter;
  }

  get body(): string {
    return this.text.slice(this.reading.bodyStart);
  }

  get letters(): string {
    this.cachedLetters ??= lettersOf(this.text);
    return this.cachedLetters;
  }

  get sentences(): readonly SourceSentence[] {
    this.cachedSentences ??= sentencesOf(this.body);
    return this.cachedSentences;
  }

  differenceFrom(article: Article): SourceDifference {
    if (this.compared?.article !== article) {
      this.compared = { article, difference: sourceDifference(article, this) };
    }
    return this.compared.difference;
  }

  private get reading(): FrontMatterReading {
    this.cachedReading ??= readFrontMatter(this.text);
    return this.cachedReading;
  }
}
