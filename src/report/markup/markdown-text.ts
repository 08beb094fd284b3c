import { isolate, visible } from "../visible.ts";

/** What CommonMark, its tables, GitHub's math and mentions read more into than the characters themselves. */
const MEANT = /[\\`*_[\]|~$#@<>&]|:(?=\/\/)|(?<=www)\./gi;

const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  ":": "&#58;",
  ".": "&#46;",
  // A mention would notify somebody, and a reference would show up at an issue: a space of no width keeps both away.
  "@": "@&#8203;",
  "#": "#&#8203;",
};

/** A text on one line of Markdown that shows just its characters, in a table too. It may not begin the line. */
export function markdownText(text: string): string {
  return isolate(visible(text.replace(/\s+/g, " "))).replace(MEANT, (found) => ENTITIES[found] ?? `\\${found}`);
}

/** A table of GitHub Flavored Markdown, with a line break after it. The cells are Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
