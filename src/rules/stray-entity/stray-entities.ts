import type { MarkdownNode } from "../../model/readers.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";
import { CHARACTERS, ENTITY, isBetterEscaped, isDeliberate, isKnown, TORN } from "./entities.ts";

/** An entity that only the target has; offsets into it. */
export interface StrayEntity {
  readonly messageId: "escaped" | "doubled" | "damaged" | "unexpected";
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly entity: string;
  /** In lower case. */
  readonly key: string;
  /** What the reader sees. */
  readonly shown: string;
  /** What is to be written in its place. */
  readonly meant: string;
}

/**
 * The entities of a target that its source does not write.
 *
 * @param isXml whether one level of escaping belongs to the file
 * @param read a CommonMark reader, which knows what rare entities stand for
 */
export function strayEntities(
  { target, source }: TranslationUnit,
  isXml: boolean,
  read: (text: string) => MarkdownNode,
): readonly StrayEntity[] {
  // An address in the source ends before the entity behind it; the prose view does not know where.
  const inSource = new Tally(source.unmarked.match(ENTITY)?.map((entity) => plainKey(entity, isXml)) ?? []);
  const found: StrayEntity[] = [];
  for (const { 0: entity, index } of target.prose.matchAll(ENTITY)) {
    const key = plainKey(entity, isXml);
    if (inSource.take(key) || (isXml && !/^&amp;/i.test(entity))) continue;
    const place = { start: index, end: index + entity.length, entity, key };
    const stray = judged(place, source.placeables.code, read);
    if (stray !== null) found.push(stray);
  }
  for (const { 0: entity, 1: name = "", index } of isXml ? [] : target.prose.matchAll(TORN)) {
    const meant = `&${name.replace(/[ \u00a0]/g, "")};`;
    const key = meant.toLowerCase();
    if (!isKnown(key) || source.text.includes(entity)) continue;
    found.push({ messageId: "damaged", start: index, end: index + entity.length, entity, key, shown: entity, meant });
  }
  return found;
}

type Place = Pick<StrayEntity, "start" | "end" | "entity" | "key">;

function judged(
  place: Place,
  code: readonly { readonly text: string }[],
  read: (text: string) => MarkdownNode,
): StrayEntity | null {
  const { entity, key } = place;
  if (key.startsWith("\\")) {
    const meant = entity.slice(1);
    // Code of the source that lost its backticks shows the entity on purpose.
    if (!isKnown(meant.toLowerCase()) || code.some(({ text }) => text.includes(meant))) return null;
    return { ...place, messageId: "damaged", shown: meant, meant };
  }
  if (isDeliberate(key)) return null;
  if (key.startsWith("&amp;")) {
    const shown = entity.replace(/amp;/i, "");
    const inner = key.replace(/(?:amp;)+(?=.)/, "");
    if (!isKnown(inner) || code.some(({ text }) => text.includes(shown))) return null;
    return {
      ...place,
      messageId: "doubled",
      shown,
      meant: CHARACTERS.get(inner) ?? entity.replace(/(?:amp;)+(?=.)/i, ""),
    };
  }
  const plain = CHARACTERS.get(key);
  if (plain !== undefined) return { ...place, messageId: "escaped", shown: plain, meant: plain };
  const character = characterOf(entity, read);
  if (character === null || isBetterEscaped(character)) return null;
  return { ...place, messageId: "unexpected", shown: character, meant: character };
}

/** The character of an entity; `null` where there is none of that name, and the reader sees what is written. */
function characterOf(entity: string, read: (text: string) => MarkdownNode): string | null {
  const shown = textOf(read(entity));
  return shown === entity || [...shown].length !== 1 ? null : shown;
}

function textOf({ value, children }: MarkdownNode): string {
  return value ?? children.map(textOf).join("");
}

/** An entity in lower case; where the file escapes, as the text behind it has it. */
function plainKey(entity: string, isXml: boolean): string {
  const key = entity.toLowerCase();
  return isXml ? key.replace("&amp;", "&") : key;
}
