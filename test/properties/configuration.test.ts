import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/config/mistake.ts";
import { ConfigProblem } from "../../src/config/resolve.ts";
import { readBaseline, writeBaseline } from "../../src/lint/baseline/baseline-entries.ts";
import { globMatcher } from "../../src/text/glob/match.ts";
import { GlobProblem } from "../../src/text/glob/parse.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, run } from "../run/run-in-memory.ts";
import { holds } from "./inputs.ts";

const CONFIG = "l10n-lint.config.json";
const BROKEN = articleWith([
  { source: "See [limits](/limits).", target: "Zie limieten." },
  { source: "Use **it**.", target: "Gebruik het." },
  { source: "Open `a`.", target: "Open b." },
]);

/** The result of a run, or `null` where it was refused with a message for people. */
async function runOrRefusal(files: Readonly<Record<string, string>>) {
  try {
    return await run(machine(files));
  } catch (error) {
    const isForPeople = error instanceof ConfigError || error instanceof ConfigProblem;
    if (!isForPeople) throw error;
    return null;
  }
}

const rule = fc.constantFrom("mismatched-link", "lost-emphasis/lost", "changed-code", "all", "nothing", "__proto__");
const value = fc.oneof(
  fc.constantFrom<unknown>(
    "error",
    "off",
    "info",
    "auto",
    "nl-NL",
    "**/*.md",
    "!(a)",
    "[",
    true,
    false,
    null,
    0,
    -1,
    2,
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(rule, fc.constantFrom("error", "off", "warning", "never")),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
);
const key = fc.constantFrom(
  ...["rules", "files", "ignores", "overrides", "extends", "siblings", "source", "plain", "locale", "inline", "failOn"],
  ...["baseline", "glossary", "doNotTranslate", "patterns", "plugins", "output", "cache", "maxWarnings", "__proto__"],
);
const configuration = fc.oneof(
  fc.dictionary(key, value, { maxKeys: 4 }).map((each) => JSON.stringify(each)),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("whatever stands in a configuration", () => {
  it("a run ends with a report or with a message for people", () =>
    holds(
      fc.asyncProperty(configuration, async (text) => {
        const result = await runOrRefusal({ "nl-NL/a.md": BROKEN, [CONFIG]: text });
        const failures = result === null ? [] : findings(result).filter((each) => each.includes("internal-error"));
        expect(failures).toEqual([]);
      }),
    ));
});

const names = fc.array(fc.constantFrom("mismatched-link", "lost-emphasis", "changed-code", "nothing", ",", "--", "é"), {
  maxLength: 4,
});
const directive = fc
  .tuple(
    fc.constantFrom("disable", "enable", "disable-file", "disable-next-unit", "disable-line", "expect", ""),
    names,
    fc.constantFrom(" -->", "-->", "", " -- a reason -->"),
  )
  .map(([verb, rules, end]) => `<!-- l10n-lint-${verb} ${rules.join(", ")}${end}`);

describe("whatever directives stand in an article", () => {
  it("nothing is found that was not found without them, but what is wrong with them", () =>
    holds(
      fc.asyncProperty(fc.array(directive, { maxLength: 4 }), fc.nat({ max: 3 }), async (directives, before) => {
        const paragraphs = BROKEN.split("\n\n");
        const [head, ...units] = paragraphs;
        const closed = directives.filter((each) => each.endsWith("-->"));
        const text = [head, ...units.slice(0, before), ...closed, ...units.slice(before)].join("\n\n");
        const idsOf = async (content: string) =>
          (await run(machine({ "nl-NL/a.md": content }))).report.files.flatMap(({ diagnostics }) =>
            diagnostics.map(({ ruleId, segmentId }) => `${segmentId} ${ruleId}`),
          );
        const known = new Set(await idsOf(BROKEN));
        const further = (await idsOf(text)).filter((each) => !known.has(each) && !each.endsWith(" unused-disable"));
        expect(further).toEqual([]);
      }),
    ));
});

const entry = fc.record({
  rule: fc.constantFrom("mismatched-link", "lost-emphasis"),
  message: fc.constantFrom("missing", "lost"),
  path: fc.constantFrom("nl-NL/a.md", "../a.md", "/etc/passwd", ""),
  fingerprint: fc.string({ maxLength: 20 }),
});
const baseline = fc.oneof(
  fc
    .array(
      fc.oneof(
        entry.map((each) => JSON.stringify(each)),
        fc.json(),
        fc.string({ unit: "binary" }),
      ),
      { maxLength: 5 },
    )
    .map((lines) => lines.join("\n")),
  fc.string({ unit: "binary", maxLength: 100 }),
);

describe("whatever stands in a baseline", () => {
  it("is read, and what was understood is read again from what is written of it", () =>
    holds(
      fc.property(baseline, (text) => {
        const { entries } = readBaseline(text);
        const written = writeBaseline(entries);
        expect(writeBaseline(readBaseline(written).entries)).toBe(written);
      }),
    ));

  it("a run ends with a report or with a message for people", () =>
    holds(
      fc.asyncProperty(baseline, async (text) => {
        const result = await runOrRefusal({ "nl-NL/a.md": BROKEN, "l10n-lint-baseline.jsonl": text });
        expect(result === null || result.report.files.length === 1).toBe(true);
      }),
    ));
});

const pieces = fc.array(
  fc.constantFrom(
    "*",
    "**",
    "?",
    "a",
    "b",
    "/",
    "[ab]",
    "[",
    "!",
    "{a,b}",
    "{",
    "(",
    ")",
    "+(a)",
    "@(a|*)",
    "é",
    "\\",
    ".",
  ),
  { maxLength: 14 },
);
const path = fc.array(fc.constantFrom("a", "b", "/", ".", "é", "ab"), { minLength: 1, maxLength: 20 });

describe("whatever stands in a glob", () => {
  it("matches or not, or is refused as a glob", () =>
    holds(
      fc.property(pieces, path, (glob, name) => {
        try {
          expect(typeof globMatcher(glob.join(""))(name.join(""))).toBe("boolean");
        } catch (error) {
          expect(error).toBeInstanceOf(GlobProblem);
        }
      }),
    ));
});
