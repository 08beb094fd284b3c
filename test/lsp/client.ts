import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic, InitializeParams, ProtocolConnection } from "vscode-languageserver";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { ROOT } from "../cli/run-binary.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

/** The address of a path. */
export const uri = (path: string) => URI.file(path).toString();

/** A client of the built server, as an editor is one: over standard input and output. */
export class TestClient {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  /** What the server sent last, by document. */
  private readonly sent = new Map<string, readonly Diagnostic[]>();
  private waiting: (() => void)[] = [];
  private readonly versions = new Map<string, number>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.folder = temporaryFolder(files);
    this.process = spawn(process.execPath, [join(ROOT, "bin/l10n-lint.js"), "lsp", "--stdio"], { cwd: this.folder });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (params) => {
      this.sent.set(params.uri, params.diagnostics);
      for (const proceed of this.waiting.splice(0)) proceed();
    });
    this.connection.listen();
  }

  /** Copies a fixture into the folder. */
  copyFixture(from: string, to: string): string {
    const path = join(this.folder, to);
    mkdirSync(dirname(path), { recursive: true });
    cpSync(join(ROOT, "fixtures", from), path);
    return path;
  }

  async initialize(changes: Partial<InitializeParams> = {}) {
    const result = await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: uri(this.folder), name: "articles" }],
      capabilities: {},
      ...changes,
    } satisfies InitializeParams);
    await this.connection.sendNotification("initialized", {});
    return result as { readonly capabilities: Readonly<Record<string, unknown>> };
  }

  async open(path: string, text: string): Promise<void> {
    this.versions.set(path, 1);
    const textDocument = { uri: uri(path), languageId: "markdown", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Replaces the whole text, or with a range a part of it. */
  async change(path: string, ...contentChanges: readonly object[]): Promise<void> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    const textDocument = { uri: uri(path), version };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }

  request<T = unknown>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params) as Promise<T>;
  }

  /** What the server reports about a document, once it is as wanted. */
  async findings(path: string, isWanted: (codes: readonly unknown[]) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const sent = this.sent.get(uri(path));
      if (sent !== undefined && isWanted(sent.map(({ code }) => code))) return sent;
      await new Promise<void>((proceed) => this.waiting.push(proceed));
    }
  }

  /** Shuts the server down as a client should. @returns its exit code */
  async leave(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return ended;
  }
}
