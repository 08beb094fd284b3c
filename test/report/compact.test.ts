import { expect, test } from "vitest";
import { file, fileFinding, finding, rendered, renderers, report } from "./sample.ts";

test("one line a finding, then the summary", () => {
  const unit = finding({ source: "a", target: "‹b›" }, { severity: "warning" });
  const value = report([file([unit]), file([], { path: "clean.md" }), file([fileFinding()], { path: "b.md" })]);
  expect(rendered(renderers.compact, value)).toBe(
    [
      "articles/nl-NL/storage.md:41:58: warning: Link to /plan has no text [empty-link-text/emptyLabel] 45a46-107",
      "b.md:1:1: error: ms.lasthandoff is missing [locale-metadata/missingKey]",
      "✖ 1 error, 1 warning in 2 of 3 articles (123 units) · MT 2 · 0.9 s",
      "",
    ].join("\n"),
  );
});

test("a finding stays one line whatever the article holds", () => {
  const evil = fileFinding({ message: "a\r\n::error::\u001b]0;x\u0007\u2028b" });
  const value = report([file([evil], { path: "a\nb\u001b[2J.md" })]);
  expect(rendered(renderers.compact, value).split("\n")[0]).toBe(
    "a⏎b␛[2J.md:1:1: error: a⏎::error::␛]0;x␇<U+2028>b [locale-metadata/missingKey]",
  );
});

test("long messages are not wrapped", () => {
  const long = fileFinding({ message: "word ".repeat(100).trim() });
  expect(rendered(renderers.compact, report([file([long])]), { columns: 40 }).split("\n")).toHaveLength(3);
});
