// npm run new-rule NAME: writes the two files of a rule and renews what is generated. The contract test then names
// what the author has to write.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./bundle.mjs";

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const [id, ...rest] = process.argv.slice(2);
const refusal = reasonToRefuse();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  const files = [
    [rulePath(), ruleTemplate()],
    [testPath(), testTemplate()],
  ];
  for (const [path, text] of files) {
    mkdirSync(join(ROOT, path, ".."), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(path);
  }
  const generate = spawnSync(process.execPath, [join(ROOT, "scripts/generate.mjs")], { stdio: "inherit" });
  process.exitCode = generate.status ?? 1;
  if (process.exitCode === 0)
    console.log("Next: `npx vitest run test/contract.test.ts` says what is still to be written.");
}

function rulePath() {
  return `src/rules/${id}.ts`;
}

function testPath() {
  return `test/rules/${id}.test.ts`;
}

function reasonToRefuse() {
  if (id === undefined || rest.length > 0) return "Usage: npm run new-rule NAME";
  if (id === "index" || !KEBAB_CASE.test(id)) {
    return `A rule is named after the defect in kebab-case, like empty-link-text; not ${JSON.stringify(id)}.`;
  }
  const taken = [rulePath(), testPath()].filter((path) => existsSync(join(ROOT, path)));
  return taken.length > 0 ? `The rule ${id} exists already: ${taken.join(", ")}` : null;
}

function ruleTemplate() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return `import { defineRule } from "../model/rule.ts";

export default defineRule({
  id: "${id}",
  category: "markup",
  mqm: "design-and-markup/markup-tag",
  since: "${version}",
  severity: "info",
  fixable: null,
  docs: {
    summary: "",
    rationale: "",
    howToFix: "",
    correct: [],
    incorrect: [],
  },
  messages: {
    defect: { text: "" },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (!holdsDefect(unit.target.text, unit.source.text)) return;
      context.report({ messageId: "defect", data: {}, at: unit.target.span, unit, token: unit.target.text });
    },
  },
});

/** Whether the target shows the defect and the source does not. */
function holdsDefect(_target: string, _source: string): boolean {
  return false;
}
`;
}

function testTemplate() {
  return `import { expect, test } from "vitest";
import rule from "../../src/rules/${id}.ts";
import { lintUnit } from "../rule-tester.ts";

test("a sound unit has no finding", () => {
  expect(lintUnit(rule, { locale: "nl-NL", source: "Save your work.", target: "Sla uw werk op." })).toEqual([]);
});
`;
}
