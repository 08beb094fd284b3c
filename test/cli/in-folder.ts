import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ROOT, type Run, lint as runBinary } from "./run-binary.ts";

/** A folder of its own for every test of a file. Paths are relative to it. */
export interface TestFolder {
  /** Absolute. */
  readonly path: string;
  /** What is no text is written as JSON. */
  write(path: string, content: unknown): void;
  read(path: string): string;
  has(path: string): boolean;
  copyFixture(fixture: string, path: string): void;
  /** Runs the built command line in it. */
  lint(...args: readonly string[]): Run;
}

export function inFolder(): TestFolder {
  let root = "";
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-test-")));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  return {
    get path() {
      return root;
    },
    write(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), typeof content === "string" ? content : JSON.stringify(content));
    },
    read: (path) => readFileSync(at(path), "utf8"),
    has: (path) => existsSync(at(path)),
    copyFixture: (fixture, path) => cpSync(join(ROOT, "fixtures", fixture), at(path), { recursive: true }),
    lint: (...args) => runBinary(args, { cwd: root }),
  };
}
