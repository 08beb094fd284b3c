import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import type { Span } from "../model/span.ts";
import type { Segment, TranslationUnit, UnitPairing } from "../model/unit.ts";
import { codeChangesOf } from "./changed-code/code-difference.ts";
import { holdsSameCode } from "./changed-code/code-screen.ts";
import { isMarkedFurther, isRenamed, isWrittenAlike } from "./changed-code/renamed.ts";
import { isWordOfText } from "./changed-code/words-of-text.ts";

export default defineRule({
  id: "changed-code",
  category: "protected-content",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: Feature.backtick | Feature.lessThan | Feature.exclamation,
  supersedes: ["mismatched-link"],
  docs: {
    summary: "The code, cross-references or include directives of the target are not those of the source.",
    rationale: `Commands, names and values in backticks are typed as they stand, \`<xref:…>\` and the paths of \`[!INCLUDE …]\` and
\`[!code-…]\` are resolved when the site is built: translated, they do not work. They are compared without regard to their
order. White space within code counts as one space, and the title of a directive, which is shown nowhere, does not count. A
backtick that opens and closes nothing is shown; where both sides hold one, what is code depends on the order of the words, and
code spans are not compared.

Where source and translation are two files, people translate names and texts of examples, in code as in the blocks of code around it.
Code with other words that is whole for the rest is worth a note; where the translation's own blocks of code have the source's word, it is
as bad as elsewhere.`,
    howToFix: "Copy the code from the source, backticks included; only what stands around it is translated.",
    correct: [
      {
        title: "Another order",
        locale: "ja-JP",
        target: "`fjord list` の前に `fjord open` を実行します。",
        source: "Run `fjord open` before `fjord list`.",
      },
      {
        title: "A line break in code",
        locale: "nb-NO",
        target: "Kjør `fjord open --all`.",
        source: "Run `fjord open\n--all`.",
      },
      {
        title: "A directive with its title translated",
        locale: "nl-NL",
        target: "[!INCLUDE [de naam](/includes/name.md)] openen",
        source: "Open [!INCLUDE [the name](/includes/name.md)]",
      },
      { title: "No code", locale: "ar-SA", target: "افتح المجموعة!", source: "Open the cluster!" },
    ],
    incorrect: [
      {
        title: "Translated",
        messageId: "changed",
        locale: "nl-NL",
        target: "Voer `fjord openen` uit.",
        source: "Run `fjord open`.",
        fixed: "Voer `fjord open` uit.",
      },
      {
        title: "A cross-reference with a space",
        messageId: "changed",
        locale: "ja-JP",
        target: "< xref: Fjordbase.Cluster> を使います。",
        source: "Use <xref:Fjordbase.Cluster>.",
        fixed: "<xref:Fjordbase.Cluster> を使います。",
      },
      {
        title: "A directive that is none any more",
        messageId: "changed",
        locale: "ru-RU",
        target: "Откройте [! INCLUDE [имя](/includes/name.md)]",
        source: "Open [!INCLUDE [name](/includes/name.md)]",
        fixed: "Откройте [!INCLUDE [name](/includes/name.md)]",
      },
      {
        title: "The name of an example",
        messageId: "renamed",
        locale: "nb-NO",
        base: "# Fjordbase\n\nOpen `/clusters/north/` in the browser.\n",
        translation: "# Fjordbase\n\nÅpne `/klynger/nord/` i nettleseren.\n",
      },
      {
        title: "Run together",
        messageId: "merged",
        locale: "zh-TW",
        target: "執行 `fjord open``fjord list`。",
        source: "Run `fjord open` and `fjord list`.",
        fixed: "執行 `fjord open` `fjord list`。",
      },
      {
        title: "Without backticks",
        messageId: "unmarked",
        locale: "nb-NO",
        target: "Kjør fjord open nå.",
        source: "Run `fjord open` now.",
        fixed: "Kjør `fjord open` nå.",
      },
      {
        title: "Lost",
        messageId: "missing",
        locale: "ar-SA",
        target: "افتح المجموعة.",
        source: "Open the cluster with `fjord open`.",
      },
      {
        title: "A backtick too many",
        messageId: "strayBacktick",
        locale: "fr-FR",
        target: "Exécutez `fjord open` ` maintenant.",
        source: "Run `fjord open` now.",
      },
      {
        title: "Invented",
        messageId: "added",
        locale: "nl-NL",
        target: "Open het `cluster`.",
        source: "Open the cluster.",
      },
    ],
  },
  messages: {
    missing: { mqm: "accuracy/omission", text: "{{code}} of the source is missing in the target", help: "put it back" },
    added: {
      mqm: "accuracy/addition",
      text: "The target has {{code}}, the source does not",
      help: "take the code out, or its backticks",
    },
    changed: {
      mqm: "accuracy/do-not-translate",
      text: "The target has {{found}}, the source {{expected}}",
      help: "put the source's back: it is never translated",
    },
    renamed: {
      mqm: "accuracy/do-not-translate",
      text: "The target has {{found}}, the source {{expected}}: other words in code that is whole for the rest",
      help: "put the source's back, unless the example is translated everywhere",
      severity: "info",
    },
    merged: {
      text: "{{codes}} of the source run together in the target and will be shown as one, with the backticks between them",
      help: "put a space or a word between them",
    },
    unmarked: {
      mqm: "design-and-markup/character-formatting",
      text: "{{code}} is code in the source and plain text in the target",
      help: "put the backticks back",
    },
    strayBacktick: {
      text: "{{found}} opens and closes no code and will be shown as it is; the source has none",
      help: "take it out, or put in the backtick that it belongs to",
    },
  },
  options: {
    quoted: {
      type: "boolean",
      default: true,
      description:
        "Whether code counts that the target has in quotation marks instead. Off where source and translation are two files.",
    },
  },
  checks: {
    unit(unit, context) {
      if (!mayDiffer(unit)) return;
      const { source, target } = unit;
      for (const change of codeChangesOf(source, target)) {
        if (change.kind === "stray") {
          const { at } = change;
          const found = target.slice(at);
          context.report({ messageId: "strayBacktick", data: { found }, at, unit, token: found });
          continue;
        }
        const { item } = change;
        const about = { unit, token: item.key };
        if (change.kind === "merged") {
          const codes = change.pieces.map((piece) => `\`${piece}\``);
          const data = { codes: codes.join(" and ") };
          const { span: at } = change.item;
          context.report({ messageId: "merged", data, at, ...about, ...replaced(at, codes.join(" ")) });
        } else if (change.kind === "missing" || change.kind === "added") {
          const code = change.kind === "missing" ? source.slice(change.item.span) : target.slice(change.item.span);
          const settles = settledBy(item.destination);
          context.report({ messageId: change.kind, data: { code }, at: item.span, settles, ...about });
        } else {
          const { at, destination } = change;
          const code = source.slice(item.span);
          const fix = replaced(at, code);
          if (change.kind === "unmarked") {
            if ((!context.options.quoted && isQuoted(target, at)) || isInCodeElement(target, at)) continue;
            // Where people write freely, the same word in the text may have nothing to do with the code.
            const isWord = unit.pairing !== undefined && isWordOfText(target, at, context.locale);
            if (isWord) context.report({ messageId: "missing", data: { code }, at: item.span, ...about });
            else context.report({ messageId: "unmarked", data: { code }, at, ...about, ...fix });
          } else {
            if (quotesFences(unit.pairing?.fences, code, target.slice(at))) continue;
            const data = { found: target.slice(at), expected: code };
            const settles = settledBy(item.destination, destination);
            const { fences } = unit.pairing ?? {};
            if (fences !== undefined && isWrittenAlike(code, data.found)) continue;
            const renamed =
              fences !== undefined &&
              (isMarkedFurther(source.text, code, data.found) || isRenamed(fences, code, data.found));
            context.report({ messageId: renamed ? "renamed" : "changed", data, at, settles, ...about, ...fix });
          }
        }
      }
    },
  },
});

