import { createHmac } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lintFiles } from "../../src/index.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";

afterEach(() => vi.unstubAllEnvs());

const article = articleWith([{ source: "Open the [cluster](/a).", target: "Åpne klyngen." }], {
  "ms.contentlocale": "nb-NO",
});

/** Puts a mark into results, as long as what it takes the place of, and signs them anew. */
function mark(folder: string, key: string): void {
  for (const name of readdirSync(folder)) {
    const kept = readFileSync(join(folder, name), "latin1").slice(65);
    const body = Buffer.from(kept.replaceAll("The source leads to", "RECALLED leads to.."), "latin1");
    const signature = createHmac("sha256", readFileSync(key)).update(body).digest("hex");
    writeFileSync(join(folder, name), Buffer.concat([Buffer.from(`${signature}\n`), body]));
  }
}

describe("lintFiles with a cache", () => {
  it.each([true, { strategy: "metadata" }, { location: "kept" }] as const)("takes results again: %j", async (cache) => {
    const cwd = temporaryFolder({ "docs/nb-NO/a.md": article });
    vi.stubEnv("XDG_CACHE_HOME", join(cwd, "caches"));
    const home = join(cwd, "caches/l10n-lint");
    const lint = async (options: object) => (await lintFiles("docs", { cwd, ...options }).result()).report.files;
    const expected = await lint({});
    expect(await lint({ cache })).toEqual(expected);
    expect(await lint({ cache })).toEqual(expected);
    mark(
      typeof cache === "object" && "location" in cache ? join(cwd, "kept") : join(home, "results"),
      join(home, "key"),
    );
    expect(JSON.stringify(await lint({ cache }))).toContain("RECALLED");
    expect(await lint({ cache: false })).toEqual(expected);
  });

  it("says where it cannot keep them", async () => {
    const cwd = temporaryFolder({ "docs/nb-NO/a.md": article });
    vi.stubEnv("XDG_CACHE_HOME", join(cwd, "docs/nb-NO/a.md"));
    const { notes } = await lintFiles("docs", { cwd, cache: true }).result();
    expect(notes).toEqual([{ level: "warning", text: expect.stringContaining("results are not kept") }]);
  });

  it.each([{ cache: "yes" }, { cache: { folder: "x" } }, { cache: { strategy: "times" } }])("refuses %j", (options) => {
    expect(() => lintFiles("docs", options as never)).toThrow("cache must be true, false or an object");
  });
});
