import { byId, element, grouped } from "./element.ts";
import { FACETS, type Facet, type Filter, type Finding, sift } from "./findings.ts";

const TITLES: Readonly<Record<Facet, string>> = {
  severity: "Severity",
  rule: "Rule",
  type: "Error type",
  locale: "Locale",
  by: "Translated by",
};
const NAMES: Readonly<Record<string, string>> = { MT: "machine (MT)", HT: "human (HT)" };
const SEVERITIES = ["error", "warning", "info"];

interface Choice {
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly row: HTMLElement;
}

/** The menus of values to pick. Their counts say what each value would give with all else as it is. */
export class Facets {
  private readonly choices = new Map<Facet, ReadonlyMap<string, Choice>>();
  private readonly titles = new Map<Facet, HTMLElement>();
  private readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], pick: (facet: Facet, value: string) => void) {
    this.findings = findings;
    for (const facet of FACETS) {
      const values = valuesOf(findings, facet);
      const choices = new Map(values.map((value) => [value, choice(facet, value, pick)]));
      const title = element("summary", {}, TITLES[facet]);
      const rows = Array.from(choices.values(), ({ row }) => row);
      byId("facets").append(
        element("details", { class: "facet", name: "facet" }, title, element("div", { class: "values" }, ...rows)),
      );
      this.choices.set(facet, choices);
      this.titles.set(facet, title);
    }
  }

  /** @returns what the filter lets through */
  show(filter: Filter): readonly Finding[] {
    const { found, counts: all } = sift(this.findings, filter);
    for (const [facet, choices] of this.choices) {
      const counts = all[facet];
      const picked = filter.picked[facet];
      for (const [value, { box, count, row }] of choices) {
        const found = counts.get(value) ?? 0;
        box.checked = picked.has(value);
        count.textContent = grouped(found);
        row.classList.toggle("none", found === 0);
      }
      const title = this.titles.get(facet);
      if (title) title.textContent = picked.size === 0 ? TITLES[facet] : `${TITLES[facet]} (${picked.size})`;
    }
    return found;
  }
}

/** By weight or alphabet, so that a value is found where it was before. */
function valuesOf(findings: readonly Finding[], facet: Facet): readonly string[] {
  const values = [...new Set(findings.map((finding) => finding.values[facet]))];
  return facet === "severity" ? SEVERITIES.filter((each) => values.includes(each)) : values.sort();
}

function choice(facet: Facet, value: string, pick: (facet: Facet, value: string) => void): Choice {
  const box = element("input", { type: "checkbox" });
  const count = element("span", { class: "count" });
  const row = element("label", {}, box, element("span", { class: "value" }, NAMES[value] ?? value), count);
  box.addEventListener("change", () => pick(facet, value));
  return { box, count, row };
}
