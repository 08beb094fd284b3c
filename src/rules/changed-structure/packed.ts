import type { Part, PartKind } from "./part.ts";

/** Kinds by the letter that their keys begin with. */
const KINDS: Readonly<Record<string, PartKind>> = {
  F: "fence",
  T: "table",
  R: "row",
  I: "item",
  H: "heading",
  A: "alert",
  D: "directive",
  B: "break",
  P: "paragraph",
};

/**
 * The parts of a body, each with its line, as one short text: every article of a run keeps its own until the end. Each part is
 * its key and, behind `@`, how many lines it stands below the one before, in base 36; what comes several times in a row is
 * counted behind `*`.
 */
export function packed(parts: readonly Part[]): string {
  let text = "";
  let line = 1;
  let last = "";
  let times = 1;
  for (const { key, start } of parts) {
    const token = `${key}@${(start - line).toString(36)}`;
    line = start;
    if (token === last) {
      times++;
      continue;
    }
    if (times > 1) text += ` *${times}`;
    text += last === "" ? token : ` ${token}`;
    last = token;
    times = 1;
  }
  return times > 1 ? `${text} *${times}` : text;
}

/** The parts again, each with its line in place of an offset. */
export function unpacked(text: string): readonly Part[] {
  const parts: Part[] = [];
  let line = 1;
  let key = "";
  let by = 0;
  const add = () => {
    line += by;
    parts.push({ kind: KINDS[key.charAt(0)] ?? "paragraph", key, start: line });
  };
  for (const token of text.split(" ")) {
    if (token.startsWith("*")) {
      for (let more = Number(token.slice(1)); more > 1; more--) add();
    } else if (token !== "") {
      const cut = token.lastIndexOf("@");
      key = token.slice(0, cut);
      by = Number.parseInt(token.slice(cut + 1), 36);
      add();
    }
  }
  return parts;
}
