import { expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { inFolder } from "./in-folder.ts";

const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
const SPACED = { target: "Sluit het cluster .", source: "Close the cluster." };
const folder = inFolder();

const article = (units: Parameters<typeof articleWith>[0], id: number) =>
  articleWith(units, { "ms.locfileid": `"${id}"` });

const withoutTime = (json: string) => json.replace(/"durationMs":\d+/, "");

/** Reports for programs are made from lines, those for people from objects: beside one for people, one for programs is too. */
function reports(...args: readonly string[]) {
  const lines = folder.lint("-f", "json", ...args);
  folder.lint("-f", "pretty", "-f", "json=objects.json", ...args);
  return { lines: withoutTime(lines.stdout), objects: withoutTime(folder.read("objects.json")) };
}

test("what is decided over several files and by directives and baselines is the same of lines and of objects", () => {
  folder.copyFixture("broken", "broken");
  folder.write("docs/a.md", article([EMPTY, SPACED], 1));
  folder.write("docs/b.md", article([EMPTY], 1));
  folder.write(
    "docs/c.md",
    `${article([EMPTY, SPACED], 2)}\n<!-- l10n-lint-disable-file empty-link-text -- zo is het -->\n`,
  );
  const bytes = Buffer.concat([Buffer.from(article([EMPTY], 3)), Buffer.from([0xff, 0x0a])]);
  folder.write("docs/d.md", bytes.toString("latin1"));
  const before = reports("docs", "broken");
  expect(before.lines === before.objects).toBe(true);
  expect(before.lines.includes('{"ruleId":"stale-hash","messageId"')).toBe(true);
  folder.lint("baseline", "update", "docs");
  const accepted = reports("docs", "broken");
  expect(accepted.lines === accepted.objects).toBe(true);
  expect(accepted.lines.includes('"kind":"baseline"')).toBe(true);
  expect(accepted.lines.includes('"kind":"inline"')).toBe(true);
  const threads = reports("docs", "broken", "--concurrency", "3");
  expect(threads.lines === accepted.lines).toBe(true);
});

test.each(["jsonl", "checkstyle"])("%s says the same of lines and of objects", (format) => {
  folder.copyFixture("broken", "broken");
  const { stdout } = folder.lint("-f", format, "broken");
  folder.lint("-f", "pretty", "-f", `${format}=objects`, "broken");
  expect(stdout.length).toBeGreaterThan(1000);
  expect(folder.read("objects") === stdout).toBe(true);
});
