import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withinFolder } from "../../src/io/within-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

it("leads to the files of a folder by their names, and back, also where the work fails", () => {
  const folder = temporaryFolder({ "a.md": "abc" });
  const before = process.cwd();
  expect(withinFolder(folder, (pathOf) => readFileSync(pathOf("a.md"), "utf8"))).toBe("abc");
  expect(() => withinFolder(folder, (pathOf) => readFileSync(pathOf("b.md")))).toThrow("ENOENT");
  expect(process.cwd()).toBe(before);
});

it("works from where it is on a folder that cannot be entered", () => {
  const folder = temporaryFolder({});
  expect(withinFolder(`${folder}/none`, (pathOf) => pathOf("a.md"))).toBe(`${folder}/none/a.md`);
});
