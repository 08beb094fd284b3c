import type { Diagnostic, Range } from "../../model/diagnostic.ts";
import type { Directive } from "../../model/directive.ts";
import { nearest } from "../../text/nearest.ts";
import { engineDiagnostic } from "../engine-diagnostic.ts";

/** What every rule is called in `DirectiveEntry.selector`. */
export const EVERY_RULE = "";

/** What one directive says about one rule, or about all. */
export interface DirectiveEntry {
  readonly scope: "file" | "line" | "block";
  /** Whether it ends what a block directive began. */
  readonly enables: boolean;
  /** A rule, `rule/messageId` or `EVERY_RULE`. */
  readonly selector: string;
  /** Of scope `line`: the line it is about. */
  readonly line: number;
  /** Offset of the directive, from which a block directive counts. */
  readonly offset: number;
  /** What to point at where the entry turns out to be of no use. */
  readonly at: Range;
  readonly reason: string | null;
}

/** What directives may say. */
export interface DirectivePolicy {
  /** Every `rule` and `rule/messageId` that can be named. */
  readonly known: ReadonlySet<string>;
  /** Whether a directive without a reason is not followed. */
  readonly requireReason: boolean;
}

/** The directives of an article as far as they make sense, and what is wrong with the others. */
export interface DirectiveReading {
  readonly entries: readonly DirectiveEntry[];
  readonly problems: readonly Diagnostic[];
}

const PREFIX = "l10n-lint-";
const KEYWORDS = ["disable", "disable-next-line", "disable-line", "disable-file", "enable"];
const HOW_TO_GIVE_A_REASON = "write it behind two hyphens: <!-- l10n-lint-disable RULE -- REASON -->";
/** A longer word is no misspelt name, and comparing it would take long. */
const LONGEST_NAME = 100;

/** Makes sense of an article's directives, which are in the order of the text. */
export function readEntries(directives: readonly Directive<Range>[], policy: DirectivePolicy): DirectiveReading {
  const entries: DirectiveEntry[] = [];
  const problems: Diagnostic[] = [];
  for (const directive of directives) {
    const problem = problemOf(directive, policy);
    if (problem !== null) problems.push(problem);
    else {
      if (directive.names.length === 0) entries.push(entryOf(directive, EVERY_RULE, directive.at));
      for (const name of directive.names) {
        if (policy.known.has(name.text)) entries.push(entryOf(directive, name.text, name.at));
        else problems.push(unknownRule(name, policy));
      }
    }
  }
  return { entries, problems };
}

function entryOf({ keyword, at: whole, reason }: Directive<Range>, selector: string, at: Range): DirectiveEntry {
  const onLine = keyword === "disable-line" || keyword === "disable-next-line";
  return {
    scope: onLine ? "line" : keyword === "disable-file" ? "file" : "block",
    enables: keyword === "enable",
    selector,
    line: keyword === "disable-next-line" ? whole.end.line + 1 : whole.start.line,
    offset: whole.start.offset,
    at,
    reason,
  };
}

function problemOf(
  { prefix, keyword, reason, closed, at }: Directive<Range>,
  policy: DirectivePolicy,
): Diagnostic | null {
  if (prefix !== PREFIX || !KEYWORDS.includes(keyword)) {
    const choice = keyword.length > LONGEST_NAME ? null : nearest(keyword.toLowerCase(), KEYWORDS);
    const hint = choice === null ? `known: ${KEYWORDS.join(", ")}` : `did you mean ${PREFIX}${choice}?`;
    const written = `${prefix.replace(/\s+/g, " ")}${keyword}`;
    return complaint("unknownDirective", `There is no directive ${shortened(written)}`, hint, at);
  }
  if (!closed) return complaint("unclosed", "The comment of this directive does not end", "close it with -->", at);
  if (policy.requireReason && keyword !== "enable" && reason === null) {
    return complaint("missingReason", "This directive gives no reason and is not followed", HOW_TO_GIVE_A_REASON, at);
  }
  return null;
}

function unknownRule({ text, at }: Directive<Range>["names"][number], { known }: DirectivePolicy): Diagnostic {
  const slash = text.indexOf("/");
  const rule = slash < 0 ? text : text.slice(0, slash);
  const choices = [...known].filter((name) =>
    known.has(rule) ? name.startsWith(`${rule}/`) : name.includes("/") === slash >= 0,
  );
  const choice = text.length > LONGEST_NAME ? null : nearest(text, choices);
  const several = /\s/.test(text) ? "put a comma between rules, and two hyphens before the reason" : null;
  const hint = choice === null ? (several ?? "`l10n-lint rules` lists the rules") : `did you mean "${choice}"?`;
  return complaint("unknownRule", `Unknown rule "${shortened(text)}" in a directive`, hint, at);
}

function shortened(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** A finding about a directive. It has no rule of its own, and no directive is about it. */
export function complaint(
  messageId: "unused" | "unknownDirective" | "unknownRule" | "missingReason" | "unclosed",
  message: string,
  help: string,
  at: Range,
): Diagnostic {
  return engineDiagnostic("unused-disable", messageId, message, help, at, "warning");
}
