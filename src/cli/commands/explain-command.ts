import { ENGINE_FINDINGS, type EngineFinding, isEngineFinding } from "../../lint/engine-findings.ts";
import { ruleUrl } from "../../lint/rule-url.ts";
import type { MessageDefinition, Rule } from "../../model/rule.ts";
import type { UnitExample } from "../../model/rule-docs.ts";
import { isolate, visible } from "../../report/index.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import { wrapped } from "./rules-command.ts";

/** Prose in longer lines is hard to read. */
const WIDEST = 100;

/**
 * What there is to know about what a report names, as text for a terminal.
 *
 * @param id of a rule, of one of its messages (`rule/messageId`) or of a finding about the job itself
 * @param columns of the terminal; `null` where there is none
 * @throws {UsageError} when there is no such thing
 */
export function explanation(rules: readonly Rule[], id: string, columns: number | null): string {
  const width = Math.min(columns ?? WIDEST, WIDEST);
  const [ruleId = "", ...rest] = id.split("/");
  const messageId = rest.length === 0 ? null : rest.join("/");
  if (isEngineFinding(ruleId)) return engineExplanation(ruleId, width);
  const rule = rules.find((candidate) => candidate.id === ruleId);
  if (rule === undefined) {
    const known = [...rules.map((candidate) => candidate.id), ...Object.keys(ENGINE_FINDINGS)];
    throw new UsageError(`unknown rule "${ruleId}"`, didYouMean(ruleId, known) ?? "`l10n-lint rules` lists the rules");
  }
  if (messageId !== null && !Object.hasOwn(rule.messages, messageId)) {
    const hint = didYouMean(messageId, Object.keys(rule.messages));
    throw new UsageError(
      `unknown message of ${ruleId} "${messageId}"`,
      hint ?? `\`l10n-lint explain ${ruleId}\` lists them`,
    );
  }
  return ruleExplanation(rule, messageId, width);
}

function engineExplanation(id: EngineFinding, width: number): string {
  const { summary, rationale, howToFix } = ENGINE_FINDINGS[id];
  return `${paragraphs(`${id}: ${summary} ${rationale}\n\nHow to fix: ${howToFix}`, width)}\n`;
}

/** @param messageId the one asked for; `null`: all */
function ruleExplanation(rule: Rule, messageId: string | null, width: number): string {
  const { id, severity, fixable, category, since, docs } = rule;
  const messages = Object.entries(rule.messages).filter(([name]) => messageId === null || name === messageId);
  const options = Object.entries(rule.options).map(
    ([name, option]) =>
      `  ${name} (${option.type}, default ${JSON.stringify(option.default)})\n    ${wrapped(option.description, width, 4)}\n`,
  );
  const examples = docs.incorrect.filter((example) => messageId === null || example.messageId === messageId);
  const example = examples.find((candidate): candidate is typeof candidate & UnitExample => "target" in candidate);
  const url = ruleUrl(rule);
  return [
    `${wrapped(`${id}: ${docs.summary}`, width)}\n`,
    `${severity} · ${category} · fix: ${fixable ?? "none"} · since ${since}${rule.runWide ? " · run-wide" : ""}\n`,
    `${paragraphs(docs.rationale, width)}\n`,
    `${paragraphs(`How to fix: ${docs.howToFix}`, width)}\n`,
    ...(example === undefined ? [] : [exampleLines(example, width)]),
    `Messages:\n${messages.map(([name, message]) => messageLines(rule, name, message, width)).join("")}`,
    ...(options.length > 0 ? [`Options:\n${options.join("")}`] : []),
    ...(url === null ? [] : [`Examples: ${url}\n`]),
  ].join("\n");
}

/** What a finding fills in is shown as `<field>`. */
function messageLines({ id, severity, mqm }: Rule, name: string, message: MessageDefinition, width: number): string {
  const text = message.text.replace(/\{\{(\w+)\}\}/g, "<$1>");
  const about = [message.severity ?? severity, message.mqm ?? mqm].filter((part) => part !== undefined).join(" · ");
  return `  ${id}/${name} (${about})\n    ${wrapped(text, width, 4)}\n`;
}

function exampleLines({ locale, source, target, fixed }: UnitExample, width: number): string {
  const rows = [["source", source], ["target", target], ...(fixed === undefined ? [] : [["fixed", fixed]])];
  const lines = rows.map(([label = "", text = ""]) => {
    const shown = wrapped(visible(text), width, 10)
      .split("\n")
      .map((line) => isolate(line));
    return `  ${label.padEnd(8)}${shown.join("\n")}\n`;
  });
  return `For example, ${locale}:\n${lines.join("")}`;
}

/** Markdown's paragraphs, each wrapped anew; a list item starts a line of its own. */
function paragraphs(markdown: string, width: number): string {
  return markdown
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=- )/)
        .map((item) => wrapped(item.replace(/\s*\n\s*/g, " "), width, item.startsWith("- ") ? 2 : 0))
        .join("\n"),
    )
    .join("\n\n");
}
