import { expect, it } from "vitest";
import { decodeEntities, numberedCharacter } from "../../src/text/entities.ts";

it.each([
  ["names", "&lt;a&gt; &amp; &quot;b&quot; &apos;c&APOS;", `<a> & "b" 'c'`],
  ["numbers", "l&#39;&#x1F600;&#X2019;", "l'😀’"],
  ["once", "&amp;lt;", "&lt;"],
  ["no others", "&nbsp;&copy &#;&#x110000;&#9999999;", "&nbsp;&copy &#;&#x110000;&#9999999;"],
  ["nothing without an ampersand", "amp;", "amp;"],
])("decodes %s", (_, text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

it("knows the last character of Unicode and none beyond", () => {
  expect(numberedCharacter(undefined, "10FFFF")).toBe("\u{10FFFF}");
  expect(numberedCharacter("1114112", undefined)).toBeNull();
});
