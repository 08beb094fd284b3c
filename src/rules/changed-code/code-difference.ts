import type { Span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";
import { type Difference, differenceOf, pairAltered } from "../../text/difference.ts";
import { grouped } from "../../text/grouped.ts";
import { CodeRemnants } from "./code-remnants.ts";
import { type ProtectedCode, protectedCodeOf, strayBacktickOf } from "./protected-code.ts";

/** What became of code on its way from the source to the target. */
export type CodeChange =
  | { readonly kind: "missing"; readonly item: ProtectedCode<"source"> }
  | { readonly kind: "added"; readonly item: ProtectedCode<"target"> }
  /** `at` stands in the item's place; `unmarked` is the item itself without its backticks. */
  | {
      readonly kind: "changed" | "unmarked";
      readonly item: ProtectedCode<"source">;
      readonly at: Span<"target">;
      /** What a directive leads to instead. */
      readonly destination: string | null;
    }
  /** Two or more pieces with nothing between them but their backticks. */
  | { readonly kind: "merged"; readonly item: ProtectedCode<"target">; readonly pieces: readonly string[] }
  /** Backticks that open and close nothing, with all code in its place. */
  | { readonly kind: "stray"; readonly at: Span<"target"> };

type CodeDifference = Difference<ProtectedCode<"source">, ProtectedCode<"target">>;

/** Compares the protected code of two segments as multisets. */
export function codeChangesOf(source: Segment<"source">, target: Segment<"target">): readonly CodeChange[] {
  const found = protectedCodeOf(target);
  const all = differenceOf(protectedCodeOf(source), found, keyOf);
  const stray = strayBacktickOf(target);
  const strayInTarget = stray !== null;
  const strayInSource = strayBacktickOf(source) !== null;
  const isTold = strayInSource || [...all.missing, ...all.added].some(({ kind }) => kind === "code");
  const alone: readonly CodeChange[] = stray === null || isTold ? [] : [{ kind: "stray", at: stray }];
  if (all.missing.length === 0 && all.added.length === 0) return alone;
  // Where both have one, what is code depends on the order of the words.
  const { merged, rest } = withoutMerged(strayInSource && strayInTarget ? withoutCode(all) : all);
  const torn = strayInTarget && !strayInSource;
  const strangers = new Set(torn ? all.added : []);
  const remnants = new CodeRemnants(
    target,
    found.filter((one) => !strangers.has(one)),
  );
  return [
    ...alone,
    ...merged,
    ...KINDS.flatMap((kind) => {
      const difference = ofKind(rest, kind);
      const first = torn && kind === "code" ? firstTorn(difference.missing, remnants) : null;
      return first === null ? changesIn(difference, remnants) : [first];
    }),
  ];
}

const KINDS: readonly ProtectedCode["kind"][] = ["code", "xref", "directive"];

function keyOf({ kind, key }: ProtectedCode): string {
  return kind === "code" ? key : `${kind} ${key}`;
}

function ofKind({ missing, added }: CodeDifference, wanted: ProtectedCode["kind"]): CodeDifference {
  const isOfKind = ({ kind }: ProtectedCode) => kind === wanted;
  return { missing: missing.filter(isOfKind), added: added.filter(isOfKind) };
}

function withoutCode({ missing, added }: CodeDifference): CodeDifference {
  const isOther = ({ kind }: ProtectedCode) => kind !== "code";
  return { missing: missing.filter(isOther), added: added.filter(isOther) };
}

function withoutMerged({ missing, added }: CodeDifference): {
  readonly merged: readonly CodeChange[];
  readonly rest: CodeDifference;
} {
  const merged: CodeChange[] = [];
  const left = grouped(missing, ({ kind, key }) => (kind === "code" ? key : null));
  const taken = new Set<ProtectedCode>();
  const rest = added.filter((item) => {
    const pieces = item.kind === "code" ? item.key.split("``") : [];
    const found = pieces.flatMap((piece) => left.get(piece)?.pop() ?? []);
    if (pieces.length < 2 || found.length < pieces.length) {
      for (const one of found) left.get(one.key)?.push(one);
      return true;
    }
    for (const one of found) taken.add(one);
    merged.push({ kind: "merged", item, pieces });
    return false;
  });
  return { merged, rest: { missing: missing.filter((item) => !taken.has(item)), added: rest } };
}

/**
 * Where one backtick is lost, all code behind it is read wrongly. The first piece is the one that has lost it; with its
 * repair the others are whole again.
 */
function firstTorn(missing: readonly ProtectedCode<"source">[], remnants: CodeRemnants): CodeChange | null {
  let first: { readonly item: ProtectedCode<"source">; readonly at: Span<"target"> } | null = null;
  for (const item of missing) {
    const at = remnants.next(item);
    if (at !== null && (first === null || at.start < first.at.start)) first = { item, at };
  }
  return first === null ? null : { kind: "unmarked", ...first, destination: null };
}

function changesIn(difference: CodeDifference, remnants: CodeRemnants): readonly CodeChange[] {
  const { altered, missing, added } = pairAltered(difference, keyOf);
  return [
    ...altered.map(([item, { span: at, destination }]): CodeChange => ({ kind: "changed", item, at, destination })),
    ...missing.map((item): CodeChange => {
      const at = remnants.next(item);
      if (at === null) return { kind: "missing", item };
      return { kind: item.kind === "code" ? "unmarked" : "changed", item, at, destination: null };
    }),
    ...added.map((item): CodeChange => ({ kind: "added", item })),
  ];
}
