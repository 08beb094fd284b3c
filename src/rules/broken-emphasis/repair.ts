import { isAttached, putsSpaces } from "../../locale/words/attached-words.ts";
import { readEmphasis } from "../../markdown/emphasis.ts";
import { neighbourOf } from "../../markdown/flanking.ts";
import type { SpanEdit } from "../../model/diagnostic.ts";
import type { LiteralRun } from "../../model/emphasis.ts";
import { span } from "../../model/span.ts";
import type { TranslationUnit } from "../../model/unit.ts";

/**
 * Plain delimiters without spaces inside, and with a space outside where punctuation inside meets a letter, if that
 * makes CommonMark render them; `null` where it does not.
 */
export function repair(
  { target }: TranslationUnit,
  locale: string | null,
  [first, last]: readonly [LiteralRun<"target">, LiteralRun<"target">],
): readonly SpanEdit[] | null {
  if (first === last || first.text !== "**") return null;
  const at = (offset: number) => offset - target.span.start;
  const head = target.text.slice(0, at(first.span.start));
  const inside = target.text.slice(at(first.span.end), at(last.span.start));
  const tail = target.text.slice(at(last.span.end));
  const words = inside.trim();
  // A delimiter that hangs on the word before it closes something else: the two are no pair.
  const isPair = !(isWord(head.at(-1)) && /^\s/.test(inside)) && !(isWord(tail[0]) && /\s$/.test(inside));
  if (words === "" || !isPair) return null;
  const before = wantsSpace(locale, lettersBefore(head), words[0], "before") ? " " : "";
  const after = wantsSpace(locale, lettersAfter(tail), words.at(-1), "after") ? " " : "";
  const fixed = `${head}${before}**${words}**${after}${tail}`;
  const opened = head.length + before.length;
  const strong = readEmphasis(fixed, "target", 0)?.strong ?? [];
  const renders = strong.some((run) => run.span.start === opened && run.inner.end === opened + 2 + words.length);
  if (!renders) return null;
  const leading = inside.length - inside.trimStart().length;
  const trailing = inside.length - inside.trimEnd().length;
  return [
    { span: span("target", first.span.start, first.span.end + leading), text: `${before}**` },
    { span: span("target", last.span.start - trailing, last.span.end), text: `**${after}` },
  ];
}

/** Whether letters outside meet punctuation inside, in a language where a space may be put between them. */
function wantsSpace(
  locale: string | null,
  letters: string,
  inside: string | undefined,
  place: "before" | "after",
): boolean {
  return letters !== "" && !isWord(inside) && putsSpaces(locale) && !isAttached(locale, letters, place);
}

/** Whether a character is part of a word to CommonMark. */
function isWord(character: string | undefined): boolean {
  return character !== undefined && neighbourOf(character.charCodeAt(0)) === "word";
}

function lettersBefore(text: string): string {
  let start = text.length;
  while (start > 0 && isWord(text[start - 1])) start--;
  return text.slice(start);
}

function lettersAfter(text: string): string {
  let end = 0;
  while (end < text.length && isWord(text[end])) end++;
  return text.slice(0, end);
}
