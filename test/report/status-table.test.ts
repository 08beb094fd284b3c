import { expect, it } from "vitest";
import type { LocaleStatus } from "../../src/model/status.ts";
import { statusJson, statusTable } from "../../src/report/index.ts";

const status = (locale: string | null, more: Partial<LocaleStatus> = {}): LocaleStatus => ({
  locale,
  articles: 2911,
  fresh: 2000,
  stale: 500,
  cosmetic: 300,
  gone: 100,
  unknown: 11,
  missing: 7,
  behindSiblings: 177,
  words: 94_535,
  machineTranslated: 2600,
  humanTranslated: 311,
  ...more,
});

const rows = (table: string) => table.split("\n").slice(0, table.split("\n").indexOf(""));

it("has a row for each locale and one for all, in 80 columns", () => {
  const lines = rows(statusTable([status("nb-NO"), status("zh-TW", { stale: 0 })], true));
  expect(lines).toEqual([
    "locale total fresh stale cosmetic gone unknown missing behind   words    MT  HT",
    "nb-NO  2,911 2,000   500      300  100      11       7    177  94,535 2,600 311",
    "zh-TW  2,911 2,000     0      300  100      11       7    177  94,535 2,600 311",
    "all    5,822 4,000   500      600  200      22      14    354 189,070 5,200 622",
  ]);
  const widths = statusTable([status("nb-NO"), status("zh-TW")], true)
    .split("\n")
    .map(({ length }) => length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(80);
});

it("has no row for all where there is one locale, and leaves out what only a source tells", () => {
  expect(rows(statusTable([status(null)], false))).toEqual([
    "locale  total behind    MT  HT",
    "unknown 2,911    177 2,600 311",
  ]);
  expect(statusTable([status(null)], false)).not.toContain("stale");
});

it("is JSON with nulls for what only a source tells", () => {
  expect(JSON.parse(statusJson([status("nb-NO")], true))).toEqual({ version: 1, locales: [status("nb-NO")] });
  expect(JSON.parse(statusJson([status("nb-NO")], false)).locales[0]).toMatchObject({
    fresh: null,
    behindSiblings: 177,
  });
});
