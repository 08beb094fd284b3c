import { CommanderError } from "commander";
import type { Terminal } from "./output/terminal.ts";
import { visibleLines } from "./output/visible-lines.ts";
import { createProgram } from "./program.ts";

export { processTerminal } from "./output/terminal.ts";

/**
 * Runs the command line.
 *
 * @param argv without the interpreter and the script
 * @returns the exit code: 0 clean or below the gate, 1 findings at or above it, 2 could not do the job
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const exitCode = await run(argv, terminal);
  const failure = await terminal.stdout.flushed();
  if (failure === null) return exitCode;
  await complain(terminal, `the output cannot be written: ${failure.message}`);
  return 2;
}

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    // The run was interrupted.
    if (typeof error === "number") return error;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { complaintsOf } = await import("./output/complaints.ts");
    for (const complaint of complaintsOf(error, terminal)) await complain(terminal, complaint);
    return 2;
  }
}

async function complain(terminal: Terminal, message: string): Promise<void> {
  await terminal.stderr.write(`error: ${visibleLines(message)}\n`);
}