/** Whether reading the placeables is worth it: nearly always, both sides plainly hold the same code. */
function mayDiffer(unit: TranslationUnit): boolean {
  const { source, target, features } = unit;
  if ((features & Feature.backtick) !== 0 && !holdsSameCode(unit)) return true;
  const hasEither = (mark: string) => source.text.includes(mark) || target.text.includes(mark);
  if ((features & XREF_FEATURES) === XREF_FEATURES && hasEither("<xref:")) return true;
  return (features & DIRECTIVE_FEATURES) === DIRECTIVE_FEATURES && hasEither("[!");
}

const XREF_FEATURES = Feature.lessThan | Feature.colon;
const DIRECTIVE_FEATURES = Feature.squareBracket | Feature.exclamation;

function replaced(at: Span<"target">, text: string) {
  return { fix: { safety: "suggestion" as const, edits: [{ span: at, text }] } };
}

/** Destinations that need no finding of their own. */
function settledBy(...destinations: readonly (string | null)[]): readonly string[] {
  return destinations.filter((destination) => destination !== null);
}

/** Whether both spans repeat what stands in the fences of their files, where code may be translated. */
function quotesFences(fences: UnitPairing["fences"], source: string, target: string): boolean {
  const holds = (code: string, span: string) => code.includes(span.replace(/^`+ ?| ?`+$/g, ""));
  return fences !== undefined && holds(fences.source, source) && holds(fences.target, target);
}

const OPENING = /["“„«「『‘]\s?$/;
const CLOSING = /^\s?["”“»」』’]/;
/** A place may hold the marks itself, where they are to give way to those of code. */
const QUOTED = /^["“„«「『‘].*["”“»」』’]$/s;

/** Whether a place is in quotation marks, in place of the marks of code. */
function isQuoted({ text, span }: Segment<"target">, at: Span<"target">): boolean {
  const start = at.start - span.start;
  const end = at.end - span.start;
  if (QUOTED.test(text.slice(start, end))) return true;
  return OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(end, end + 2));
}

/** Whether a tag marks a place as code, in place of backticks. */
function isInCodeElement({ text, span }: Segment<"target">, at: Span<"target">): boolean {
  const before = text.slice(0, at.start - span.start);
  return before.lastIndexOf("<code") > before.lastIndexOf("</code");
}
