import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { forgetOld } from "../../src/io/forget-old.ts";

const DAY_S = 24 * 3600;
const folder = mkdtempSync(join(tmpdir(), "l10n-lint-forget-"));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("removes what a cache wrote over a month ago, and nothing that is somebody else's", () => {
  const now = Date.now() / 1000;
  for (const [name, days] of Object.entries({ "a.run": 31, "b.run": 29, "notes.txt": 400, "a.run.bak": 400 })) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), now, now - days * DAY_S);
  }
  forgetOld(folder, /^[ab]\.run$/);
  expect(readdirSync(folder).sort()).toEqual(["a.run.bak", "b.run", "notes.txt"]);
});
