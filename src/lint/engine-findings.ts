import type { MqmType } from "../model/mqm.ts";

/** What reports name although it is no rule: nothing switches it. */
export type EngineFinding =
  | "internal-error"
  | "merge-conflict"
  | "too-many-findings"
  | "unpaired"
  | "unreadable-file"
  | "unreadable-mdx"
  | "unused-disable";

interface EngineFindingDocs {
  readonly mqm: MqmType;
  readonly summary: string;
  readonly rationale: string;
  readonly howToFix: string;
}

export const ENGINE_FINDINGS: Readonly<Record<EngineFinding, EngineFindingDocs>> = {
  "internal-error": {
    mqm: "process/tool",
    summary: "A rule failed, or the linter itself did: nothing in the article is to blame.",
    rationale: "The other rules still run, and the exit code is 2.",
    howToFix:
      "Report it together with the article; a rule of a plugin to whoever wrote it. --skip leaves the rule out until then.",
  },
  "unreadable-file": {
    mqm: "process/file",
    summary: "A file cannot be read, or not all of it.",
    rationale: `A file that is not there, that permissions keep shut, that is in UTF-16 or no
text at all ends the run with exit code 2. Bytes that are no UTF-8 are an error each; the rest of the article is linted, and a
directive or the baseline can accept them.`,
    howToFix: "Save the file as UTF-8, or leave it out with --ignore or `ignores` in the configuration.",
  },
  "too-many-findings": {
    mqm: "process/tool",
    summary: "Of one message more was found than is kept: 100 findings in a unit and 1,000 in an article.",
    rationale:
      "The others are counted here, at the first of them, with their severity; they are not fixed. A directive for the rule or the message takes this finding out as well.",
    howToFix: "Mend what repeats; the next run tells the rest.",
  },
  "unused-disable": {
    mqm: "process/directive",
    summary:
      "A directive in an article does not do what it seems to: it is misspelt, names no rule that exists, lacks the reason that `inline.requireReason` wants, or its comment does not end.",
    rationale: "With --report-unused-disables also: it suppresses nothing.",
    howToFix: "Correct or remove it. The form is `<!-- l10n-lint-disable-next-line RULE, RULE -- REASON -->`.",
  },
  unpaired: {
    mqm: "process/file",
    summary: "A translation whose source stands in a file of its own could not be compared with it.",
    rationale:
      "There is no source (said once a folder), less than half of it could be paired, or both are too large. Rules that need no source still run.",
    howToFix: "Name the layout with `plain` in the configuration, or leave the file out with `ignores`.",
  },
  "unreadable-mdx": {
    mqm: "process/file",
    summary: "The MDX parser refuses a translation whose source it reads, so that its page is not built.",
    rationale: "The place is where the parser stopped.",
    howToFix: "Close or escape what is open there: a brace, a tag, an angle bracket.",
  },
  "merge-conflict": {
    mqm: "process/file",
    summary: "Git's conflict markers are left in a translation.",
    rationale: "They stand where two changes met, and both halves are shown to the reader.",
    howToFix: "Resolve the conflict, and remove the markers.",
  },
};

export function isEngineFinding(id: string): id is EngineFinding {
  return Object.hasOwn(ENGINE_FINDINGS, id);
}
