import type { PageData } from "../src/report/page/page-data.ts";
import { card } from "./card.ts";
import { byId, element, grouped } from "./element.ts";
import { Facets } from "./facets.ts";
import { type Filter, type Finding, findingsOf, readFilter, toggled, writeFilter } from "./findings.ts";
import { showOverview } from "./overview.ts";
import { shown } from "./segment-text.ts";

/** So many cards are made at once; the next when the reader comes near the end. */
const AT_ONCE = 20;
/** Printing makes at most so many. */
const MOST_PRINTED = 2_000;

const data = JSON.parse(byId("data").textContent ?? "") as PageData;
const findings = findingsOf(data);
const list = byId("list");
const search = byId("search") as HTMLInputElement;
const facets = new Facets(findings, (facet, value) => apply(toggled(filter, facet, value)));

let filter: Filter = readFilter(location.hash);
let found: readonly Finding[] = [];
let made = 0;

/** Shows what a filter lets through, and puts it into the address. */
function apply(next: Filter): void {
  filter = next;
  const hash = writeFilter(next);
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  show();
}

function show(): void {
  found = facets.show(filter);
  made = 0;
  list.replaceChildren();
  makeCards(AT_ONCE);
  const count = found.reduce((sum, { entry }) => sum + entry.places.length, 0);
  byId("result").textContent = `${grouped(count)} ${count === 1 ? "finding" : "findings"}`;
  byId("clear").hidden = writeFilter(filter) === "";
  byId("source-filter").hidden = filter.source === null;
  if (search.value.toLowerCase() !== filter.words) search.value = filter.words;
}

function makeCards(count: number): void {
  const next = found.slice(made, made + count);
  let path = made === 0 ? null : found[made - 1]?.article.path;
  for (const finding of next) {
    if (finding.article.path !== path) list.append(element("h2", {}, shown(finding.article.path)));
    path = finding.article.path;
    list.append(card(finding, data));
  }
  made += next.length;
  byId("more").hidden = made >= found.length;
}

/** The card with the focus, else the first below the top of the window. */
function step(by: 1 | -1): void {
  const cards = [...list.querySelectorAll<HTMLElement>(".card")];
  const focused = cards.findIndex((each) => each.contains(document.activeElement));
  const start = focused >= 0 ? focused + by : cards.findIndex((each) => each.getBoundingClientRect().top >= 0);
  if (start >= cards.length - 1) makeCards(AT_ONCE);
  const target = list.querySelectorAll<HTMLElement>(".card")[start];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "center" });
}

function closeMenus(): boolean {
  const open = document.querySelectorAll<HTMLDetailsElement>("details.facet[open]");
  for (const menu of open) menu.open = false;
  return open.length > 0;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target === search;
  if (event.key === "Escape") {
    if (!closeMenus() && isTyping) search.blur();
    return;
  }
  if (isTyping) return;
  if (event.key === "/") search.focus();
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else return;
  event.preventDefault();
}

search.addEventListener("input", () => apply({ ...filter, words: search.value.toLowerCase() }));
byId("clear").addEventListener("click", () => apply(readFilter("")));
byId("more").addEventListener("click", () => makeCards(AT_ONCE));
byId("source-filter").addEventListener("click", () => apply({ ...filter, source: null }));
document.addEventListener("keydown", onKey);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.target.closest("details.facet") === null) closeMenus();
});
window.addEventListener("hashchange", () => {
  filter = readFilter(location.hash);
  show();
});
window.addEventListener("beforeprint", () => makeCards(MOST_PRINTED - made));
new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) makeCards(AT_ONCE);
  },
  { rootMargin: "600px" },
).observe(byId("more"));

showOverview(
  findings,
  data,
  (facet, value) => toList(toggled(filter, facet, value)),
  (source) => toList({ ...readFilter(""), source }),
);
show();

function toList(next: Filter): void {
  apply(next);
  byId("findings").scrollIntoView();
}
