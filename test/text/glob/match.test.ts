import { describe, expect, it } from "vitest";
import { globMatcher } from "../../../src/text/glob/match.ts";
import { GlobProblem } from "../../../src/text/glob/parse.ts";

const PATHS = [
  "a.md",
  "b.txt",
  ".hidden.md",
  "docs/a.md",
  "docs/b/c.md",
  "docs/b/c/d.md",
  "docs",
  "nb-NO/guide.md",
  "nb-NO/guide.old.md",
  "a1.md",
  "a10.md",
  "ab.md",
  "a+b.md",
  "{a}.md",
  "[x].md",
  "𝒳.md",
  "x (old)/a.md",
  "aab",
  "aaab",
  "abab",
];

/** What each pattern matches of the paths, as bash 5.2 with `extglob globstar dotglob` and picomatch 4 have it. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  "a.md": ["a.md"],
  "*.md": PATHS.filter((path) => path.endsWith(".md") && !path.includes("/")),
  "*": PATHS.filter((path) => !path.includes("/")),
  "**": PATHS,
  "**/*.md": PATHS.filter((path) => path.endsWith(".md")),
  "docs/**": ["docs/a.md", "docs/b/c.md", "docs/b/c/d.md", "docs"],
  "docs/*": ["docs/a.md"],
  "docs/**/*.md": ["docs/a.md", "docs/b/c.md", "docs/b/c/d.md"],
  "docs/**/c/**": ["docs/b/c/d.md"],
  "**/c.md": ["docs/b/c.md"],
  "**/b/**/*.md": ["docs/b/c.md", "docs/b/c/d.md"],
  "d**s/a.md": ["docs/a.md"],
  "?.md": ["a.md", "𝒳.md"],
  "??.md": ["a1.md", "ab.md"],
  "[ab].*": ["a.md", "b.txt"],
  "[!b].md": ["a.md", "𝒳.md"],
  "[^a-z].md": ["𝒳.md"],
  "a[0-9].md": ["a1.md"],
  "a[b-].md": ["ab.md"],
  "\\[x\\].md": ["[x].md"],
  "[x.md": [],
  "{a,b}.{md,txt}": ["a.md", "b.txt"],
  "{docs,nb-NO}/{a,guide}*.md": ["docs/a.md", "nb-NO/guide.md", "nb-NO/guide.old.md"],
  "{docs/b,nb-NO}/*.md": ["docs/b/c.md", "nb-NO/guide.md", "nb-NO/guide.old.md"],
  "a{,1,b}.md": ["a.md", "a1.md", "ab.md"],
  "a{1..3}.md": ["a1.md"],
  "a{a..c}.md": ["ab.md"],
  "{a,{a1,ab}}.md": ["a.md", "a1.md", "ab.md"],
  "{a}.md": ["{a}.md"],
  "a+b.md": ["a+b.md"],
  "x (old)/*.md": ["x (old)/a.md"],
  "@(a|b).*": ["a.md", "b.txt"],
  "a?(1|b).md": ["a.md", "a1.md", "ab.md"],
  "+(a)b": ["aab", "aaab"],
  "+(ab)": ["abab"],
  "*(a|b)": ["aab", "aaab", "abab"],
  "a!(*).md": [],
  "!(a|docs)": PATHS.filter((path) => !path.includes("/") && path !== "docs"),
  "!(*.md)": ["b.txt", "docs", "aab", "aaab", "abab"],
  "*.!(md)": ["b.txt", ".hidden.md", "nb-NO/guide.old.md"].filter((path) => !path.includes("/")),
  "[?].md": [],
};

describe("a glob", () => {
  it.each(Object.entries(CASES))("%s", (glob, matched) => {
    expect(PATHS.filter(globMatcher(glob))).toEqual(matched);
  });

  it.each([
    [`${"*a".repeat(400)}b`, `${"a".repeat(255)}.md`],
    [`${"**/a/".repeat(150)}b`, `${"a/".repeat(2000)}c`],
    [`*(${"a".repeat(50)}|*(a*)|+(a))b`, `${"a".repeat(255)}`],
    [`${"!(b)".repeat(100)}c`, `${"a".repeat(255)}`],
    [`${"+(a*(a))".repeat(50)}b`, `${"a".repeat(255)}`],
    [`${"{a,b}".repeat(8)}*c`, `${"ab".repeat(100)}`],
  ])("ends, where an expression would try for ever: %s", (glob, path) => {
    expect(globMatcher(glob)(path)).toBe(false);
  });

  it.each([
    ["*".repeat(1001), "is longer than 1,000 characters"],
    ["{a,b}".repeat(20), "has more than 500 alternatives in braces"],
    ["{1..9999}", "has more than 500 alternatives in braces"],
    ["+(+(+(+(a))))", "holds brackets in brackets in brackets in brackets"],
  ])("is refused: %s", (glob, problem) => {
    expect(() => globMatcher(glob)).toThrow(new GlobProblem(glob, problem));
  });
});
