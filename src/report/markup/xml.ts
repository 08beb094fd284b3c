import { withoutMarks } from "../commands.ts";

/** What XML 1.0 has no form for, or a terminal obeys: controls, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** Special to XML, white space that an attribute would lose, and what reorders or hides the text around it. */
const SPECIAL = /[&<>"'\t\n\r\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  // Also within `]]>`, which may not stand in text.
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text for an XML 1.0 attribute or element, on one line: what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return withoutMarks(text.replace(ILLEGAL, "").replace(SPECIAL, entity), entity);
}

function entity(character: string): string {
  return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element's start tag; attributes that are `undefined` are left out. */
export function startTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === "number" ? value : xmlText(value)}"`;
  }
  return `${tag}>`;
}

/** An element without content. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `${startTag(name, attributes).slice(0, -1)}/>`;
}
