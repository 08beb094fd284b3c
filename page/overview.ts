import type { PageData } from "../src/report/page/page-data.ts";
import { byId, element, grouped } from "./element.ts";
import type { Facet, Finding } from "./findings.ts";
import { shown } from "./segment-text.ts";

/** Rules with a colour of their own in the chart; the others share one. */
const COLOURS = 8;
const MOST_ROWS = 25;
const MOST_SENTENCES = 50;
const LEAST_LOCALES = 2;

type Pick = (facet: Facet, value: string) => void;

/** The chart, the tables of counts, and the sentences that authors should look at. */
export function showOverview(
  findings: readonly Finding[],
  data: PageData,
  pick: Pick,
  pickSource: (text: number) => void,
): void {
  const places = (finding: Finding) => finding.entry.places.length;
  showChart(findings, pick, places);
  byId("counts").append(
    panel(
      countTable(
        "Rule",
        countBy(findings, ({ values }) => values.rule, places),
        (value) => pick("rule", value),
      ),
    ),
    panel(
      countTable("Error type, by dimension (MQM)", countBy(findings, dimensionOf, places), null),
      countTable(
        "Translated by",
        countBy(findings, ({ values }) => values.by, places),
        (value) => pick("by", value),
      ),
    ),
  );
  showSentences(findings, data, pickSource);
}

function panel(...tables: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: "panel" }, ...tables);
}

/** `Design and markup` of `design-and-markup/link`. */
function dimensionOf({ values }: Finding): string {
  const words = (values.type.split("/")[0] ?? "other").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Count = readonly [name: string, count: number];

function countBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
  weightOf: (finding: Finding) => number,
): readonly Count[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + weightOf(finding));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function countTable(title: string, counts: readonly Count[], pick: ((value: string) => void) | null): HTMLElement {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const rows = counts.map(([name, count]) => {
    const bar = element("span", { class: "bar" });
    bar.style.width = `${(100 * count) / most}%`;
    const label = pick === null ? name : button(name, () => pick(name));
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      element("td", {}, grouped(count)),
      element("td", { class: "bars" }, bar),
    );
  });
  const caption = element("caption", {}, title);
  return element("table", {}, caption, element("tbody", {}, ...rows));
}

function button(text: string, act: () => void): HTMLElement {
  const made = element("button", { type: "button", class: "plain" }, text);
  made.addEventListener("click", act);
  return made;
}

function showChart(findings: readonly Finding[], pick: Pick, places: (finding: Finding) => number): void {
  const rules = countBy(findings, ({ values }) => values.rule, places).map(([name]) => name);
  const colours = new Map(rules.slice(0, COLOURS).map((rule, index) => [rule, `colour-${index}`]));
  const locales = countBy(findings, ({ values }) => values.locale, places).slice(0, MOST_ROWS);
  const most = Math.max(1, ...locales.map(([, count]) => count));
  const byLocale = new Map<string, Finding[]>(locales.map(([locale]) => [locale, []]));
  for (const finding of findings) byLocale.get(finding.values.locale)?.push(finding);
  const rows = locales.map(([locale, count]) => {
    const parts = countBy(byLocale.get(locale) ?? [], ({ values }) => values.rule, places);
    const bar = element("span", { class: "stack" });
    bar.style.width = `${(100 * count) / most}%`;
    for (const [rule, share] of parts) {
      const part = element("span", { class: colours.get(rule) ?? "colour-rest", title: `${rule}: ${grouped(share)}` });
      part.style.flexGrow = String(share);
      bar.append(part);
    }
    const head = element(
      "th",
      { scope: "row" },
      button(locale, () => pick("locale", locale)),
    );
    return element("tr", {}, head, element("td", {}, grouped(count)), element("td", { class: "bars" }, bar));
  });
  const legend = Array.from(colours, ([rule, colour]) =>
    element("li", {}, element("span", { class: `key ${colour}` }), rule),
  );
  if (rules.length > COLOURS)
    legend.push(element("li", {}, element("span", { class: "key colour-rest" }), "other rules"));
  const caption = element("caption", {}, "Findings by locale and rule");
  byId("chart").append(
    element("table", {}, caption, element("tbody", {}, ...rows)),
    element("ul", { class: "legend" }, ...legend),
  );
}

/** One sentence mended at its source mends its translations. */
function showSentences(findings: readonly Finding[], data: PageData, pickSource: (text: number) => void): void {
  const sentences = new Map<number, { locales: Set<string>; rules: Set<string>; count: number }>();
  for (const { entry, values } of findings) {
    if (entry.source === undefined) continue;
    const known = sentences.get(entry.source) ?? { locales: new Set(), rules: new Set(), count: 0 };
    known.locales.add(values.locale);
    known.rules.add(values.rule);
    known.count += entry.places.length;
    sentences.set(entry.source, known);
  }
  const worst = [...sentences]
    .filter(([text, { locales }]) => locales.size >= LEAST_LOCALES && data.texts[text] !== "")
    .sort(([, a], [, b]) => b.locales.size - a.locales.size || b.count - a.count)
    .slice(0, MOST_SENTENCES);
  const section = byId("sentences");
  section.hidden = worst.length === 0;
  byId("sentence-rows").append(
    ...worst.map(([text, { locales, rules, count }]) =>
      element(
        "tr",
        {},
        element("td", {}, String(locales.size)),
        element("td", {}, grouped(count)),
        element(
          "td",
          { lang: "en", dir: "ltr" },
          sentenceButton(data.texts[text] ?? "", () => pickSource(text)),
        ),
        element("td", {}, [...rules].sort().join(", ")),
      ),
    ),
  );
}

function sentenceButton(text: string, act: () => void): HTMLElement {
  const made = button("", act);
  made.append(shown(text));
  return made;
}
