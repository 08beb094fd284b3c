import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../cli/run-binary.ts";

// What a library does to its process is seen from a process of its own: the built one, with its worker threads.

let cwd = "";

beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-test-")));
  cpSync(join(ROOT, "fixtures"), cwd, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], { cwd: join(cwd, "source") });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "Source");
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const PRELUDE = `
const { lintFiles, lintText } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "dist/index.js")).href)});
const options = { cwd: import.meta.dirname, concurrency: 3, source: { path: "source/of-broken" } };
/** What keeps a process running; the pipes of its own output are there before. What ended is off the list after two turns. */
const running = async () => {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  return process.getActiveResourcesInfo().filter((kind) => kind !== "PipeWrap");
};
const said = (error) => error.message;
`;

/** Runs a module that ends with \`answer = …\`. It has to end by itself, to say nothing else, and to exit with 0. */
function answerOf(script: string, before = ""): unknown {
  const text = `${before}${PRELUDE}let answer;\n${script}\nprocess.stdout.write(JSON.stringify(answer));`;
  const module = join(cwd, "script.mjs");
  writeFileSync(module, text);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [module], {
    encoding: "utf8",
    timeout: 60_000,
  });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: "" });
  return JSON.parse(stdout);
}

it("leaves the process alone: exit code, listeners, environment, folder, output and globals", () => {
  const before = `
const snapshot = () => ({
  exitCode: process.exitCode ?? null,
  cwd: process.cwd(),
  env: { ...process.env },
  title: process.title,
  umask: process.umask(),
  listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
  globals: Object.getOwnPropertyNames(globalThis),
  traces: [Error.stackTraceLimit, typeof Error.prepareStackTrace],
});
const former = snapshot();
`;
  const script = `
const errors = [];
for await (const file of lintFiles("broken", options)) if (file.diagnostics.length > 0) errors.push(file.path);
await lintFiles(["nothing"], options).result().catch((error) => errors.push(said(error)));
await lintFiles(["broken"], { ...options, rules: { nothing: "error" } }).result().catch((error) => errors.push(said(error)));
await lintText("---\\ntitle: {{{\\n---\\n", { cwd: options.cwd });
answer = { former, after: snapshot(), errors: errors.length };
`;
  const { former, after, errors } = answerOf(script, before) as Record<string, unknown>;
  expect(after).toEqual(former);
  expect(errors).toBeGreaterThan(20);
});

it("leaves no thread and no process running when it is done, when the loop is left and when it fails", () => {
  const script = `
answer = [];
for await (const _ of lintFiles("broken", options)) break;
answer.push(await running());
await lintFiles("broken", options).result();
answer.push(await running());
const fail = () => { throw new Error("by onProgress"); };
await lintFiles("broken", { ...options, onProgress: fail }).result().catch((error) => answer.push(said(error)));
answer.push(await running());
`;
  expect(answerOf(script)).toEqual([[], [], "by onProgress", []]);
});

it("leaves no thread and no process running when it is aborted, at the start or on the way", () => {
  const script = `
answer = [];
for (const after of [1, 5, 25]) {
  const controller = new AbortController();
  const onProgress = (done) => done === after && controller.abort(new Error("enough after " + after));
  await lintFiles("broken", { ...options, onProgress, signal: controller.signal }).result().catch((error) => answer.push(said(error)));
  answer.push(await running());
}
const controller = new AbortController();
const run = lintFiles("broken", { ...options, signal: controller.signal }).result().catch((error) => answer.push(said(error)));
controller.abort(new Error("at once"));
await run;
answer.push(await running());
`;
  expect(answerOf(script)).toEqual([...[1, 5, 25].flatMap((after) => [`enough after ${after}`, []]), "at once", []]);
});

it("listens to a signal that outlives many runs no longer than each lasts", () => {
  const script = `
const { getEventListeners } = await import("node:events");
const { signal } = new AbortController();
for (let run = 0; run < 12; run++) await lintFiles("broken/stale-hash", { ...options, signal }).result();
answer = getEventListeners(signal, "abort").length;
`;
  expect(answerOf(script)).toBe(0);
});

it("finds the same with worker threads", () => {
  const script = `
const one = await lintFiles("broken", { ...options, concurrency: 1 }).result();
const three = await lintFiles("broken", options).result();
answer = [one, three].map(({ report: { files } }) => files);
`;
  const [one, three] = answerOf(script) as readonly unknown[][];
  expect(one?.length).toBeGreaterThan(20);
  expect(three).toEqual(one);
});
