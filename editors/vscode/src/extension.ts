import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  languages,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { LanguageClient, type ServerOptions } from "vscode-languageclient/node";

const SECTION = "l10n-lint";
const VIEW = Uri.parse("l10n-lint-source:Source.md");

/** What the server says of the unit at a place. */
interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly about: readonly string[];
  readonly findings: readonly string[];
}

let client: LanguageClient | null = null;

/** Starts the server, and offers the view of the source. */
export async function activate(context: ExtensionContext): Promise<void> {
  await start();
  const view = new SourceView();
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(VIEW.scheme, view),
    window.onDidChangeTextEditorSelection(({ textEditor }) => view.follow(textEditor)),
    commands.registerCommand("l10n-lint.showSource", () => view.show()),
    commands.registerCommand("l10n-lint.restart", restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("l10n-lint.path")) void restart();
    }),
  );
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = null;
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  const settings = workspace.getConfiguration(SECTION);
  client = new LanguageClient(SECTION, "l10n-lint", serverOptions(settings.get<string>("path", "")), {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "file", language: "mdx" },
    ],
    initializationOptions: { isTrusted: workspace.isTrusted, settings: { ...settings } },
  });
  await client.start();
}

/** The linter of the user's choice, else that of the first workspace folder that has one, else that on the PATH. */
function serverOptions(chosen: string): ServerOptions {
  const installed = (workspace.workspaceFolders ?? [])
    .map(({ uri }) => join(uri.fsPath, "node_modules", "l10n-lint", "bin", "l10n-lint.js"))
    .find((path) => existsSync(path));
  const module = chosen === "" ? installed : chosen;
  if (module !== undefined) return { command: process.execPath, args: [module, "lsp", "--stdio"], options: asNode() };
  const windows = process.platform === "win32";
  return { command: windows ? "l10n-lint.cmd" : "l10n-lint", args: ["lsp", "--stdio"], options: { shell: windows } };
}

/** The editor's own program runs as Node. */
function asNode() {
  return { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } };
}

/** A document beside the article that shows the unit at the cursor. */
class SourceView {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private unit: Unit | null = null;
  private isShown = false;

  provideTextDocumentContent(): string {
    if (this.unit === null) return "The cursor stands in no segment.\n";
    const { id, source, target, about, findings } = this.unit;
    const parts = [source, "---", target, "---", [`unit ${id}`, ...about].join(" · "), ...findings];
    return `${parts.join("\n\n")}\n`;
  }

  async show(): Promise<void> {
    this.isShown = true;
    if (window.activeTextEditor !== undefined) await this.follow(window.activeTextEditor);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(VIEW), "markdown");
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  }

  async follow({ document, selection }: TextEditor): Promise<void> {
    if (!this.isShown || client === null || !["markdown", "mdx"].includes(document.languageId)) return;
    if (document.uri.scheme !== "file") return;
    const position = client.code2ProtocolConverter.asPosition(selection.active);
    this.unit = await client.sendRequest<Unit | null>("l10n-lint/unit", {
      textDocument: { uri: document.uri.toString() },
      position,
    });
    this.changed.fire(VIEW);
  }
}
