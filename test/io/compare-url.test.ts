import { expect, it } from "vitest";
import { compareUrl } from "../../src/io/compare-url.ts";

const FROM = "1111111111111111111111111111111111111111";
const TO = "2222222222222222222222222222222222222222";
const RANGE = "111111111111...222222222222";

it.each([
  ["https://github.com/fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["https://github.com/fjord/docs", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["git@github.com:fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["ssh://git@github.com/fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["https://robot:secret@github.com/fjord/docs", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["https://gitlab.example.com/a/b/docs.git", `https://gitlab.example.com/a/b/docs/-/compare/${RANGE}`],
])("is known for %s", (remote, url) => {
  expect(compareUrl(remote, FROM, TO)).toBe(url);
});

it.each([
  "/srv/git/docs.git",
  "file:///srv/docs",
  "https://example.com/fjord/docs",
  "https://github.com/a b/\u001b[31m",
])("is not known for %j", (remote) => {
  expect(compareUrl(remote, FROM, TO)).toBeNull();
});
