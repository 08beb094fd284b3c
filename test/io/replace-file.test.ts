import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "../../src/io/replace-file.ts";
import { isArticleName } from "../../src/io/tree/path-patterns.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const windows = process.platform === "win32";

describe("replacing a file", () => {
  it("gives it the new content and leaves nothing else behind", () => {
    const folder = temporaryFolder({ "a.md": "old" });
    replaceFile(join(folder, "a.md"), "ny ☃\r\n");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("ny ☃\r\n");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it("makes it where it is not there", () => {
    const folder = temporaryFolder();
    replaceFile(join(folder, "new.jsonl"), new Uint8Array([0x61]));
    expect(readFileSync(join(folder, "new.jsonl"), "utf8")).toBe("a");
  });

  it.skipIf(windows)("keeps its mode", () => {
    const folder = temporaryFolder({ "a.md": "old" });
    chmodSync(join(folder, "a.md"), 0o640);
    replaceFile(join(folder, "a.md"), "new");
    expect(statSync(join(folder, "a.md")).mode & 0o7777).toBe(0o640);
  });

  it.skipIf(windows)("replaces what a symbolic link leads to, not the link", () => {
    const folder = temporaryFolder({ "real/a.md": "old" });
    symlinkSync("real/a.md", join(folder, "link.md"));
    replaceFile(join(folder, "link.md"), "new");
    expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real/a.md"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["link.md", "real"]);
  });

  it("leaves the old file, and nothing beside it, when it fails", () => {
    const folder = temporaryFolder({ "a.md/b.md": "old" });
    expect(() => replaceFile(join(folder, "a.md"), "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["a.md"]);
    expect(existsSync(join(folder, "a.md/b.md"))).toBe(true);
  });

  it("says so when the folder is not there", () => {
    expect(() => replaceFile(join(temporaryFolder(), "none/a.md"), "new")).toThrow(/ENOENT/);
  });

  it.skipIf(windows || process.getuid?.() === 0)("does not replace a file that may not be written", () => {
    const folder = temporaryFolder({ "a.md": "old" });
    chmodSync(join(folder, "a.md"), 0o444);
    expect(() => replaceFile(join(folder, "a.md"), "new")).toThrow(/EACCES/);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old");
  });

  it("writes beside it under a name that is no article's", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a.md"));
    writeFileSync(join(folder, "a.md/x"), "");
    let seen: string[] = [];
    try {
      replaceFile(join(folder, "a.md"), "new");
    } catch (error) {
      seen = [(error as NodeJS.ErrnoException).path ?? ""];
    }
    expect(seen).toHaveLength(1);
    expect(seen.filter((path) => path.endsWith(".tmp"))).toEqual(seen);
    expect(seen.filter(isArticleName)).toEqual([]);
  });

  it("takes a name of any length that the system does", () => {
    const name = `${"指".repeat(84)}.md`;
    const folder = temporaryFolder({ [name]: "old" });
    replaceFile(join(folder, name), "new");
    expect(readFileSync(join(folder, name), "utf8")).toBe("new");
  });

  it("removes what a killed run left behind, and nothing that another may be writing", () => {
    const old = new Date(Date.now() - 3_600_000);
    const [left, fresh, other] = [".l10n-lint-0123456789ab.tmp", ".l10n-lint-ba9876543210.tmp", ".l10n-lint-notes.tmp"];
    const folder = temporaryFolder({ "a.md": "old", [left]: "half", [fresh]: "half", [other]: "mine" });
    for (const name of [left, other]) utimesSync(join(folder, name), old, old);
    replaceFile(join(folder, "a.md"), "new");
    expect(readdirSync(folder).sort()).toEqual([fresh, other, "a.md"].sort());
  });

  it("takes pieces, and keeps the old file where one of them fails", () => {
    const folder = temporaryFolder({ "a.json": "old" });
    const pieces = function* (last: () => Uint8Array) {
      yield Buffer.from("one ");
      yield last();
    };
    const fail = () => {
      throw new Error("no space");
    };
    expect(() => replaceFile(join(folder, "a.json"), pieces(fail))).toThrow("no space");
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("old");
    replaceFile(
      join(folder, "a.json"),
      pieces(() => Buffer.from("two")),
    );
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("one two");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });
});
