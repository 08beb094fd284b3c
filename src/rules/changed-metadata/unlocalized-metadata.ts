import type { FrontMatter, MetadataEntry, MetadataValue } from "../../model/front-matter.ts";
import { LOCALIZATION_KEYS } from "../../parse/pipeline-keys.ts";

/** The keys that translation changes, and those it adds; every other key is equal in all locales of a source. */
const LOCALIZED: ReadonlySet<string> = new Set(["title", "description", "keywords", ...LOCALIZATION_KEYS]);

/**
 * The entries of a readable front matter that translation leaves alone; of a key that stands twice the first.
 *
 * @param free further keys that translation may change
 */
export function unlocalizedEntries(
  frontMatter: FrontMatter,
  free: readonly string[] = [],
): ReadonlyMap<string, MetadataEntry> {
  const entries = new Map<string, MetadataEntry>();
  if (frontMatter.status !== "read") return entries;
  for (const entry of frontMatter.entries) {
    if (LOCALIZED.has(entry.key) || free.includes(entry.key)) continue;
    if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return entries;
}

/** A value as one text: two are equal when their texts are, however they are written. */
export function comparableValue(value: MetadataValue): string {
  switch (value.kind) {
    case "scalar":
      return value.text.trim();
    case "list":
      return `[${value.items.map(comparableValue).join(", ")}]`;
    case "map":
      return `{${value.entries.map((entry) => `${entry.key}: ${comparableValue(entry.value)}`).join(", ")}}`;
    case "alias":
      return `*${value.name}`;
  }
}
