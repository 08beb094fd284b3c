import { describe, expect, it } from "vitest";
import { kinds } from "../../accuracy/kinds/index.ts";
import { articleWith, parse } from "../rule-tester.ts";
import { applied, kindOf, outcomes, subjectOf } from "./subject.ts";

function unit(number: number, target: string, source = target): string {
  const id = `37ca1-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** The bodies that a kind of defect makes of this one. */
function bodiesOf(id: string, body: string): string[] {
  const head = articleWith([]);
  return outcomes(kindOf(id), `${head}${body}`).map((text) => text.slice(head.length));
}

const [A, B, C, D] = [unit(102, "Een"), unit(103, "Twee woorden"), unit(104, "Drie"), unit(105, "Vier")] as const;

describe("a kind of defect in what stands around units", () => {
  it.each([
    ["drop-fence", `${A}\n\n\`\`\`bash\nls\n\`\`\`\n`, [`${A}\n\n\n`]],
    ["change-fence-language", `${A}\n\n\`\`\`bash\nls\n\`\`\`\n`, [`${A}\n\n\`\`\`json\nls\n\`\`\`\n`]],
    ["change-heading-level", `${A}\n\n## ${B}\n`, [`${A}\n\n### ${B}\n`]],
    ["unmark-heading", `${A}\n\n## ${B}\n`, [`${A}\n\n${B}\n`]],
    ["unmark-item", `${A}\n\n- ${B}\n- ${C}\n`, [`${A}\n\n${B}\n- ${C}\n`]],
    ["drop-cell", `\n| ${A} | ${B} |\n| - | - |\n`, [`\n| ${A} ${B} |\n| - | - |\n`]],
    ["drop-alert", `${A}\n\n> [!NOTE]\n> ${B}\n`, [`${A}\n\n> ${B}\n`]],
    [
      "part-cell",
      `| ${A} |\n| - |\n| ${B} |\n`,
      [`| ${A} |\n| - |\n| ${unit(103, "Twee | woorden", "Twee woorden")} |\n`],
    ],
  ])("%s", (id, body, expected) => {
    expect(bodiesOf(id, body)).toEqual(expected);
  });

  it("leaves what stands in a fence alone", () => {
    expect(bodiesOf("unmark-item", `\n\n\`\`\`md\nx\n\n- ${A}\n\`\`\`\n`)).toEqual([]);
  });

  it("has a test above", () => {
    expect(kinds.filter(({ group }) => group === "structure")).toHaveLength(8);
  });
});

describe("a kind of defect of a whole article", () => {
  it("leaves nothing of an article, or its front matter", () => {
    const text = articleWith([{ source: "Open it.", target: "Open het." }]);
    const { bodyStart } = parse(text);
    expect(outcomes(kindOf("empty-article"), text)).toEqual(["\n", `${text.slice(0, bodyStart)}\n`].sort());
  });

  it("leaves of an article's units the bare text of their targets", () => {
    const text = articleWith([
      { source: "Open the cluster in the list of all.", target: "Open het cluster in de lijst van alle." },
      { source: "Close it.", target: "Sluit het." },
    ]);
    const [stripped, ...others] = outcomes(kindOf("strip-units"), text);
    expect(others).toEqual([]);
    expect(stripped).toContain("Open het cluster in de lijst van alle.");
    expect(stripped).not.toMatch(/span|Close it/);
    expect(outcomes(kindOf("strip-units"), articleWith([{ source: "Open", target: "Openen" }]))).toEqual([]);
  });

  it("gives eight units the targets of the next ones, where five are known by what they hold", () => {
    const units = Array.from({ length: 9 }, (_, index) => ({
      source: `Run \`c${index}\`.`,
      target: `Voer \`c${index}\` uit.`,
    }));
    const [changed] = outcomes(kindOf("shift-targets"), articleWith(units));
    const targets = parse(changed as string).units.map(({ target }) => target.text);
    expect(targets).toEqual([...units.slice(1), units.at(-1)].map((each) => each?.target));
    const alike = units.map(() => ({ source: "Open it.", target: "Open het." }));
    expect(outcomes(kindOf("shift-targets"), articleWith(alike))).toEqual([]);
  });

  it("writes lower-case words in another language and leaves markup, names and sources alone", () => {
    const words = "kies nu de naam van het cluster";
    const units = Array.from({ length: 10 }, () => ({
      source: "Choose `a`.",
      target: `Dus ${words} \`a\` in Fjordbase`,
    }));
    const kind = kindOf("write-in-other-language");
    const subject = subjectOf(articleWith(units));
    const injection = kind.inject(subject);
    const { units: changed } = parse(applied(subject.article.text, injection as NonNullable<typeof injection>));
    for (const { target, source } of changed) {
      expect(source.text).toBe("Choose `a`.");
      expect(target.text).toMatch(/^Dus (?:\p{Ll}+ ){7}`a` \p{Ll}+ Fjordbase$/u);
      expect(target.text).not.toContain(words);
    }
    expect(kind.inject(subjectOf(articleWith(units, { "ms.contentlocale": "ja-JP" })))).toBeNull();
    expect(kind.inject(subjectOf(articleWith(units.slice(1))))).toBeNull();
  });

  it("translates a value that is all that a cell holds", () => {
    const body = `\n| ${unit(102, "true")} | ${D} |\n`;
    expect(bodiesOf("translate-value", body).length).toBeGreaterThan(3);
    expect(bodiesOf("translate-value", `\n${unit(102, "true")}\n`)).toEqual([]);
  });

  it("draws keys into the title", () => {
    const [changed] = outcomes(kindOf("swallow-keys"), articleWith([]));
    expect(changed).toMatch(/^title: "[^"]+ [\w.]+: x [\w.]+: x [\w.]+: x"$/m);
  });
});
