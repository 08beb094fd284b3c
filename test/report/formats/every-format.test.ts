import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { formats, type ReportFormat } from "../../../src/report/index.ts";
import { commandsIn } from "../runner.ts";
import { file, finding, rendered, report } from "../sample.ts";
import { HOSTILE, hostileReport } from "./hostile.ts";

const names = Object.keys(formats) as (keyof typeof formats)[];
const loaded = new Map<string, ReportFormat>();

beforeAll(async () => {
  for (const name of names) loaded.set(name, (await formats[name]()).default);
});

test("every file of formats/ is a format", () => {
  const files = readdirSync(join(import.meta.dirname, "../../../src/report/formats"));
  expect(names.map((name) => `${name}.ts`).sort()).toEqual(files.filter((path) => path !== "index.ts").sort());
});

describe.each(names)("%s", (name) => {
  const render = (value = hostileReport()) => rendered((loaded.get(name) as ReportFormat).render, value);

  test("gives the same twice, and ends with a line", () => {
    expect(render()).toBe(render());
    expect(render()).toMatch(/\n$/);
  });

  test("has no control character that a terminal obeys, and none that reorders text", () => {
    expect(render()).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066\u2067\ud800-\udfff]/u);
  });

  test("holds no command but annotations", () => {
    const commands = commandsIn(render());
    const findings = hostileReport().files.flatMap(({ diagnostics }) => diagnostics).length;
    if (name !== "github") expect(commands).toEqual([]);
    else {
      // One more says how many are not shown.
      expect(commands).toHaveLength(findings + 1);
      for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice)(?: file=[^:,\s]|::\d+ more)/);
    }
  });

  test("says all that is found when nothing is hostile", () => {
    const messages = ["erste", "zweite", "dritte"].map((word) => `Die ${word} Meldung`);
    const findings = messages.map((message, index) =>
      finding({ source: "Press it.", target: "Trykk ‹den›." }, { message, fingerprint: `f${index}` }),
    );
    const text = render(report([file(findings)]));
    for (const message of messages) expect(text).toContain(message);
  });
});

test("the hostile texts would break out of formats that trust them", () => {
  expect(commandsIn(HOSTILE.join(""))).not.toEqual([]);
});
