import { expect, it } from "vitest";
import { compareUrl } from "../../../src/io/source/compare-url.ts";

const FROM = "1111111111111111111111111111111111111111";
const TO = "2222222222222222222222222222222222222222";
const RANGE = "111111111111...222222222222";

it.each([
  ["https://github.com/fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["https://github.com/fjord/docs", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["git@github.com:fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["ssh://git@github.com/fjord/docs.git", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["https://robot:secret@github.com/fjord/docs", `https://github.com/fjord/docs/compare/${RANGE}`],
  ["git@github.fjord.example:docs/plan.git", `https://github.fjord.example/docs/plan/compare/${RANGE}`],
  ["https://gitlab.example.com/a/b/docs.git", `https://gitlab.example.com/a/b/docs/-/compare/${RANGE}`],
])("is known for %s", (remote, url) => {
  expect(compareUrl(remote, FROM, TO)).toBe(url);
});

const AZURE = `https://dev.azure.com/fjord/Base%20docs/_git/docs.en/branchCompare?baseVersion=GC${FROM}&targetVersion=GC${TO}`;

it.each([
  "https://dev.azure.com/fjord/Base%20docs/_git/docs.en",
  "https://fjord:secret@dev.azure.com/fjord/Base%20docs/_git/docs.en",
  "git@ssh.dev.azure.com:v3/fjord/Base%20docs/docs.en",
  "https://fjord.visualstudio.com/DefaultCollection/Base%20docs/_git/docs.en",
  "fjord@vs-ssh.visualstudio.com:v3/fjord/Base%20docs/docs.en",
])("is known for %s, with the ids in full", (remote) => {
  expect(compareUrl(remote, FROM, TO)).toBe(AZURE);
});

it.each([
  "https://dev.azure.com/fjord",
  "https://example.visualstudio.com.example/a/_git/b",
  "/srv/git/docs.git",
  "file:///srv/docs",
  "https://example.com/fjord/docs",
  "https://github.com/a b/\u001b[31m",
])("is not known for %j", (remote) => {
  expect(compareUrl(remote, FROM, TO)).toBeNull();
});
