import { describe, expect, it } from "vitest";
import { lint } from "./run-binary.ts";

const ARTICLES = "fixtures/articles/nl-NL/storage";

describe("--stats", () => {
  it("says on standard error where the time went", () => {
    const { stdout, stderr } = lint([ARTICLES, "--stats"]);
    expect(stdout).toBe(lint([ARTICLES]).stdout.replace(/\d+\.\d+ s\n$/, /\d+\.\d+ s\n$/.exec(stdout)?.[0] ?? ""));
    expect(stderr).toMatch(/^time {4}parse [\d,]+ ms · rules [\d,]+ ms · siblings [\d,]+ ms · decide [\d,]+ ms/);
    expect(stderr).toMatch(/^speed {3}[\d,]+ articles and [\d,]+ units a second$/m);
    expect(stderr).toMatch(/^rules {3}\S+ +[\d,]+ ms +\d+ %$/m);
    expect(stderr).not.toMatch(/^cache/m);
  });

  it.each(["1", "2"])("is in the JSON of those who ask, all threads together: %s", (threads) => {
    const args = [ARTICLES, "--format", "json", "--concurrency", threads];
    const { stats, summary } = JSON.parse(lint([...args, "--stats"]).stdout);
    expect(Object.keys(stats)).toEqual(["phases", "rules", "files", "units", "cache"]);
    expect(stats).toMatchObject({ files: summary.files, units: summary.units, cache: null });
    expect(stats.phases.rules).toBeGreaterThan(0);
    const times = Object.values<number>(stats.rules);
    expect(times.length).toBeGreaterThan(20);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(JSON.parse(lint(args).stdout).stats).toBeUndefined();
  });
});
