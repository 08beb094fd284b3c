import type { Survey } from "../../run/survey.ts";
import { TOOL } from "../../run/version.ts";

/** The systems that `init` knows a recipe for. */
export const CI_SYSTEMS = ["github", "gitlab", "azure"] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** A file to be written, or a piece to be put into one. */
export interface Recipe {
  readonly path: string;
  readonly text: string;
}

/**
 * A configuration that says what was found, and how to say more.
 *
 * @param schema the path of the JSON Schema, where the package is installed beside the configuration
 */
export function configText(found: Survey, schema: string | null): string {
  const [only, ...others] = found.locales;
  const locale = only !== undefined && others.length === 0 ? only.tag : (found.publishedLocales[0] ?? "nb-NO");
  const paragraphs = [
    schema === null ? null : `"$schema": ${json(schema)},`,
    [
      `// ${countText(found)}`,
      "// What is linted where the command line names nothing: files, folders or globs.",
      `"files": ${json(foldersOf(found))},`,
    ],
    ["// What is left out, also when it is named. A name without a slash counts at any depth.", '"ignores": [],'],
    [
      found.publishing === null
        ? "// The locale every article has to have. Without it the path of an article tells."
        : `// The locale every article has to have. Without it ${found.publishing} tells.`,
      `// "locale": ${json(locale)},`,
    ],
    [
      "// Clones with the other locales: an article is compared with its translations there.",
      found.siblings.length === 0 ? '// "siblings": ["../docs-pr.nl-NL"],' : `"siblings": ${json(found.siblings)},`,
    ],
    [
      "// The English articles, a git checkout or a plain folder: tells which translations are out of date.",
      ...sourceLines(found),
    ],
    [
      "// Trees where a translation and its source are two files, besides the usual layouts, which are found by themselves.",
      ...plainLines(found),
    ],
    [
      "// error, warning, info or off, by rule or by rule/message. `l10n-lint rules` lists them.",
      '"rules": {',
      '  // "glued-markup": "error",',
      '  // "glued-markup/stopInLabel": "off"',
      "},",
    ],
    [
      "// Other severities for some of the articles: by files, locales, or translationTypes (MT, HT).",
      '"overrides": [',
      '  // { "files": ["legacy"], "translationTypes": ["MT"], "rules": { "lost-emphasis": "info" } }',
      "],",
    ],
    ["// The lowest severity that fails a run: error, warning or never.", '"failOn": "error"'],
  ];
  const lines = paragraphs.filter((paragraph) => paragraph !== null).map((paragraph) => [paragraph].flat());
  return `{\n${lines.map((paragraph) => paragraph.map((line) => `  ${line}\n`).join("")).join("\n")}}\n`;
}

/** What is linted: translations, where their source lies elsewhere in the tree. */
function foldersOf({ folders, plain, locales }: Survey): readonly string[] {
  if (folders.length > 0) return folders;
  if (plain.length === 0 || locales.length > 0) return ["."];
  return [...new Set(plain.flatMap((tree) => [...tree.folders]))].sort();
}

/** Layouts that are written down are also followed where they do not count by themselves. */
function plainLines({ plain }: Survey): readonly string[] {
  const trees = plain.map(({ target, source }) => `{ "target": ${json(target)}, "source": ${json(source)} }`);
  const [only, ...others] = trees;
  if (only === undefined) return ['// "plain": { "target": "docs/{locale}/{path}", "source": "docs/en/{path}" },'];
  return others.length === 0 ? [`"plain": ${only},`] : ['"plain": [', `  ${trees.join(",\n    ")}`, "],"];
}

function countText({ locales, plain }: Survey): string {
  if (locales.length === 0 && plain.length > 0) {
    const counts = new Map<string, number>();
    for (const tree of plain) {
      for (const [tag, count] of tree.locales) counts.set(tag, (counts.get(tag) ?? 0) + count);
    }
    const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
    return `Translations found: ${shown.map(([tag, count]) => `${tag} ${count}`).join(", ")}.`;
  }
  if (locales.length === 0) return "No translated article was found.";
  const shown = locales.slice(0, 8).map(({ tag, articles }) => `${tag} ${articles}`);
  const more = locales.length > shown.length ? ` and ${locales.length - shown.length} locales more` : "";
  return `Articles found: ${shown.join(", ")}${more}.`;
}

function sourceLines({ source, sourceUrl }: Survey): readonly string[] {
  if (source !== null) return [`"source": { "path": ${json(source)} },`];
  const clone = sourceUrl === null ? [] : [`// Clone ${json(sourceUrl)}, then:`];
  return [...clone, '// "source": { "path": "../docs" },'];
}

/** On one line, as people write it. */
function json(value: string | readonly string[]): string {
  if (typeof value === "string") return JSON.stringify(value);
  return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
}

/** The hook for the pre-commit framework. */
export const PRE_COMMIT: Recipe = {
  path: ".pre-commit-config.yaml",
  text: `repos:
  - repo: https://github.com/l10n-lint/l10n-lint
    rev: v${TOOL.version}
    hooks:
      - id: l10n-lint
`,
};

/** Addresses that are the same to a shell and in YAML as they are written. */
const PLAIN_URL = /^https:\/\/[\w.-]+(?:\/[\w.-]+)+$/;

/**
 * The command that brings the source articles to where a configuration wants them, as a job has to run it first; a comment
 * where the address is not known. `null` where the configuration wants none.
 */
export function sourceStep({ source, sourceUrl }: Survey): string | null {
  if (source === null) return null;
  if (sourceUrl !== null && PLAIN_URL.test(sourceUrl)) return `git clone --quiet ${sourceUrl} ${source}`;
  return "# clone the source articles to where l10n-lint.config.json looks for them";
}

/**
 * A job that lints what the configuration names.
 *
 * @param prepare a command, or a comment, that goes before
 */
export function jobFor(system: CiSystem, prepare: string | null): Recipe {
  const { path, text, item } = JOBS[system];
  const isComment = prepare?.startsWith("#");
  const line = prepare === null ? "" : `${isComment ? item.replace(/\S.*/, "") : item}${prepare}\n`;
  return { path, text: text.replace("PREPARE\n", line) };
}

/** `PREPARE` is the line for what goes before, `item` how such a line starts. */
const JOBS: Readonly<Record<CiSystem, Recipe & { readonly item: string }>> = {
  github: {
    path: ".github/workflows/l10n-lint.yml",
    item: "      - run: ",
    text: `name: l10n-lint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  l10n-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
PREPARE
      - run: npx l10n-lint@${TOOL.version}
`,
  },
  gitlab: {
    path: ".gitlab-ci.yml",
    item: "    - ",
    text: `l10n-lint:
  image: node:22
  script:
PREPARE
    - npx l10n-lint@${TOOL.version} --format pretty --format json=l10n-lint.json
  artifacts:
    when: always
    paths: [l10n-lint.json]
`,
  },
  azure: {
    path: "azure-pipelines.yml",
    item: "  - script: ",
    text: `steps:
  - task: UseNode@1
    inputs:
      version: 22.x
PREPARE
  - script: npx l10n-lint@${TOOL.version}
`,
  },
};
