import { type FindingCounts, findingsOf } from "./findings.ts";
import { type Coverage, type Measured, measureSet } from "./measure.ts";
import { readSet } from "./set.ts";

/** What the command is to print, and its exit code. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
}

const USAGE = `npm run alignment -- FOLDER… [--details N]

Aligns the files of folders that hold target/, base/, today/ and pairs.tsv, proves the pairs by history, and counts what the
rules find against base/.
--details N  shows N wrong pairs of each folder`;

/** Runs the measure. */
export function alignmentCommand(args: readonly string[]): Outcome {
  const details = args.indexOf("--details");
  const shown = details < 0 ? 0 : Number(args[details + 1]);
  const folders = args.filter((_, index) => details < 0 || (index !== details && index !== details + 1));
  if (folders.length === 0 || folders.some((folder) => folder.startsWith("-")) || !Number.isInteger(shown)) {
    return { output: "", errors: USAGE, exitCode: 2 };
  }
  const sets = folders.map(readSet);
  const measured = sets.map(measureSet);
  const found = sets.map((set) => ({ name: set.name, counts: findingsOf(set) }));
  const output = [tableOf(measured), "", findingsTable(found), ...mistakesOf(measured, shown)].join("\n");
  return { output, errors: "", exitCode: 0 };
}

const HEADER = "| set | files | same | blocks | same or sure, base / today | sure | likely | guess |";

function tableOf(measured: readonly Measured[]): string {
  return [HEADER, "|---|---|---|---|---|---|---|---|", ...measured.map(rowOf)].join("\n");
}

function rowOf({ name, base, today, right, wrong }: Measured): string {
  const proof = (["sure", "likely", "guess"] as const).map((tier) => `${right[tier]}:${wrong[tier]}`);
  const same = wrong.same > 0 ? ` (same ${right.same}:${wrong.same})` : "";
  return `| ${[
    name,
    `${base.files} / ${today.files}`,
    `${base.same} / ${today.same}`,
    today.blocks,
    `${share(base)} / ${share(today)}`,
    proof[0] + same,
    proof[1],
    proof[2],
  ].join(" | ")} |`;
}

const SEVERITIES = ["error", "warning", "info"];

/** A row a rule and severity, a column a set. */
function findingsTable(sets: readonly { readonly name: string; readonly counts: FindingCounts }[]): string {
  const order = (key: string) => `${SEVERITIES.indexOf(key.slice(0, key.indexOf(" ")))} ${key}`;
  const keys = [...new Set(sets.flatMap(({ counts }) => [...counts.keys()]))].sort((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const rows = keys.map((key) => {
    const [severity = "", rule = ""] = key.split(" ");
    return `| ${[rule, severity, ...sets.map(({ counts }) => counts.get(key) ?? 0)].join(" | ")} |`;
  });
  const names = sets.map(({ name }) => name);
  return [`| ${["rule", "severity", ...names].join(" | ")} |`, `|${"---|".repeat(names.length + 2)}`, ...rows].join(
    "\n",
  );
}

function share({ blocks, paired }: Coverage): string {
  return blocks === 0 ? "–" : `${((100 * (paired.same + paired.sure)) / blocks).toFixed(1)} %`;
}

function mistakesOf(measured: readonly Measured[], shown: number): readonly string[] {
  return measured.flatMap(({ name, mistakes, unread }) => [
    ...unread.slice(0, shown).map((what) => `${name}: ${what}`),
    ...mistakes
      .filter(({ tier }) => tier !== "guess")
      .slice(0, shown)
      .map(({ path, tier, confidence, target, taken, right }) =>
        [`${name} ${path} ${tier} ${confidence.toFixed(3)}`, target, taken, right ?? "–"]
          .map((text) => JSON.stringify(text.slice(0, 140)))
          .join("\n    "),
      ),
  ]);
}
