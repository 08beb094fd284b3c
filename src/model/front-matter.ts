import type { Span } from "./span.ts";

/** A value of the front matter. Scalars stay strings as written: YAML typing would turn `0777` into 511. */
export type MetadataValue =
  | { readonly kind: "scalar"; readonly text: string; readonly quoted: boolean; readonly span: Span<"article"> }
  | { readonly kind: "list"; readonly items: readonly MetadataValue[]; readonly span: Span<"article"> }
  | { readonly kind: "map"; readonly entries: readonly MetadataEntry[]; readonly span: Span<"article"> }
  | { readonly kind: "alias"; readonly name: string; readonly span: Span<"article"> };

/** `key: value`. A key that stands twice has two entries. */
export interface MetadataEntry {
  readonly key: string;
  readonly keySpan: Span<"article">;
  readonly value: MetadataValue;
}

/** Why a front matter cannot be read. */
export interface FrontMatterProblem {
  readonly kind: "unclosed" | "invalidYaml" | "destroyed" | "language";
  /** What the YAML reader said, or the language that was asked for. */
  readonly detail: string;
  readonly span: Span<"article">;
}

/** The block between the `---` lines at the start of an article. */
export type FrontMatter =
  | { readonly status: "absent" }
  | {
      readonly status: "read";
      /** With both fences. */
      readonly span: Span<"article">;
      /** Top-level keys in the order of the text. */
      readonly entries: readonly MetadataEntry[];
    }
  | { readonly status: "unreadable"; readonly span: Span<"article">; readonly problem: FrontMatterProblem };
