import { execFileSync } from "node:child_process";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRegularFile, readRegularRange, readToEnd, UnreadableFile } from "../../src/io/regular-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const posix = process.platform !== "win32";
const MIB = 1024 * 1024;

describe("a regular file", () => {
  it("is read whole, up to its limit", () => {
    const path = join(temporaryFolder({ "a.md": "Åpne klyngen." }), "a.md");
    expect(readRegularFile(path, 14).toString()).toBe("Åpne klyngen.");
    expect(() => readRegularFile(path, 13)).toThrow(UnreadableFile);
    expect(readRegularRange(path, 3, 4).toString()).toBe("ne k");
    expect(readRegularRange(path, 12, 100).toString()).toBe("n.");
  });

  it("says what its limit is, and costs no memory where it is larger", () => {
    const path = join(temporaryFolder({ "a.md": "" }), "a.md");
    truncateSync(path, 600 * MIB);
    expect(() => readRegularFile(path, 64 * MIB)).toThrow("it is larger than 64 MiB");
  });

  it.runIf(process.platform === "linux")("may say that it is empty and give more", () => {
    expect(readRegularFile("/proc/self/maps", MIB).length).toBeGreaterThan(100);
    expect(() => readRegularFile("/proc/self/maps", 100)).toThrow(UnreadableFile);
  });
});

describe.runIf(posix)("what is none", () => {
  it("is not read, and not waited for", () => {
    const folder = temporaryFolder();
    const pipe = join(folder, "pipe.md");
    execFileSync("mkfifo", [pipe]);
    for (const path of [pipe, "/dev/zero"]) {
      expect(() => readRegularFile(path, MIB)).toThrow("it is no regular file");
      expect(() => readRegularRange(path, 0, 10)).toThrow(UnreadableFile);
    }
    expect(() => readRegularFile(folder, MIB)).toThrow("it is a folder");
  });

  it("is read up to a limit where a person names it", () => {
    expect(() => readToEnd("/dev/zero", MIB)).toThrow("it is larger than 1 MiB");
    expect(readToEnd("/dev/null", MIB)).toHaveLength(0);
  });
});
