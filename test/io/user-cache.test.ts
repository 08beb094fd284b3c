import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePrivateFolder, userCacheFolder } from "../../src/io/user-cache.ts";

describe("the folder of the user's caches", () => {
  const home = "/home/kari";

  it.each([
    ["linux", {}, home, "/home/kari/.cache/l10n-lint"],
    ["linux", { XDG_CACHE_HOME: "/var/cache/kari" }, home, "/var/cache/kari/l10n-lint"],
    ["linux", { XDG_CACHE_HOME: "relative" }, home, "/home/kari/.cache/l10n-lint"],
    ["darwin", {}, home, "/home/kari/Library/Caches/l10n-lint"],
    ["linux", {}, "", null],
    ["linux", {}, "/", null],
    ["win32", {}, home, null],
  ] as const)("is where the system has it: %s %j", (platform, env, home, expected) => {
    expect(userCacheFolder({ platform, env, home })).toBe(expected);
  });
});

describe("a private folder", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "l10n-lint-cache-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("is made with what is above it, for nobody else", () => {
    const folder = join(root, "a/b");
    expect(makePrivateFolder(folder)).toBe(true);
    expect(lstatSync(folder).mode & 0o777).toBe(0o700);
    expect(makePrivateFolder(folder)).toBe(true);
  });

  it("is none that others may write to", () => {
    const folder = join(root, "open");
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(makePrivateFolder(folder)).toBe(false);
  });

  it("is none that is a file or a link", () => {
    writeFileSync(join(root, "file"), "");
    mkdirSync(join(root, "folder"), { mode: 0o700 });
    symlinkSync(join(root, "folder"), join(root, "link"));
    expect(makePrivateFolder(join(root, "file"))).toBe(false);
    expect(makePrivateFolder(join(root, "file/below"))).toBe(false);
    expect(makePrivateFolder(join(root, "link"))).toBe(false);
  });
});
