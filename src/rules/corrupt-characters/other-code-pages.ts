import type { Mojibake } from "./mojibake.ts";

/** An encoding of Windows that UTF-8 was read as, by its characters from 0x80 on. */
interface CodePage {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, number>;
  /** Where a stretch begins that is worth decoding. */
  readonly screen: RegExp;
}

// Places that the encodings leave empty hold the C1 controls, as decoders give them.
const WINDOWS_1250 =
  "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
  "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
const WINDOWS_1251 =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

const TRAILS_1250 =
  "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż";
const TRAILS_1251 = WINDOWS_1251.slice(0, 0x40);

/** Letters of Central Europe have the lead bytes C3 to C5, Romanian ones with a comma C8; typographic marks are three bytes from E2 80 on. */
const PAGE_1250: CodePage = {
  name: "Windows-1250",
  bytes: bytesOf(WINDOWS_1250),
  screen: new RegExp(`(?:[ĂÄĹ][${TRAILS_1250}]|Č[\u0098™š›]|â€[${TRAILS_1250}]){1,100000}`, "g"),
};
/** Cyrillic letters have the lead bytes D0 and D1, Latin ones C3 to C5. */
const PAGE_1251: CodePage = {
  name: "Windows-1251",
  bytes: bytesOf(WINDOWS_1251),
  screen: new RegExp(`(?:[РСГДЕ][${TRAILS_1251}]|вЂ[${TRAILS_1251}]){1,100000}`, "g"),
};

/** So many Cyrillic letters in a row are no chance: « С» » and « Рі » stand in real text. */
const LEAST_CYRILLIC = 3;

/** UTF-8 that was read as Windows-1250: `VytvoĹ™te zĂˇlohu`. */
export function findCentralEuropean(text: string): readonly Mojibake[] {
  const found = decoded(text, PAGE_1250).filter((run) => /^[\u00c0-\u024f\u2010-\u2026]+$/.test(run.decoded));
  // One that real text cannot hold makes the others believable.
  return found.some((run) => isWithinWord(text, run)) ? found : [];
}

/** UTF-8 that was read as Windows-1251: `РџСЂРёРІРµС‚`, or `Г©` among Latin letters. */
export function findCyrillic(text: string): readonly Mojibake[] {
  const found = decoded(text, PAGE_1251);
  // A word that real text cannot hold makes single letters believable.
  const isCyrillic = found.some((run) => CYRILLIC.test(run.decoded) && run.decoded.length >= LEAST_CYRILLIC);
  return found.filter((run) => {
    if (/^[\u2010-\u2026]+$/.test(run.decoded)) return true;
    if (CYRILLIC.test(run.decoded)) return isCyrillic;
    const around = text.slice(Math.max(0, run.start - 1), run.start) + text.slice(run.end, run.end + 1);
    return /^[\u00c0-\u017f]+$/.test(run.decoded) && /[a-z]/i.test(around) && !/\p{Script=Cyrillic}/u.test(around);
  });
}

/** Letters of the languages that are published, and the marks between them. */
const CYRILLIC = /^[\u0400-\u045f\u0490\u0491\u04ae-\u04e9\u2010-\u2026]+$/;

/** Whether a word goes on around what was misread, or it begins with a capital that no word has behind it. */
function isWithinWord(text: string, { start, end }: Mojibake): boolean {
  const trail = text.slice(start + 1, end);
  if (/\p{Ll}/u.test(text[start - 1] ?? "") || /^\p{Lu}\p{Ll}/u.test(text.slice(end - 1))) return true;
  return !/^\p{L}/u.test(trail) && /^\p{Ll}/u.test(text.slice(end));
}

function decoded(text: string, { name, bytes, screen }: CodePage): readonly Mojibake[] {
  return Array.from(text.matchAll(screen), ({ 0: run, index }) => {
    const characters = Array.from(run, (character) => bytes.get(character) ?? 0);
    return { start: index, end: index + run.length, decoded: utf8(characters), codePage: name };
  });
}

/** The text that bytes are in UTF-8; they make up whole sequences of two and three. */
function utf8(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]];
    const isLong = lead >= 0xe0;
    const code = isLong
      ? ((lead & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
      : ((lead & 0x1f) << 6) | (second & 0x3f);
    text += String.fromCharCode(code);
    at += isLong ? 3 : 2;
  }
  return text;
}

function bytesOf(characters: string): ReadonlyMap<string, number> {
  return new Map(Array.from(characters, (character, index) => [character, 0x80 + index]));
}
