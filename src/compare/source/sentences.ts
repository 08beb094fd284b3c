import type { SourceSentence } from "../../model/source.ts";
import { lettersOf } from "./letters.ts";

const FENCE = /^(`{3,}|~{3,})/;
const QUOTE = /^[ \t]*(?:>[ \t]?){1,1000}/;
/** Alerts, containers, comments, thematic breaks, underlines, link definitions, rules of tables. */
const NOTHING_TO_READ =
  /^(?:\[![A-Za-z]+\]|\[!(?:INCLUDE|code|VIDEO|div)\b|:::|<!--|-->|(?:[-*_][ \t]*){2}[-*_][-*_ \t]*$|=+$|\[[^\]]+\]:|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$)/;
const BLOCK_START = /^(?:#{1,6}(?=[ \t])|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*(?:\[[ xX]\][ \t])?/;
const LETTER = /[\p{L}\p{N}]/u;
/** A stop and what closes behind it, the space, and what a sentence starts with. */
const BOUNDARY = /(?<=[.!?][)\]"'*_`”’]{0,9}) (?=[("'[*_`“‘<]{0,9}[\p{Lu}\p{N}])/u;

/**
 * The sentences of a source body, roughly as the pipeline cuts units: blocks end at blank lines, list items, headings
 * and table cells; code blocks, comments and directives hold none. Sentences without a letter or digit are left out.
 */
export function sentencesOf(body: string): readonly SourceSentence[] {
  const blocks = new Blocks();
  let fence: string | null = null;
  for (const line of body.split(/\r\n|\n|\r/)) {
    const content = line.replace(QUOTE, "").trim();
    const marker = FENCE.exec(content.replace(BLOCK_START, ""))?.[1] ?? null;
    if (fence !== null) {
      if (marker?.startsWith(fence)) fence = null;
    } else if (marker !== null) {
      fence = marker;
      blocks.end();
    } else blocks.take(content);
  }
  blocks.end();
  return blocks.sentences.filter((text) => LETTER.test(text)).map((text) => new Sentence(text));
}

/** Most sentences are found as they are, and their letters never asked for. */
class Sentence implements SourceSentence {
  readonly text: string;
  private cachedLetters: string | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get letters(): string {
    this.cachedLetters ??= lettersOf(this.text);
    return this.cachedLetters;
  }
}

class Blocks {
  readonly sentences: string[] = [];
  private lines: string[] = [];

  /** @param line without quote markers and surrounding space */
  take(line: string): void {
    if (line === "" || NOTHING_TO_READ.test(line)) {
      this.end();
    } else if (line.startsWith("|")) {
      this.end();
      for (const cell of line.split(/(?<!\\)\|/)) this.cut(cell.trim());
    } else {
      const marker = BLOCK_START.exec(line)?.[0] ?? "";
      if (marker !== "") this.end();
      this.lines.push(line.slice(marker.length));
      if (marker.startsWith("#")) this.end();
    }
  }

  end(): void {
    if (this.lines.length > 0) this.cut(this.lines.join(" "));
    this.lines = [];
  }

  private cut(text: string): void {
    // One by one: there may be more sentences than a call takes arguments.
    for (const sentence of text.split(BOUNDARY)) this.sentences.push(sentence);
  }
}
