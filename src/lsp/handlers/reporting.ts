import { resolve as resolvePath } from "node:path";
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { lintFiles } from "../../api/lint.ts";
import { uriOf } from "../documents.ts";
import { closedDiagnosticsOf, diagnosticsOf } from "../features/diagnostics.ts";
import { problemsOf } from "../problems.ts";
import type { Server } from "../served.ts";

/** Findings are looked for once nobody has typed for so long, in milliseconds. */
const PAUSE = 40;

/** What changes of documents mean for what is reported. */
export interface Reporting {
  /** A document was opened or written in. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** What was found in all documents no longer holds. */
  changedAll(): void;
}

/** Reports findings: to clients that ask for them when they ask, to others when a document changes. */
export function reportFindings(server: Server): Reporting {
  const { connection, client, documents, checker } = server;
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const { items, resultId } = await findings(server, uri, token);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  connection.languages.diagnostics.onWorkspace(async (_, token, progress) => {
    progress.begin("Linting translations", 0, undefined, true);
    try {
      return { items: await workspaceFindings(server, token) };
    } finally {
      progress.done();
    }
  });
  const timers = new Map<string, NodeJS.Timeout>();
  const send = async (uri: string) => {
    timers.delete(uri);
    const version = documents.get(uri)?.version;
    const { items } = await findings(server, uri);
    // Nobody wants to see what was found in a text that is gone.
    if (version !== documents.get(uri)?.version || version === undefined) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: items });
  };
  const changed = (uri: string) => {
    if (client.pulls) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void send(uri), PAUSE),
    );
  };
  return {
    changed,
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    changedAll() {
      checker.forget();
      if (client.pulls && client.canRefresh) connection.languages.diagnostics.refresh();
      for (const { uri } of documents.all) changed(uri);
    },
  };
}

interface Findings {
  readonly items: Diagnostic[];
  /** Equal findings have equal ids. */
  readonly resultId: string;
}

async function findings({ checker, workspace }: Server, uri: string, token?: CancellationToken): Promise<Findings> {
  try {
    const checked = await checker.check(uri);
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    if (checked === null) return { items: [], resultId: "" };
    const folder = workspace.folderOf(checked.document.path);
    const items = diagnosticsOf(checked, (path) => resolvePath(folder, path));
    return { items, resultId: JSON.stringify(items) };
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    const items = problemsOf(error);
    return { items, resultId: JSON.stringify(items) };
  }
}

/** The findings of all articles on disk, and of those that are open as the editor has them. */
async function workspaceFindings(
  server: Server,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { workspace, documents } = server;
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort(new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled")));
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const open = new Map(documents.all.map(({ uri, path }) => [path, uri]));
  for (const folder of workspace.all) {
    const run = lintFiles([], { ...workspace.options(), cwd: folder, signal: stop.signal, allowEmpty: true });
    for await (const file of run) {
      const path = resolvePath(folder, file.path);
      if (!open.has(path)) reports.push(fullReport(uriOf(path), null, closedDiagnosticsOf(file.diagnostics)));
    }
  }
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  for (const { uri, version } of documents.all) {
    reports.push(fullReport(uri, version, (await findings(server, uri, token)).items));
  }
  return reports;
}

function fullReport(uri: string, version: number | null, items: Diagnostic[]): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, items };
}
