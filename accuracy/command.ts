import { parseArgs } from "node:util";
import { resolveConfig } from "../src/config/resolve.ts";
import { decode } from "../src/io/decode.ts";
import { type Host, nodeHost } from "../src/io/host.ts";
import { discover } from "../src/io/tree/discover.ts";
import { NOTHING_CONFIGURED } from "../src/model/configured.ts";
import type { Glossary } from "../src/model/glossary.ts";
import { configuredRule, type Rule } from "../src/model/rule.ts";

import { rules as allRules } from "../src/rules/index.ts";
import { glossaryOf } from "./glossary.ts";
import { harmlessKinds } from "./harmless/index.ts";
import type { Kind } from "./kind.ts";
import { kinds as defects } from "./kinds/index.ts";
import { Linter } from "./linter.ts";
import { measure, type Tally } from "./measure.ts";
import { incidentLines, tablesOf } from "./table.ts";

const allKinds = [...defects, ...harmlessKinds];

/** The second holds what sound articles seldom do: placeholders, identifiers, tags, Simplified Chinese. */
const FIXTURES = ["fixtures/articles", "fixtures/accuracy"];
const GLOSSARY = "fixtures/glossary.csv";
const DEFAULT_PER_KIND = 100;
/** The fixtures offer few more places for most kinds. */
const FIXTURES_PER_KIND = 30;

const USAGE = `Usage: npm run accuracy -- [folder…] [options]

Puts defects and harmless edits into clean articles, one at a time, and counts how many the linter reports.

  folder…          articles, as l10n-lint takes them (default: ${FIXTURES.join(" ")})
  --seed N         chooses articles and places (default: 1)
  --kinds a,b      kinds, groups of kinds, or rules that own kinds (default: all)
  --per-kind N     edits of each kind (default: ${DEFAULT_PER_KIND})
  --details N      shows N missed and N noisy defects of each kind (default: 0)
  --glossary FILE  what terms are called, in CSV (default: ${GLOSSARY})
  --list           lists the kinds
  --write          writes the table of the fixtures into docs/accuracy.md
  --help`;

/** What came of a command line. */
export interface CommandResult {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
  /** Whether docs/accuracy.md is to be renewed; nothing was measured then. */
  readonly write: boolean;
}

const DONE: CommandResult = { output: "", errors: "", exitCode: 0, write: false };

/** Runs `npm run accuracy` with these arguments; `cwd` is the folder that paths count from. */
export function accuracyCommand(args: readonly string[], cwd: string): CommandResult {
  try {
    return run(args, cwd);
  } catch (error) {
    return { ...DONE, errors: `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, exitCode: 2 };
  }
}

function run(args: readonly string[], cwd: string): CommandResult {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      kinds: { type: "string", default: "" },
      "per-kind": { type: "string", default: String(DEFAULT_PER_KIND) },
      details: { type: "string", default: "0" },
      glossary: { type: "string", default: GLOSSARY },
      list: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return { ...DONE, output: USAGE };
  const kinds = chosenKinds(values.kinds);
  if (values.list) return { ...DONE, output: listOf(kinds) };
  if (values.write) {
    if (args.length > 1) throw new Error("--write stands alone: the table in docs/accuracy.md is that of the fixtures");
    return { ...DONE, write: true };
  }
  const most = wholeNumber("--details", values.details, 0);
  const started = performance.now();
  const { tallies, articles } = measureFolders(positionals.length > 0 ? positionals : FIXTURES, cwd, {
    kinds,
    seed: wholeNumber("--seed", values.seed, 0),
    perKind: wholeNumber("--per-kind", values["per-kind"], 1),
    glossary: values.glossary,
  });
  const details = tallies.flatMap((tally) => incidentLines(tally, most));
  const output = [tablesOf(tallies, allRules), ...details].join("\n");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { ...DONE, output, errors: `${articles} articles, ${seconds} s` };
}

/** The table of the fixtures, as docs/accuracy.md shows it. */
export function fixturesTable(cwd: string): string {
  const wish = { kinds: allKinds, seed: 1, perKind: FIXTURES_PER_KIND, glossary: GLOSSARY };
  const { tallies } = measureFolders(FIXTURES, cwd, wish);
  return tablesOf(tallies, allRules);
}

interface Wish {
  readonly kinds: readonly Kind[];
  readonly seed: number;
  readonly perKind: number;
  /** The path of a glossary. */
  readonly glossary: string;
}

function measureFolders(
  folders: readonly string[],
  cwd: string,
  wish: Wish,
): { readonly tallies: readonly Tally[]; readonly articles: number } {
  const host = nodeHost(cwd);
  const { files, problems } = discover(host, folders, { ignore: [], gitignore: true });
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.kind}: ${problem.path}`);
  const measured = (["none", "glossary", "run"] as const).flatMap((needs) => {
    const kinds = wish.kinds.filter((kind) => (kind.needs ?? "none") === needs);
    if (kinds.length === 0) return [];
    const glossary = needs === "glossary" ? glossaryIn(host, wish.glossary) : NO_GLOSSARY;
    const rules: readonly Rule[] = allRules.map((rule) => configuredRule(rule, { glossary, patterns: [] }));
    const config = resolveConfig(rules, needs === "run" ? { rules: ["inconsistent-translation:warning"] } : {});
    const linter = new Linter(host, rules, config, files.length - 1, needs === "run");
    return measure({ ...wish, kinds, files, linter, terms: glossary.terms });
  });
  const tallies = wish.kinds.flatMap((kind) => measured.find((tally) => tally.kind === kind) ?? []);
  return { tallies, articles: files.length };
}

const NO_GLOSSARY = NOTHING_CONFIGURED.glossary;

function glossaryIn(host: Host, path: string): Glossary {
  if (host.kind(path) !== "file") throw new Error(`--glossary: no file ${JSON.stringify(path)}`);
  const decoded = decode(host.readFile(path));
  if (decoded.kind !== "text") throw new Error(`--glossary: ${JSON.stringify(path)} is no text`);
  return glossaryOf(decoded.text);
}

function chosenKinds(wish: string): readonly Kind[] {
  if (wish === "") return allKinds;
  const words = wish.split(",").map((word) => word.trim());
  const isNamed = ({ id, group, owners }: Kind, word: string) =>
    id === word || group === word || owners.some((owner) => owner === word || owner.split("/", 1)[0] === word);
  const unknown = words.find((word) => !allKinds.some((kind) => isNamed(kind, word)));
  if (unknown !== undefined) throw new Error(`--kinds: no kind, group or rule is called ${JSON.stringify(unknown)}`);
  return allKinds.filter((kind) => words.some((word) => isNamed(kind, word)));
}

function listOf(kinds: readonly Kind[]): string {
  const width = Math.max(...kinds.map(({ id }) => id.length));
  const by = ({ owners }: Kind) => (owners.length > 0 ? owners.join(" or ") : "harmless");
  return kinds.map((kind) => `${kind.id.padEnd(width)}  ${kind.what} (${by(kind)})`).join("\n");
}

function wholeNumber(option: string, written: string, least: number): number {
  const number = Number(written);
  if (!Number.isSafeInteger(number) || number < least || !/^\d+$/.test(written)) {
    throw new Error(`${option} wants a whole number from ${least} on, not ${JSON.stringify(written)}`);
  }
  return number;
}
