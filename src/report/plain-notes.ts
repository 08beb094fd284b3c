import type { BaseKind } from "../model/block.ts";
import type { Note, PlainTally } from "../model/outcome.ts";
import { counted, inThousands, visible } from "./index.ts";

/** Folders that are named one by one. */
const MOST_FOLDERS = 3;

const BASES: Readonly<Record<BaseKind, string>> = {
  recorded: "recorded",
  lastCommit: "by the translation's last commit",
  bestFit: "by best fit",
  unknown: "unknown, with today's in its place",
};

/** What was taken for the source of translations whose source stands in files of their own. */
export function plainNotes({ sources, unpaired, missingCommits, doubles, problem }: PlainTally): readonly Note[] {
  const notes: Note[] = [];
  if (problem !== null) notes.push({ level: "error", text: `the source ${visible(problem)}` });
  const bases = Object.values(sources);
  if (bases.length > 0) {
    const files = sum(bases.flatMap((counts) => Object.values(counts)));
    const versions = (Object.keys(BASES) as BaseKind[])
      .map((kind) => [kind, sum(bases.map((counts) => counts[kind] ?? 0))] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${inThousands(count)} ${BASES[kind]}`);
    const folders = outermost(Object.keys(sources));
    const named = folders.slice(0, MOST_FOLDERS).map((folder) => visible(folder));
    const more = folders.length > MOST_FOLDERS ? ` and ${inThousands(folders.length - MOST_FOLDERS)} more` : "";
    const text = `the source of ${counted(files, "file")} was taken from ${named.join(", ")}${more}; the version that was translated: ${versions.join(", ")}`;
    notes.push({ level: "note", text });
  }
  const without = sum(Object.values(unpaired).map(({ count }) => count));
  if (without > 0) {
    notes.push({
      level: "note",
      text: `${counted(without, "file")} without a source; rules that compare are silent there`,
    });
  }
  if (doubles !== null) {
    const [file, other] = doubles.pair.map((path) => visible(path));
    const many = doubles.count > 2 ? `, and ${inThousands(doubles.count - 2)} more files` : "";
    const text = `${file} and ${other} translate one source into one language${many}`;
    notes.push({ level: "note", text });
  }
  if (missingCommits.length > 0) {
    const commits = missingCommits.length === 1 ? "1 commit" : `${inThousands(missingCommits.length)} commits`;
    const text = `${commits} that translations name cannot be found in the source's history (a shallow clone? git fetch --unshallow)`;
    notes.push({ level: "warning", text });
  }
  return notes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Folders that lie in no other of them. */
function outermost(folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => !folders.some((other) => other !== folder && (folder.startsWith(`${other}/`) || other === ".")))
    .sort();
}
