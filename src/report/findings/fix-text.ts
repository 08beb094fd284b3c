import type { Fix } from "../../model/diagnostic.ts";
import { visible } from "../visible.ts";

/** UTF-16 units; a longer replacement is not read beside a finding but in the diff of `--fix-dry-run`. */
const LONGEST_SHOWN = 40;

/** What becomes of a finding's fix: whether `--fix` makes it, and what is written where that is short. */
export function fixText({ safety, edits }: Fix): string {
  const written = edits.length === 1 ? (edits[0]?.text ?? "") : "";
  const isShown = /[^\s]/.test(written) && written.length <= LONGEST_SHOWN && !written.includes("\n");
  const text = isShown ? ` “${visible(written)}”` : "";
  if (safety === "safe") return isShown ? `--fix writes${text}` : "--fix does it";
  return isShown ? `suggested:${text}` : "a suggestion, which --fix leaves to you";
}
