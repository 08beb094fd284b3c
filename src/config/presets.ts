import type { Renderer, RuleTable } from "../model/config.ts";

/**
 * How an article's segments were paired, where no markers in it say so. `known`: with the version of the source that it was
 * made from; `inferred`: with one that may be another.
 */
export type PairedForm = "known" | "inferred";

/**
 * What rules are worth where source and translation are two files: read by hand over 115,000 units of thirteen projects.
 * People translate more freely there than pipelines do, and no pipeline's markup is in the files.
 */
const TWO_FILES: RuleTable = {
  "broken-anchor/deadSourceFragment": "off",
  "changed-alert": "warning",
  "changed-alert/unknownKind": "info",
  "changed-code": ["warning", { quoted: false }],
  "changed-code/added": "off",
  "changed-code/missing": "info",
  "changed-identifier": ["error", { commandErrorsOnly: true }],
  "changed-metadata": "info",
  "changed-metadata/missing": "off",
  "changed-metadata/added": "off",
  "changed-number": "info",
  "changed-placeholder": ["error", { formatsOnly: true }],
  "changed-tag": "warning",
  "changed-tag/added": "info",
  "displaced-menu-path": "warning",
  "locale-metadata": "off",
  "malformed-segment": "off",
  "mismatched-link": ["error", { localized: true }],
  "mismatched-link/localeChanged": "off",
  "mismatched-link/added": "info",
  "mismatched-link/changed": "info",
  "missing-segment": "off",
  "stale-hash": "off",
  "stale-segment": "off",
  "stranded-particle": "info",
  "stray-entity": "info",
  "untranslated-segment": ["warning", { listings: false }],
  "untranslated-segment/partial": "off",
};

/** Against a version of the source that may be another, what one side has and the other lacks is no error. */
const INFERRED: RuleTable = {
  ...TWO_FILES,
  "changed-identifier/missing": "warning",
  "mismatched-link/missing": "warning",
  "mismatched-link/imageForLink": "warning",
  "mismatched-link/linkForImage": "warning",
};

/** Python-Markdown knows emphasis inside words and beside punctuation that CommonMark does not. */
const PYTHON_MARKDOWN: RuleTable = {
  "broken-emphasis": ["error", { flanking: false }],
  "lost-emphasis": ["info", { flanking: false }],
};

const PRESETS: Readonly<Record<PairedForm, RuleTable>> = { known: TWO_FILES, inferred: INFERRED };

/** The severities that a configuration starts from, beneath everything that it says itself. */
export function presetOf(form: PairedForm | undefined, renderer: Renderer | undefined): RuleTable {
  if (form === undefined) return {};
  return renderer === "python-markdown" ? { ...PRESETS[form], ...PYTHON_MARKDOWN } : PRESETS[form];
}
