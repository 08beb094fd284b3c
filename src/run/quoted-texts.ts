import { decode } from "../io/decode.ts";
import type { Host } from "../io/host.ts";
import type { FoundFile } from "../io/tree/discover.ts";

/** So many texts are kept: findings of one article come one after the other, and quote a few others. */
const MOST_KEPT = 16;

/**
 * Texts of articles for messages of run-wide rules, which know hashes alone. They are read again when they are asked for, so
 * that a run without such findings keeps none.
 */
export class QuotedTexts {
  private readonly host: Host;
  private readonly found: readonly FoundFile[];
  /** Made when a text is first wanted. */
  private files: ReadonlyMap<string, FoundFile> | null = null;
  private readonly kept = new Map<string, string | null>();

  constructor(host: Host, files: readonly FoundFile[]) {
    this.host = host;
    this.found = files;
  }

  /**
   * The text between two UTF-16 offsets of a linted article.
   *
   * @returns `null` where the article cannot be read any more
   */
  at(path: string, start: number, end: number): string | null {
    let text = this.kept.get(path);
    if (text === undefined) {
      text = this.read(path);
      const [oldest] = this.kept.keys();
      if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
      this.kept.set(path, text);
    }
    return text?.slice(start, end) ?? null;
  }

  private read(path: string): string | null {
    this.files ??= new Map(this.found.map((file) => [file.path, file]));
    const file = this.files.get(path);
    if (file === undefined) return null;
    try {
      const decoded = decode(file.content ?? this.host.readFile(file.absolutePath));
      return decoded.kind === "text" ? decoded.text : null;
    } catch {
      return null;
    }
  }
}
