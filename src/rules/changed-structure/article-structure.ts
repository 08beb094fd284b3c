import type { Article } from "../../model/article.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { codeHash } from "./code-hash.ts";
import { numbered } from "./numbered.ts";
import type { Part } from "./part.ts";
import { contentOf, fenceOpenedBy, isContainer, leadOf, PartReader } from "./part-reader.ts";
import { rebuiltBody } from "./rebuilt.ts";
import { endOfFence, endOfLine, isLetter, structureOf } from "./structure.ts";

/** The parts of an article's English body, each with the line of the article that shows it; the first line is 1. */
export function structureOfArticle(article: Article): readonly Part[] {
  const parts = article.table === null ? null : new ArticleReader(article, article.table).read();
  if (parts !== null) return parts;
  const body = rebuiltBody(article);
  return numbered(structureOf(body.text), article.text, body.originOf);
}

const LINE_END = 0x0a;

/** Reads the English body of an article without making it: most lines are told by how they begin. */
class ArticleReader {
  private readonly reader = new PartReader();
  private readonly text: string;
  private readonly units: UnitTable;
  /** Where the line starts that is read, its number, and which unit is the first that may stand on it. */
  private start: number;
  private line = 1;
  private unit = 0;
  /** The line before. */
  private beforeStart = 0;
  private beforeEnd = 0;
  private beforeUnit = 0;
  private readonly before = () => this.textOf(this.beforeStart, this.beforeEnd, this.beforeUnit);

  constructor({ text, bodyStart }: Article, units: UnitTable) {
    this.text = text;
    this.units = units;
    this.start = bodyStart;
    this.line += breaksIn(text, 0, bodyStart);
  }

  /** @returns `null` where the body has to be read as a whole: a unit has several lines, or stands in a fence */
  read(): readonly Part[] | null {
    const { text, units } = this;
    while (this.start < text.length) {
      if (text.charCodeAt(this.start) === LINE_END) {
        this.reader.close();
        this.start++;
        this.line++;
        continue;
      }
      const end = endOfLine(text, this.start);
      let next = this.unit;
      while (next < units.length && units.start(next) < end) next++;
      if (next > this.unit && units.end(next - 1) > end) return null;
      if (!this.readLine(end, next)) return null;
    }
    return this.reader.parts;
  }

  /** @param next which unit is the first behind the line */
  private readLine(end: number, next: number): boolean {
    const { reader, start, unit } = this;
    const goesOnAt = unit < next ? this.units.start(unit) : end;
    if (reader.isInTable || !this.readByBeginning(goesOnAt, unit < next)) {
      const content = contentOf(this.textOf(start, end, unit));
      const fence = fenceOpenedBy(content);
      if (fence !== null) return unit === next && this.readFence(end + 1, ...fence);
      reader.readContent(content, this.line, this.before);
    }
    this.beforeStart = start;
    this.beforeEnd = end;
    this.beforeUnit = unit;
    this.start = end + 1;
    this.line++;
    this.unit = next;
    return true;
  }

  /**
   * Reads a line that begins with a letter, behind marks or without.
   *
   * @param behind where its first unit starts, or where it ends
   */
  private readByBeginning(behind: number, hasUnit: boolean): boolean {
    const { reader, text, start, line } = this;
    if (behind > start && isLetter(text.charCodeAt(start))) {
      reader.readText(line);
      return true;
    }
    if (!hasUnit || !isLetter(text.charCodeAt(this.units.sourceStart(this.unit)))) return false;
    let at = start;
    while (at < behind && isContainer(text.charCodeAt(at))) at++;
    if (at === behind) {
      reader.readText(line);
      return true;
    }
    const lead = leadOf(text.slice(at, behind));
    if (lead === null) return false;
    reader.readLead(lead, line);
    return true;
  }

  private readFence(from: number, marker: string, language: string): boolean {
    const { text, units } = this;
    const { codeEnd, end } = endOfFence(text, from, marker);
    if (this.unit < units.length && units.start(this.unit) < end) return false;
    this.reader.addFence(language, codeHash(text, from, codeEnd), this.line);
    // Between the lines of both marks.
    this.line += breaksIn(text, from, codeEnd) + 2;
    this.start = end;
    return true;
  }

  /** A part of the article with each unit replaced by its source text. */
  private textOf(start: number, end: number, first: number): string {
    const { text, units } = this;
    let body = "";
    let at = start;
    for (let unit = first; unit < units.length && units.start(unit) < end; unit++) {
      body += text.slice(at, units.start(unit)) + text.slice(units.sourceStart(unit), units.sourceEnd(unit));
      at = units.end(unit);
    }
    return body + text.slice(at, end);
  }
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks;
}
