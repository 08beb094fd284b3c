import type { PageSpan } from "../src/report/page/page-data.ts";
import { element } from "./element.ts";

/** What cannot be seen, or would reorder what can; joiners stay, because spelling needs them. */
const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A segment's text with its damage marked. A mark of nothing stands between two characters. */
export function segmentText(text: string, marks: readonly PageSpan[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const [start, end] of marks) {
    if (start < done) continue;
    fragment.append(shown(text.slice(done, start)));
    const isEmpty = start === end;
    fragment.append(
      element(
        "mark",
        isEmpty ? { class: "empty", title: "something is missing here" } : {},
        shown(text.slice(start, end)),
      ),
    );
    done = end;
  }
  fragment.append(shown(text.slice(done)));
  return fragment;
}

/** A target with the edits of its fix: what goes and what comes. */
export function fixedText(text: string, edits: readonly (readonly [number, number, string])[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const [start, end, added] of edits) {
    fragment.append(shown(text.slice(done, start)));
    if (end > start) fragment.append(element("del", {}, shown(text.slice(start, end))));
    if (added !== "") fragment.append(element("ins", {}, shown(added)));
    done = end;
  }
  fragment.append(shown(text.slice(done)));
  return fragment;
}

/** Text, with hidden characters named. */
export function shown(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const { 0: hidden, index } of text.matchAll(HIDDEN)) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    fragment.append(text.slice(done, index), element("span", { class: "hidden-character" }, `U+${code}`));
    done = index + hidden.length;
  }
  fragment.append(text.slice(done));
  return fragment;
}
