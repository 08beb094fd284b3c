import type { Connection } from "vscode-languageserver";
import type { Checker } from "./checker.ts";
import type { Documents } from "./documents.ts";
import type { Workspace } from "./workspace.ts";

/** What the handlers of one client share. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly checker: Checker;
}

/** What a client can do. */
export interface Client {
  /** It asks for findings; else they are sent. */
  readonly pulls: boolean;
  readonly canRefresh: boolean;
  readonly hasConfiguration: boolean;
  readonly hasFolders: boolean;
  readonly canWatch: boolean;
  /** Whether inlay hints are shown; a setting of the user's. */
  showsHints: boolean;
}
