import { parseArticle } from "../parse/article.ts";
import { lazyReaders } from "../run/lazy-readers.ts";
import type { Checked } from "./checked.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { Workspace } from "./workspace.ts";

interface Pending {
  readonly document: OpenDocument;
  readonly generation: number;
  readonly result: Promise<Checked>;
}

/** Checks documents, each version once: whoever asks meanwhile waits for the same answer. */
export class Checker {
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly readers = lazyReaders();
  private readonly pending = new Map<string, Pending>();
  private generation = 0;

  constructor(workspace: Workspace, documents: Documents) {
    this.workspace = workspace;
    this.documents = documents;
  }

  /**
   * What is known of a document as it is now; `null` where it is not open. A configuration that cannot be used rejects, as
   * the command line would end with it.
   */
  check(uri: string): Promise<Checked> | null {
    const document = this.documents.get(uri);
    if (document === null) return null;
    const known = this.pending.get(uri);
    if (known?.document === document && known.generation === this.generation) return known.result;
    const result = this.checked(document);
    this.pending.set(uri, { document, generation: this.generation, result });
    return result;
  }

  /** Forgets a document that was closed. */
  close(uri: string): void {
    this.pending.delete(uri);
  }

  /** What was found no longer holds: configuration, a baseline or another article has changed. */
  forget(): void {
    this.generation++;
    this.workspace.forget();
  }

  private async checked(document: OpenDocument): Promise<Checked> {
    const { path, text } = document;
    const linted = await this.workspace.sessionFor(path).lint(text, path);
    const article = linted?.article ?? parseArticle(text, path, this.readers);
    const { report = null, source = null, terms = [] } = linted ?? {};
    return { document, article, report, source, terms };
  }
}
