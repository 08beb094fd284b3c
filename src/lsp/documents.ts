import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { type Encoding, Positions } from "./positions.ts";

/** A document as the editor has it. */
export interface OpenDocument {
  readonly uri: string;
  /** Absolute, with `/`. */
  readonly path: string;
  readonly version: number;
  readonly text: string;
  readonly positions: Positions;
}

/** The path of a `file:` address, with `/`; `null` for any other: a document that is in no folder is not linted. */
export function pathOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath.replaceAll("\\", "/") : null;
}

/** The address of an absolute path. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}

/** What the editor has open. */
export class Documents {
  private readonly byUri = new Map<string, OpenDocument>();
  private readonly encoding: Encoding;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  get all(): readonly OpenDocument[] {
    return [...this.byUri.values()];
  }

  get(uri: string): OpenDocument | null {
    return this.byUri.get(uri) ?? null;
  }

  /** @returns `null` where the document is no file */
  open(uri: string, version: number, text: string): OpenDocument | null {
    const path = pathOf(uri);
    if (path === null) return null;
    const document = { uri, path, version, text, positions: new Positions(text, this.encoding) };
    this.byUri.set(uri, document);
    return document;
  }

  /** Makes changes one after the other, each in the text that the one before left. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | null {
    let document = this.get(uri);
    for (const change of changes) {
      if (document === null) return null;
      document = this.open(uri, version, changed(document, change));
    }
    return document;
  }

  close(uri: string): void {
    this.byUri.delete(uri);
  }
}

function changed({ text, positions }: OpenDocument, change: TextDocumentContentChangeEvent): string {
  if (!("range" in change)) return change.text;
  const start = positions.offsetAt(change.range.start);
  const end = Math.max(start, positions.offsetAt(change.range.end));
  return text.slice(0, start) + change.text + text.slice(end);
}
