import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { Diagnostic as Finding } from "../../model/diagnostic.ts";
import type { UnitPairing } from "../../model/unit.ts";
import { type Checked, holdsSources, isWithin, unitAt } from "../checked.ts";
import { findingsOfUnit } from "./diagnostics.ts";

const TYPES = { MT: "machine translation", HT: "human translation" } as const;

/** The other side of the unit at a place, what the unit is, and why something was reported about it. */
export function hover(checked: Checked, position: Position): Hover | null {
  const { article, document, report } = checked;
  const offset = document.positions.offsetAt(position);
  const unit = unitAt(article, offset);
  if (unit === null) return null;
  const isTarget = !holdsSources(checked) || isWithin(unit.target, offset);
  const [other, name] = isTarget ? [unit.source, "Source"] : [unit.target, "Target"];
  const about = [
    `unit \`${unit.id}\``,
    ...(report?.locale == null ? [] : [report.locale]),
    ...(unit.pairing === undefined ? [] : [pairingText(unit.pairing)]),
    ...(article.translationType === null ? [] : [TYPES[article.translationType]]),
  ];
  const parts = [
    `**${name}**\n\n${other.text}`,
    about.join(" · "),
    ...findingsOfUnit(checked, offset).map(findingText),
  ];
  const value = parts.join("\n\n---\n\n");
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: document.positions.range(isTarget ? unit.target.span : unit.source.span),
  };
}

/** How sure it is that the two belong together, where nothing marks it. */
function pairingText({ tier, confidence }: UnitPairing): string {
  return tier === "same" ? "paired: same structure" : `paired: ${tier} (${Math.round(confidence * 100)} %)`;
}

function findingText({ ruleId, messageId, severity, message, help, url }: Finding): string {
  const id = `${ruleId}/${messageId}`;
  const link = url === undefined ? `\`${id}\`` : `[\`${id}\`](${url})`;
  const lines = [`**${severity}** ${literal(message)}`, ...(help === undefined ? [] : [`_${literal(help)}_`]), link];
  return lines.join("  \n");
}

/** A text as Markdown shows it to the letter: messages quote what an article says. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|&~-]/g, "\\$&");
}
