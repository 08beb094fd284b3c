import { type LocalePart, localeParts, withoutPart } from "../../locale/path.ts";
import { append } from "../../text/grouped.ts";
import type { Entry, EntryKind, Host } from "../host.ts";
import { childOf } from "../paths.ts";

/** An entry whose name holds a locale. */
export interface LocaleVariant {
  /** BCP 47 in canonical case. */
  readonly tag: string;
  readonly name: string;
}

/** What folders hold, asked often and listed once. */
export interface FolderListings {
  /** What an entry is, a symbolic link not followed; `null` when it is not there. */
  entryKind(folder: string, name: string): EntryKind | null;
  /** The entries of a folder whose names differ from this one by their locale alone, itself included. */
  variantsOf(folder: string, name: string, part: LocalePart, kind: "file" | "folder"): readonly LocaleVariant[];
}

interface Listing {
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly variants: ReadonlyMap<string, readonly LocaleVariant[]>;
}

/** Listing a folder costs as much as asking for a single entry some tens of times; a run over one article asks once. */
const QUESTIONS_BEFORE_LISTING = 8;

/** Remembers what it saw: for one run. Folders that cannot be listed are empty. */
export function createFolderListings(host: Host): FolderListings {
  const listings = new Map<string, Listing>();
  const questions = new Map<string, number>();

  function listing(folder: string): Listing {
    let known = listings.get(folder);
    if (known === undefined) {
      known = readListing(host, folder);
      listings.set(folder, known);
    }
    return known;
  }

  return {
    entryKind(folder, name) {
      const known = listings.get(folder);
      if (known !== undefined) return known.kinds.get(name) ?? null;
      const asked = questions.get(folder) ?? 0;
      if (asked >= QUESTIONS_BEFORE_LISTING) return listing(folder).kinds.get(name) ?? null;
      questions.set(folder, asked + 1);
      return host.entryKind(childOf(folder, name));
    },
    variantsOf: (folder, name, part, kind) => listing(folder).variants.get(variantKey(name, part, kind)) ?? [],
  };
}

function readListing(host: Host, folder: string): Listing {
  const kinds = new Map<string, EntryKind>();
  const variants = new Map<string, LocaleVariant[]>();
  for (const { name, kind } of listOrNothing(host, folder)) {
    kinds.set(name, kind);
    if (kind !== "file" && kind !== "folder") continue;
    const [part] = localeParts(kind === "folder" ? `${name}/` : name);
    if (part === undefined) continue;
    append(variants, variantKey(name, part, kind), { tag: part.tag, name });
  }
  return { kinds, variants };
}

function listOrNothing(host: Host, folder: string): readonly Entry[] {
  try {
    return host.list(folder);
  } catch {
    return [];
  }
}

function variantKey(name: string, part: LocalePart, kind: "file" | "folder"): string {
  return `${kind} ${part.form} ${withoutPart(name, part)}`;
}
