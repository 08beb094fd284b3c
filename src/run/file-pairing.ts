import type { Selected } from "../config/selectors.ts";
import { mergeConflict, unpairedFinding, unreadableMdx } from "../lint/pairing-findings.ts";
import type { Tier } from "../model/block.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FilePairing } from "../model/report.ts";
import type { PlainPair } from "./surroundings/plain-pairs.ts";

/** What configuration starts from for a translation that has no markers. */
export function formOf(pair: PlainPair): Pick<Selected, "form" | "renderer" | "freedom"> {
  const { freedom } = pair;
  const free = freedom === undefined ? {} : { freedom };
  if (pair.kind === "unpaired") return { form: "inferred", renderer: "commonmark", ...free };
  const form = pair.article.blocks?.base === "recorded" ? "known" : "inferred";
  return { form, renderer: pair.renderer, ...free };
}

/** What there is to say about the pairing itself, and about what lies in the way of it. */
export function pairingFindings(pair: PlainPair, text: string): readonly Diagnostic[] {
  const conflict = mergeConflict(text);
  if (pair.kind === "unpaired") return pair.first ? [unpairedFinding("unpairedFile"), ...conflict] : conflict;
  return [
    ...(pair.problem === null ? [] : [unpairedFinding(pair.problem)]),
    ...(pair.mdx === null ? [] : [unreadableMdx(text, pair.mdx)]),
    ...conflict,
  ];
}

const TIERS: readonly Tier[] = ["guess", "likely", "sure", "same"];

/** What a report says of the pairing; nothing where there is none. */
export function filePairing(pair: PlainPair): { readonly pairing?: FilePairing } {
  const blocks = pair.kind === "paired" ? pair.article.blocks : undefined;
  if (pair.kind !== "paired" || blocks === undefined) return {};
  const trusted = blocks.pairs.filter(({ tier }) => tier !== "guess");
  const paired = trusted.reduce((count, { target }) => count + target.length, 0);
  return {
    pairing: {
      source: blocks.version.path,
      revision: blocks.version.revision,
      base: blocks.base,
      tier: TIERS.find((tier) => blocks.pairs.some((each) => each.tier === tier)) ?? null,
      paired,
      unpaired: blocks.target.length - paired,
      behind: pair.behind,
    },
  };
}
