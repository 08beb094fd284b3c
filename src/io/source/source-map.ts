/**
 * Reads `source.map`: patterns of article paths to patterns of source paths, both from the roots of their trees.
 * `{locale}` stands for one locale, `*` for what is within one segment, `**` for any number of segments; the stars of the
 * source's pattern take what those of the article's stood for, in their order.
 *
 * @returns the source path of an article, or `null` where no pattern fits; the first that fits counts
 */
export function readSourceMap(
  map: Readonly<Record<string, string>>,
): (path: string, isLocale: (text: string) => boolean) => string | null {
  const patterns = Object.entries(map).map(([from, to]) => ({ from: expressionFor(from), to }));
  return (path, isLocale) => {
    if (path.length > LONGEST_PATH) return null;
    for (const { from, to } of patterns) {
      const match = from.exec(path);
      if (match === null) continue;
      const parts = Object.entries(match.groups ?? {});
      if (parts.some(([name, text]) => name.startsWith("locale") && !isLocale(text))) continue;
      return filled(to, parts);
    }
    return null;
  };
}

/** No article of a real tree has such a path, and the time that a pattern takes grows with its square. */
const LONGEST_PATH = 1_000;

const WILDCARD = /\{locale\}|\*\*|\*/g;

function expressionFor(pattern: string): RegExp {
  let expression = "";
  let at = 0;
  let count = 0;
  for (const { 0: wildcard, index } of pattern.matchAll(WILDCARD)) {
    const name = `${wildcard === "{locale}" ? "locale" : "star"}${count++}`;
    const what = wildcard === "**" ? ".*" : wildcard === "*" ? "[^/]*" : "[A-Za-z0-9-]+";
    expression += `${escaped(pattern.slice(at, index))}(?<${name}>${what})`;
    at = index + wildcard.length;
  }
  return new RegExp(`^${expression}${escaped(pattern.slice(at))}$`, "s");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function filled(pattern: string, parts: readonly (readonly [name: string, text: string])[]): string {
  const locale = parts.find(([name]) => name.startsWith("locale"))?.[1] ?? "";
  const stars = parts.filter(([name]) => name.startsWith("star")).map(([, text]) => text);
  return pattern.replace(WILDCARD, (wildcard) => (wildcard === "{locale}" ? locale : (stars.shift() ?? "")));
}
