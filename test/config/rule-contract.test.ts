import { describe, expect, test } from "vitest";
import { contractBreaches } from "../../src/config/rule-contract.ts";
import { CHOOSY } from "./mistakes.ts";

const check = () => {};

test("a sound rule breaks nothing", () => {
  expect(contractBreaches(CHOOSY)).toEqual([]);
});

test.each<[string, unknown, readonly string[]]>([
  ["what is no object", "rule", ["is no object; make it with defineRule"]],
  [
    "an id that is no name of a defect",
    { id: "Choosy_Rule" },
    ["id: a name of the defect in kebab-case, like empty-link-text"],
  ],
  ["an id that another rule has", { id: "taken-rule" }, ['id: "taken-rule" is taken']],
  ["an id of the engine", { id: "internal-error" }, ['id: "internal-error" is taken']],
  ["another category", { category: "style" }, [expect.stringMatching(/^category: one of segments, links, /) as string]],
  ["no version", { since: undefined }, ["since: the version that brought the rule, like 1.0.0"]],
  ["another severity", { severity: "warn" }, ["severity: one of error, warning, info, off"]],
  ["another kind of fix", { fixable: true }, ['fixable: null, "safe" or "suggestion"']],
  [
    "no documentation",
    { docs: { summary: " ", rationale: "r", howToFix: "h", correct: [], incorrect: [] } },
    ["docs.summary: one sentence that names the defect"],
  ],
  [
    "no examples",
    { docs: { summary: "s", rationale: "r", howToFix: "h" } },
    ["docs.correct, docs.incorrect: lists of examples"],
  ],
  ["no messages", { messages: {} }, ["messages: at least one"]],
  ["a message's id", { messages: { "my-message": { text: "t" } } }, ["messages.my-message: an id in camelCase"]],
  [
    "a message without text",
    { messages: { found: { text: "" } } },
    ["messages.found: text (and help) that say what is wrong"],
  ],
  [
    "a message's severity",
    { messages: { found: { text: "t", severity: "off" } } },
    ["messages.found.severity: error, warning or info"],
  ],
  ["an error type", { mqm: "accuracy/typo" }, ["mqm: an error type such as accuracy/omission"]],
  [
    "a message's error type",
    { messages: { found: { text: "t", mqm: "accuracy/typo" } } },
    ["messages.found.mqm: an error type such as accuracy/omission"],
  ],
  [
    "an option without a default",
    { options: { limit: { type: "number", description: "d" } } },
    ["options.limit: a type (boolean, number, string, strings) and a fitting default"],
  ],
  [
    "a default of another type",
    { options: { limit: { type: "strings", default: "a", description: "d" } } },
    ["options.limit: a type (boolean, number, string, strings) and a fitting default"],
  ],
  [
    "an option without a description",
    { options: { limit: { type: "number", default: 1 } } },
    ["options.limit.description"],
  ],
  ["no options at all", { options: undefined }, ["options: an object, {} for none"]],
  ["no checks", { checks: {} }, [expect.stringMatching(/^checks: a function unit, unitFor or article/) as string]],
  [
    "half a check",
    { checks: { unit: check, group: { contribute: check } } },
    [expect.stringMatching(/^checks: a function unit, unitFor or article/) as string],
  ],
  [
    "a check that is not done when it returns",
    { checks: { unit: async () => {} } },
    ["checks: not async; nobody waits for what they report later"],
  ],
  [
    "a decision that is not done when it returns",
    { checks: { run: { contribute: check, decide: async () => {} } } },
    ["checks: not async; nobody waits for what they report later"],
  ],
  ["bits that are none", { wakes: "link" }, ["wakes: bits of Feature"]],
  ["locales that are no list", { locales: "nl" }, ["locales: a list of language tags"]],
  ["silences of other rules", { silences: ["elsewhere"] }, ["silences: own messageIds"]],
])("%s breaks it", (_, change, said) => {
  const rule = typeof change === "string" ? change : { ...CHOOSY, ...(change as object) };
  expect(contractBreaches(rule, ["taken-rule"])).toEqual(said);
});

describe("several breaches", () => {
  test("are told together", () => {
    expect(contractBreaches({})).toHaveLength(11);
  });
});
