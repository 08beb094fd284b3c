import { expect, it } from "vitest";
import { isHtmlName } from "../../src/markdown/html-names.ts";

it.each(["a", "br", "BR", "Span", "blockquote", "h1", "font", "svg"])("<%s> is a tag", (name) => {
  expect(isHtmlName(name)).toBe(true);
});

it.each([
  "CommonParameters",
  "string",
  "server-name",
  "name",
  "xref",
  "h7",
  "",
  " br",
  "/br",
  "constructor",
  "brukernavn",
])("<%s> is a placeholder", (name) => {
  expect(isHtmlName(name)).toBe(false);
});
