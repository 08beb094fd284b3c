import { resolve as resolvePath } from "node:path";
import {
  type CancellationToken,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { Checked } from "../checked.ts";
import { ACCEPT, codeActions } from "../features/code-actions.ts";
import { completion } from "../features/completion.ts";
import { definition } from "../features/definition.ts";
import { hover } from "../features/hover.ts";
import { inlayHints } from "../features/inlay-hints.ts";
import { symbols } from "../features/symbols.ts";
import { UNIT_REQUEST, unitView } from "../features/unit.ts";
import type { Server } from "../served.ts";
import type { Reporting } from "./reporting.ts";

/** Answers what a client asks about a document, from what is known of its text as it is now. */
export function answerQuestions(server: Server, reporting: Reporting): void {
  const { connection, client, workspace } = server;
  const about = async <T>(
    { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    answer: (checked: Checked) => T,
    none: T,
  ): Promise<T> => {
    const checked = await server.checker.check(uri)?.catch(() => null);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    return checked == null ? none : answer(checked);
  };
  const resolverFor = ({ document }: Checked) => {
    const folder = workspace.folderOf(document.path);
    return (path: string) => resolvePath(folder, path);
  };
  connection.onHover((params, token) => about(params, token, (checked) => hover(checked, params.position), null));
  connection.onDocumentSymbol((params, token) => about(params, token, symbols, []));
  connection.onDefinition((params, token) =>
    about(params, token, (checked) => definition(checked, params.position, resolverFor(checked)), []),
  );
  connection.onCompletion((params, token) =>
    about(params, token, (checked) => completion(checked, params.position), []),
  );
  connection.languages.inlayHint.on((params, token) =>
    client.showsHints ? about(params, token, (checked) => inlayHints(checked, params.range), []) : [],
  );
  connection.onCodeAction((params, token) =>
    about(params, token, (checked) => codeActions(checked, params, resolverFor(checked)), []),
  );
  connection.onRequest(UNIT_REQUEST, (params: TextDocumentPositionParams, token: CancellationToken) =>
    about(params, token, (checked) => unitView(checked, params.position), null),
  );
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    if (command !== ACCEPT) throw new ResponseError(LSPErrorCodes.RequestFailed, `no such command: ${command}`);
    await acceptInBaseline(server, String(given[0]), String(given[1]));
    reporting.changedAll();
    return null;
  });
}

/** Writes a finding into the baseline. */
async function acceptInBaseline(
  { checker, workspace, connection }: Server,
  uri: string,
  fingerprint: string,
): Promise<void> {
  const checked = await checker.check(uri);
  const finding = checked?.report?.diagnostics.find((each) => each.fingerprint === fingerprint);
  if (checked == null || finding === undefined) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, "the finding is no longer there");
  }
  const { path } = checked.document;
  const file = await workspace.sessionFor(path).accept(path, finding);
  if (file === null) throw new ResponseError(LSPErrorCodes.RequestFailed, "the configuration wants no baseline");
  const message = `accepted in ${file}`;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
