import type { Host } from "./host.ts";

/**
 * A machine on which a file has another text than on the disk, or exists only so: text from an editor, for instance.
 *
 * @param path absolute
 */
export function withTextInPlace(host: Host, path: string, text: string): Host {
  const bytes = new TextEncoder().encode(text);
  return {
    ...host,
    readFile: (asked) => (asked === path ? bytes : host.readFile(asked)),
    readRange: (asked, start, length) =>
      asked === path ? bytes.subarray(start, start + length) : host.readRange(asked, start, length),
    kind: (asked) => (asked === path ? "file" : host.kind(asked)),
    entryKind: (asked) => (asked === path ? "file" : host.entryKind(asked)),
    realPath: (asked) => (asked === path ? path : host.realPath(asked)),
  };
}
