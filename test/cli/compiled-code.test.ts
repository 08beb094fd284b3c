import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lint, ROOT } from "./run-binary.ts";

const ARTICLE = "fixtures/articles/nl-NL/storage/connect-a-cluster.md";
/** Long ago: whatever is written anew is younger. */
const PAST = new Date("2020-01-01T00:00:00Z");

let home: string;
const env = () => ({ XDG_CACHE_HOME: home });
const folder = () => join(home, "l10n-lint/code");
const kept = () => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const files = () => kept().map((entry) => join(entry.parentPath, entry.name));
/** Of the run all but the time it took. */
const runWith = (env: Readonly<Record<string, string>>) => {
  const { stdout, ...rest } = lint([ARTICLE, "--format", "json"], { env });
  return { ...rest, stdout: stdout.replace(/"durationMs":\d+/, "") };
};
const run = () => runWith(env());

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "l10n-lint-code-"));
});
afterEach(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true, force: true });
});

const isOurOwn = !process.versions.node.match(/^2[2-9]/);

describe("compiled code", () => {
  it("is kept for later runs, for nobody else to write", () => {
    run();
    expect(files().length).toBeGreaterThan(0);
    for (const file of files()) expect(statSync(file).mode & 0o022).toBe(0);
  });

  it("changes nothing of what is reported", () => {
    const first = run();
    expect(run()).toEqual(first);
    expect(runWith({ NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(first);
  });

  it("is no trouble where it cannot be kept", () => {
    const first = run();
    for (const blocked of ["/dev/null", "/proc/l10n-lint", join(ROOT, "package.json")]) {
      expect(runWith({ XDG_CACHE_HOME: blocked })).toEqual(first);
    }
  });

  it("is left alone by those who switch it off", () => {
    lint([ARTICLE], { env: { ...env(), NODE_DISABLE_COMPILE_CACHE: "1" } });
    expect(readdirSync(home)).toEqual([]);
  });

  it.runIf(isOurOwn).each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["empty", () => Buffer.alloc(0)],
    ["damaged in its middle", (bytes: Buffer) => flipped(bytes, bytes.length >> 1)],
    ["damaged at its head", (bytes: Buffer) => flipped(bytes, 2)],
    ["of another source", (bytes: Buffer) => flipped(bytes, 0)],
    ["no code at all", () => Buffer.from("made up\n".repeat(1000))],
  ])("is made anew where it is %s", (_, damage) => {
    const first = run();
    for (const file of files()) {
      writeFileSync(file, damage(readFileSync(file)));
      utimesSync(file, PAST, PAST);
    }
    expect(run()).toEqual(first);
    for (const file of files()) expect(statSync(file).mtime.getTime()).toBeGreaterThan(PAST.getTime());
  });

  it.runIf(isOurOwn)("is used where it is whole", () => {
    run();
    for (const file of files()) utimesSync(file, PAST, PAST);
    run();
    for (const file of files()) expect(statSync(file).mtime).toEqual(PAST);
  });

  it.runIf(isOurOwn)("is not trusted where others may have written it", () => {
    const first = run();
    for (const file of files()) {
      chmodSync(file, 0o666);
      utimesSync(file, PAST, PAST);
    }
    expect(run()).toEqual(first);
    for (const file of files()) expect(statSync(file).mode & 0o022).toBe(0);
    chmodSync(folder(), 0o777);
    for (const file of files()) rmSync(file);
    expect(run()).toEqual(first);
    expect(files()).toEqual([]);
  });

  it("of one bundle is not that of another", () => {
    run();
    const other = join(home, "other");
    cpSync(join(ROOT, "dist"), join(other, "dist"), { recursive: true });
    for (const name of ["bin", "package.json"]) cpSync(join(ROOT, name), join(other, name), { recursive: true });
    const linting = readdirSync(join(other, "dist")).find((name) => name.startsWith("linting")) as string;
    const path = join(other, "dist", linting);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("hand the article", "HAND THE ARTICLE"));
    const { stdout } = spawnSync(process.execPath, [join(other, "bin/l10n-lint.js"), ARTICLE], {
      cwd: ROOT,
      env: { ...process.env, ...env() },
      encoding: "utf8",
    });
    expect(stdout).toContain("HAND THE ARTICLE");
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
}

describe("the version", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

  it.each(["--version", "-V"])("is told without the program: %s", (option) => {
    expect(lint([option], { env: env() })).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe("what is loaded", () => {
  /** The bundle's parts that a run loads, without the hash in their names. */
  const partsOf = (...args: readonly string[]) => {
    const script = `process.argv.push(${args.map((arg) => JSON.stringify(arg)).join()}); require(process.argv[1]);
      process.on("exit", () => process.stderr.write(Object.keys(require.cache).join()));`;
    const { stderr } = spawnSync(process.execPath, ["-e", script, join(ROOT, "bin/l10n-lint.js")], {
      cwd: ROOT,
      env: { ...process.env, ...env() },
      encoding: "utf8",
    });
    return stderr.split(",").map((path) => basename(path).replace(/(?:-[\w-]{8})?\.cjs$/, ""));
  };

  it.each([["--help"], ["status --help"], ["help merge"], ["--no-such-option"]])("no rules for %s", (line) => {
    const parts = partsOf(...line.split(" "));
    expect(parts).toContain("first");
    expect(parts).not.toContain("linting");
  });

  it("rules for an article", () => {
    expect(partsOf(ARTICLE)).toEqual(expect.arrayContaining(["first", "linting"]));
  });
});
