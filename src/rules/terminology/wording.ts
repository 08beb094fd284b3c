import type { Term } from "../../model/glossary.ts";

/** Messages quote no more of a glossary than this. */
const LONGEST_QUOTED = 80;

/** `"a", "b" or "c"` */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${clipped(text)}"`);
  return quoted.length < 2 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/** What else the glossary says of a term, in brackets behind a space; empty where it says nothing. */
export function aboutTerm({ status, partOfSpeech, note }: Term): string {
  const kind = [status?.replace(/(?:Term)?-admn-sts$/, ""), partOfSpeech].filter(Boolean).join(", ");
  const about = [kind, note === null ? "" : clipped(note)].filter((text) => text !== "").join(": ");
  return about === "" ? "" : ` (${about})`;
}

export function clipped(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED - 1)}…`;
}
