import type { Article } from "../../model/article.ts";
import type { RebuiltBody } from "./rebuilt.ts";
import type { Part, PartKind } from "./structure.ts";

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
 * The parts of a body as one short text: every article of a run keeps its own until the end. Each part is its key and, behind
 * `@`, how many lines it stands below the one before, in base 36; what comes several times in a row is counted behind `*`.
 */
export function packed(parts: readonly Part[], { originOf }: RebuiltBody, { text }: Article): string {
  const tokens: string[] = [];
  let line = 1;
  let at = 0;
  let times = 0;
  for (const [index, { key, start }] of parts.entries()) {
    const origin = originOf(start);
    const before = line;
    for (let next = text.indexOf("\n", at); next >= 0 && next < origin; next = text.indexOf("\n", at)) {
      at = next + 1;
      line++;
    }
    const token = `${key}@${(line - before).toString(36)}`;
    const isLast = index === parts.length - 1;
    if (token === tokens.at(-1)) times++;
    else {
      if (times > 1) tokens.push(`*${times}`);
      tokens.push(token);
      times = 1;
    }
    if (isLast && times > 1) tokens.push(`*${times}`);
  }
  return tokens.join(" ");
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
