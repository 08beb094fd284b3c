import { mkdirSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { nodeHost } from "../../src/io/host.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const links = process.platform !== "win32";

it("tells what paths lead to", () => {
  const folder = temporaryFolder({ "a.md": "x" });
  mkdirSync(`${folder}/sub`);
  const host = nodeHost(folder);
  expect(host.kind(`${host.cwd}/a.md`)).toBe("file");
  expect(host.kind(`${host.cwd}/sub`)).toBe("folder");
  expect(host.kind(`${host.cwd}/b.md`)).toBeNull();
  expect(host.kind(`${host.cwd}/a.md/b.md`)).toBeNull();
  expect(host.kind(`${host.cwd}/${"x".repeat(5000)}`)).toBeNull();
  expect(host.kind(`${host.cwd}/\0`)).toBeNull();
  expect(host.entryKind(`${host.cwd}/\0`)).toBeNull();
  expect([...host.list(host.cwd)].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: "a.md", kind: "file" },
    { name: "sub", kind: "folder" },
  ]);
});

it.runIf(links)("marks symbolic links and looks through them", () => {
  const folder = temporaryFolder({ "a.md": "x" });
  const host = nodeHost(folder);
  symlinkSync("a.md", `${folder}/link.md`);
  symlinkSync("gone.md", `${folder}/broken.md`);
  symlinkSync("self.md", `${folder}/self.md`);
  expect(host.kind(`${folder}/link.md`)).toBe("file");
  expect(host.kind(`${folder}/broken.md`)).toBeNull();
  expect(host.kind(`${folder}/self.md`)).toBeNull();
  expect(host.entryKind(`${folder}/link.md`)).toBe("symlink");
  expect(host.entryKind(`${folder}/broken.md`)).toBe("symlink");
  expect(host.entryKind(`${folder}/a.md`)).toBe("file");
  expect(host.realPath(`${folder}/link.md`)).toBe(`${folder}/a.md`);
  expect(host.list(folder).filter((entry) => entry.kind === "symlink")).toHaveLength(3);
});

it("reads files whole and in part, and hashes", () => {
  const host = nodeHost(temporaryFolder({ "a.md": "abcdef" }));
  const path = `${host.cwd}/a.md`;
  expect(Buffer.from(host.readFile(path)).toString()).toBe("abcdef");
  expect(Buffer.from(host.readRange(path, 2, 3)).toString()).toBe("cde");
  expect(Buffer.from(host.readRange(path, 4, 100)).toString()).toBe("ef");
  expect(host.readBeginning(path, 3, ({ length }) => length)?.toString()).toBe("abc");
  expect(host.readBeginning(path, 8192, ({ length }) => length - 1)?.toString()).toBe("abcde");
  expect(host.readBeginning(path, 8192, () => null)).toBeNull();
  expect(() => host.readFile(`${host.cwd}/b.md`)).toThrow("ENOENT");
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(host.sha256("abc")).toBe(abc);
  expect(host.sha256(Buffer.from("abc"))).toBe(abc);
  expect(Math.abs(host.now().getTime() - Date.now())).toBeLessThan(60_000);
});
