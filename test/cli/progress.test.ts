import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgress } from "../../src/cli/output/progress.ts";
import type { Output, Terminal } from "../../src/cli/output/terminal.ts";

const output = (isTTY: boolean): Output => ({
  isTTY,
  columns: isTTY ? 80 : null,
  closed: false,
  write: async () => {},
  flushed: async () => null,
});

function terminal(isTTY: boolean, env: Terminal["env"] = {}): Terminal {
  return {
    stdout: output(false),
    stderr: output(isTTY),
    readStdin: async () => new Uint8Array(),
    env,
    cwd: "/",
    interruption: () => new AbortController().signal,
  };
}

/** What reaches the process's stderr, which is made to look like a terminal. */
let drawn = "";
const isTTY = process.stderr.isTTY;

beforeEach(() => {
  drawn = "";
  vi.useFakeTimers();
  Object.defineProperty(process.stderr, "isTTY", { value: true, configurable: true, writable: true });
  vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
    drawn += String(piece);
    return true;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

async function longRun(wanted: boolean, given: Terminal): Promise<void> {
  const progress = await createProgress(wanted, given);
  for (let done = 1; done <= 30; done++) {
    vi.advanceTimersByTime(200);
    progress.update(done, 1000);
  }
  progress.stop();
}

test("a long run has a bar, which is gone at the end", async () => {
  await longRun(true, terminal(true));
  expect(drawn).toMatch(/=+-+ 30\/1000 articles, \S+ left/);
  const [, afterwards] = drawn.split(" left").slice(-2);
  expect(afterwards).not.toMatch(/articles/);
});

test("a short run has none", async () => {
  const progress = await createProgress(true, terminal(true));
  vi.advanceTimersByTime(900);
  progress.update(999, 1000);
  progress.stop();
  expect(drawn).toBe("");
});

test.each([
  ["--no-progress", false, terminal(true)],
  ["stderr is no terminal", true, terminal(false)],
  ["TERM=dumb", true, terminal(true, { TERM: "dumb" })],
])("none either: %s", async (_, wanted, given) => {
  await longRun(wanted, given);
  expect(drawn).toBe("");
});

test("an interrupted run leaves the terminal as it was", async () => {
  const listeners = process.listenerCount("SIGINT");
  const progress = await createProgress(true, terminal(true));
  vi.advanceTimersByTime(2000);
  progress.update(1, 1000);
  expect(drawn).not.toBe("");
  // Ctrl+C ends the process at once: nobody may listen for it, and nothing may be left to be put back.
  expect(process.listenerCount("SIGINT")).toBe(listeners);
  expect(drawn).not.toContain("\u001b[?25l");
  expect(drawn).not.toContain("\u001b[?7l");
  progress.stop();
});
