import type { SourceSentence } from "../../model/source.ts";
import { Tally } from "../../text/tally.ts";

/** At least this share of the words of both have to be the same: below, it is another sentence. */
const CLOSE = 0.5;
/** Beyond this many comparisons made-up input would take long. */
const MOST_COMPARISONS = 1_000_000;
const WORD = /[\p{L}\p{N}]{1,10000}/gu;

/** Finds to a text the one of some sentences that has most words in common with it. */
export class ClosestSentence {
  private comparisons = 0;
  private readonly sentences: readonly { readonly sentence: SourceSentence; readonly words: readonly string[] }[];

  constructor(sentences: readonly SourceSentence[]) {
    this.sentences = sentences.map((sentence) => ({ sentence, words: wordsIn(sentence.text) }));
  }

  /** `null` where none is close: words in common, twice, by the words of both (Dice's coefficient), are below a half. */
  to(text: string): SourceSentence | null {
    const own = wordsIn(text);
    let best: { readonly sentence: SourceSentence | null; readonly share: number } = { sentence: null, share: CLOSE };
    for (const { sentence, words } of this.sentences) {
      this.comparisons += words.length;
      if (this.comparisons > MOST_COMPARISONS) break;
      // No more words can be common than the shorter one has.
      if ((2 * Math.min(own.length, words.length)) / (own.length + words.length) < best.share) continue;
      const share = (2 * common(own, words)) / (own.length + words.length);
      if (share > best.share || (share === CLOSE && best.sentence === null)) best = { sentence, share };
    }
    return best.sentence;
  }
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = new Tally(a);
  return b.filter((word) => left.take(word)).length;
}
