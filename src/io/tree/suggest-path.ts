import { distance } from "fastest-levenshtein";
import type { Entry, Host } from "../host.ts";
import { childOf, folderOf, nameOf } from "../paths.ts";

/**
 * What a person may have meant by a path that does not exist: the path with its first missing segment replaced by the
 * entry that looks most like it. Absolute; `null` where nothing is near. Ties go to the entry that sorts first.
 */
export function suggestPath(host: Host, missing: string): string | null {
  let folder = folderOf(missing);
  let name = nameOf(missing);
  let rest = "";
  while (host.kind(folder) === null && folderOf(folder) !== folder) {
    rest = rest === "" ? name : `${name}/${rest}`;
    name = nameOf(folder);
    folder = folderOf(folder);
  }
  const entry = nearest(listOrNothing(host, folder), name, rest !== "");
  if (entry === null) return null;
  const candidate = childOf(folder, entry);
  if (rest === "") return candidate;
  const whole = childOf(candidate, rest);
  return host.kind(whole) === null ? (suggestBelow(host, whole, candidate) ?? candidate) : whole;
}

/** A second misspelt segment; one that is not near anything leaves the suggestion at the folder. */
function suggestBelow(host: Host, path: string, folder: string): string | null {
  const suggestion = suggestPath(host, path);
  return suggestion?.startsWith(`${folder}/`) ? suggestion : null;
}

function nearest(entries: readonly Entry[], name: string, wantsFolder: boolean): string | null {
  const wanted = name.toLowerCase();
  // A third of the letters may be wrong, at most three; two letters that changed places count as two.
  let best = Math.min(3, Math.ceil(wanted.length / 3));
  let found: string | null = null;
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (wantsFolder && entry.kind === "file") continue;
    // What leads nowhere although its folder lists it: a broken link, or a name that is no UTF-8.
    if (entry.name === name) continue;
    const candidate = entry.name.toLowerCase();
    // A forgotten extension is no spelling mistake.
    const far = candidate.replace(/\.[^.]+$/, "") === wanted ? 0 : distance(candidate, wanted);
    if (far < best || (far === best && found === null)) {
      best = far;
      found = entry.name;
    }
  }
  return found;
}

function listOrNothing(host: Host, folder: string): readonly Entry[] {
  try {
    return host.list(folder);
  } catch {
    return [];
  }
}
