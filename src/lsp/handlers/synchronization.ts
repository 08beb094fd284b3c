import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { pathOf } from "../documents.ts";
import type { Server } from "../served.ts";
import { readSettings } from "../settings.ts";
import type { Reporting } from "./reporting.ts";

const SECTION = "l10n-lint";

/** Files whose change may change what is found: articles are siblings of others, the rest says how to lint. */
const WATCHED = [
  "**/*.{md,markdown,mdx}",
  "**/l10n-lint.config.{json,mjs}",
  "**/package.json",
  "**/l10n-lint-baseline.jsonl",
  "**/.openpublishing.publish.config.json",
  "**/.gitignore",
  "**/*.{csv,tsv,tbx}",
];

/** Follows what the client does: documents, settings, folders, and files that change on disk. */
export function followChanges(server: Server, reporting: Reporting): void {
  const { connection, client, documents, workspace, checker } = server;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (documents.open(uri, version, text) !== null) reporting.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (documents.change(uri, version, contentChanges) !== null) reporting.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    checker.close(uri);
    reporting.closed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // What is open is linted as the editor has it, whatever is written to the disk.
    if (changes.some(({ uri }) => documents.get(uri) === null)) reporting.changedAll();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await applySettings(
      server,
      client.hasConfiguration ? null : (settings as Record<string, unknown> | null)?.[SECTION],
    );
    reporting.changedAll();
  });
  connection.onInitialized(async () => {
    if (client.hasConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      await applySettings(server, null);
      reporting.changedAll();
    }
    if (client.canWatch) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.hasFolders) followFolders(server, reporting);
  });
  function followFolders({ connection: { workspace: remote } }: Server, { changedAll }: Reporting): void {
    remote.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const pathsOf = (folders: readonly { readonly uri: string }[]) => folders.flatMap(({ uri }) => pathOf(uri) ?? []);
      workspace.change(pathsOf(added), pathsOf(removed));
      changedAll();
    });
  }
}

/** @param sent what the client sent; `null`: it is to be asked */
async function applySettings({ connection, client, workspace }: Server, sent: unknown): Promise<void> {
  const value = sent === null ? await connection.workspace.getConfiguration(SECTION) : sent;
  if (value === undefined || value === null) return;
  const settings = readSettings(value);
  client.showsHints = settings.inlayHints;
  workspace.set(settings);
}
