import type { Command } from "commander";
import { UsageError } from "../usage-error.ts";

/**
 * `l10n-lint lsp --stdio`: the language server, until its client leaves.
 *
 * @param exit takes the exit code: 0 after `shutdown` and `exit`, else 1
 */
export function addLspCommand(command: Command, exit: (code: number) => void): void {
  command
    .description("serve an editor by the Language Server Protocol")
    .option("--stdio", "speak over standard input and output")
    // Clients name the process they run in; the server ends with its streams anyway.
    .option("--clientProcessId <number>", "the editor's process")
    .action(async ({ stdio }: { readonly stdio?: boolean }) => {
      if (stdio !== true) throw new UsageError("lsp speaks over standard input and output", "add --stdio");
      const { serve } = await import("../../lsp/server.ts");
      exit(await serve(process.stdin, process.stdout));
      // A client may keep its end open.
      process.stdin.destroy();
    });
}
