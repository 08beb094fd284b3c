// node bench/editor.mjs [UNITS] [ROUNDS]: milliseconds from a keystroke to the findings, in an article of so many units.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const [units = 800, rounds = 50] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "l10n-lint-bench-"));
const uri = pathToFileURL(join(folder, "nl-NL", "a.md")).href;
const server = spawn(process.execPath, [join(import.meta.dirname, "../bin/l10n-lint.js"), "lsp", "--stdio"], {
  cwd: folder,
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();

function unit(index, target) {
  const id = `37ca1-${102 + index}`;
  const source = `Open [the plan ${index}](/plan/${index}) with \`fjord open\` and wait until **Ready** is shown.`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
}
const sound = (index) =>
  `Open [het plan ${index}](/plan/${index}) met \`fjord open\` en wacht totdat **Gereed** wordt weergegeven.`;
const text = `---\ntitle: Fjordbase\nms.contentlocale: nl-NL\n---\n${Array.from({ length: units }, (_, index) => unit(index, sound(index))).join("\n")}`;

await connection.sendRequest("initialize", {
  processId: null,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
  capabilities: { textDocument: { diagnostic: {} } },
});
await connection.sendNotification("initialized", {});
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "markdown", version: 1, text },
});
const line = text.slice(0, text.indexOf(sound(units >> 1))).split("\n").length - 1;
const times = [];
for (let round = 0; round <= rounds; round++) {
  const started = performance.now();
  const at = { line, character: 60 };
  const change = { range: { start: at, end: at }, text: "x" };
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: round + 2 },
    contentChanges: [change],
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  // The first one waits for the rules to be loaded.
  if (round > 0) times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
console.log(
  `${units} units, ${text.length} characters, ${rounds} keystrokes: median ${at(0.5)} ms, 90 % ${at(0.9)} ms`,
);
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
rmSync(folder, { recursive: true });
