import type { PageData, PageEntry, PagePlace } from "../src/report/page/page-data.ts";
import { element, grouped } from "./element.ts";
import type { Finding } from "./findings.ts";
import { fixedText, segmentText, shown } from "./segment-text.ts";

/** A finding as the reviewer sees it: what is wrong, both segments, the fix, where. */
export function card(finding: Finding, data: PageData): HTMLElement {
  const { entry, article, values } = finding;
  const rule = data.rules[entry.rule];
  const heading = element(
    "h3",
    {},
    element("span", { class: `badge ${entry.severity}` }, entry.severity),
    " ",
    shown(entry.message),
  );
  const name = `${rule?.id ?? ""}/${entry.messageId}`;
  const about = element(
    "p",
    { class: "about" },
    placeLink(entry.places[0] as PagePlace, data),
    separator(),
    rule?.url ? link(rule.url, name) : name,
    separator(),
    `${values.locale} · ${article.by || "unknown"}`,
    entry.id === undefined ? null : shown(` · ${entry.id}`),
    values.type === "other" ? null : element("span", { class: "type" }, values.type),
  );
  return element(
    "article",
    { class: `card ${entry.severity}`, tabindex: "-1" },
    heading,
    about,
    segments(entry, data, article.locale),
    entry.help === undefined ? null : element("p", { class: "help" }, element("b", {}, "Help: "), shown(entry.help)),
    ...(entry.related ?? []).map((text) => element("p", { class: "help" }, shown(text))),
    otherPlaces(entry, data),
  );
}

function segments(entry: PageEntry, data: PageData, locale: number): HTMLElement | null {
  if (entry.source === undefined || entry.target === undefined) return null;
  const { tag = "", rtl = false } = data.locales[locale] ?? {};
  const direction = { lang: tag || null, dir: rtl ? "rtl" : "ltr" };
  const source = { lang: "en", dir: "ltr" };
  const sourceText = data.texts[entry.source] ?? "";
  const targetText = data.texts[entry.target] ?? "";
  return element(
    "div",
    { class: "segments" },
    side("Source", source, segmentText(sourceText, entry.sourceMarks ?? [])),
    side(tag || "Target", direction, segmentText(targetText, entry.targetMarks ?? [])),
    entry.now === undefined ? null : side("Source now", source, shown(entry.now), "below-source"),
    entry.fix === undefined
      ? null
      : side(
          entry.fix.safe ? "Fix" : "Suggested fix",
          direction,
          fixedText(targetText, entry.fix.edits),
          "below-target",
        ),
  );
}

function side(
  label: string,
  attributes: Readonly<Record<string, string | null>>,
  text: DocumentFragment,
  place = "",
): HTMLElement {
  return element("div", { class: `segment ${place}` }, element("h4", {}, label), element("p", attributes, text));
}

function otherPlaces({ places }: PageEntry, data: PageData): HTMLElement | null {
  const others = places.slice(1);
  if (others.length === 0) return null;
  const items = others.map((place) => element("li", {}, placeLink(place, data)));
  const title = `The same in ${grouped(others.length)} more ${others.length === 1 ? "article" : "articles"}`;
  return element("details", {}, element("summary", {}, title), element("ul", {}, ...items));
}

function placeLink([index, line, column]: PagePlace, data: PageData): HTMLElement {
  const { href = "", path = "" } = data.articles[index] ?? {};
  const made = link(`${data.base}${href}#L${line}`, "");
  made.append(shown(`${path}:${line}:${column}`));
  return made;
}

function link(href: string, text: string): HTMLElement {
  return element("a", { href, rel: "noreferrer noopener" }, text);
}

function separator(): string {
  return " · ";
}
