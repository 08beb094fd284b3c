import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { lazyReaders } from "../../src/run/lazy-readers.ts";
import { allReaders } from "../all-readers.ts";

const TEXT = 'Read [limits](/limits) and <a href="/plan" title="T">plan</a>, **or** `ask`.';

test("they read as those that were loaded with the program", () => {
  const readers = lazyReaders();
  expect(readers.html(TEXT)).toEqual(allReaders.html(TEXT));
  expect(readers.commonmark(TEXT)).toEqual(allReaders.commonmark(TEXT));
});

test("the last texts are read once, and others each time they are asked for", () => {
  const { commonmark } = lazyReaders();
  const texts = Array.from({ length: 9 }, (_, index) => `**a** ${index}`);
  const [first, second] = texts.map((text) => commonmark(text));
  expect(commonmark(texts[8] as string)).toBe(commonmark(texts[8] as string));
  expect(commonmark(texts[0] as string)).not.toBe(first);
  expect(commonmark(texts[0] as string)).toEqual(first);
  expect(commonmark(texts[1] as string)).toEqual(second);
  const long = `${"a ".repeat(15_000)}`;
  expect(commonmark(long)).not.toBe(commonmark(long));
});

test("each is loaded when it is first asked for, in any program and without a warning", () => {
  const script = `
    const { createRequire } = require("node:module");
    const load = createRequire(${JSON.stringify(createRequire(import.meta.url).resolve("#reader/html"))});
    const loaded = () => Object.keys(require.cache).map((path) => path.split(/[\\\\/]/).at(-1));
    load("#reader/html").readHtml("<b>a</b>");
    console.log(loaded().join());
    console.log(load("#reader/commonmark").readCommonMark("a").type, loaded().join());
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toBe("html-reader.cjs\nroot html-reader.cjs,commonmark-reader.cjs\n");
});
