import {
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { createProtocolConnection } from "vscode-languageserver/node";
import { TOOL } from "../run/version.ts";
import { Checker } from "./checker.ts";
import { Documents, pathOf } from "./documents.ts";
import { ACCEPT, FIX_ALL } from "./features/code-actions.ts";
import { TRIGGERS } from "./features/completion.ts";
import { answerQuestions } from "./handlers/questions.ts";
import { reportFindings } from "./handlers/reporting.ts";
import { followChanges } from "./handlers/synchronization.ts";
import type { Encoding } from "./positions.ts";
import type { Client, Server } from "./served.ts";
import { readSettings } from "./settings.ts";
import { Workspace } from "./workspace.ts";

/**
 * Serves one client over two streams, by the Language Server Protocol 3.17, until it leaves.
 *
 * @returns the exit code: 0 after `shutdown` and `exit`, else 1
 */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  return new Promise((resolve) => {
    const watchDog = {
      shutdownReceived: false,
      initialize: () => {},
      exit: (code: number) => {
        connection.dispose();
        resolve(code);
      },
    };
    const connection: Connection = createConnection(
      (logger) => createProtocolConnection(input, output, logger),
      watchDog,
      ProposedFeatures.all,
    );
    input.on("end", () => resolve(watchDog.shutdownReceived ? 0 : 1));
    input.on("error", () => resolve(1));
    connection.onInitialize((params) => initialize(connection, params));
    connection.listen();
  });
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const encoding = encodingOf(params);
  const documents = new Documents(encoding);
  const settings = readSettings(settingsOf(params));
  const workspace = new Workspace(foldersOf(params), settings, isTrusted(params));
  const client = { ...clientOf(params), showsHints: settings.inlayHints };
  const checker = new Checker(workspace, documents);
  const server: Server = { connection, client, documents, workspace, checker };
  const reporting = reportFindings(server);
  answerQuestions(server, reporting);
  followChanges(server, reporting);
  return {
    serverInfo: TOOL,
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      diagnosticProvider: { identifier: TOOL.name, interFileDependencies: true, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ["quickfix", FIX_ALL] },
      executeCommandProvider: { commands: [ACCEPT] },
      hoverProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      inlayHintProvider: true,
      completionProvider: { triggerCharacters: TRIGGERS },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** The client's order of preference counts; UTF-16 is what every client knows. */
function encodingOf({ capabilities }: InitializeParams): Encoding {
  const known = capabilities.general?.positionEncodings ?? [];
  return known.find((each): each is Encoding => each === "utf-8" || each === "utf-16") ?? "utf-16";
}

function clientOf({ capabilities }: InitializeParams): Omit<Client, "showsHints"> {
  const { workspace, textDocument } = capabilities;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    canRefresh: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    hasFolders: workspace?.workspaceFolders === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

function settingsOf({ initializationOptions }: InitializeParams): unknown {
  return (initializationOptions as { settings?: unknown } | undefined)?.settings;
}

/** An editor that knows no trust says nothing of it, and is not trusted to have asked. */
function isTrusted({ initializationOptions }: InitializeParams): boolean {
  return (initializationOptions as { isTrusted?: unknown } | undefined)?.isTrusted === true;
}
