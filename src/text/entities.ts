/** The names that escaping writes, and numbers; of the other names of HTML a CommonMark reader knows them all. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text with entities decoded once: `&amp;lt;` becomes `&lt;`. What is no character stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] as string;
    return numberedCharacter(decimal, hexadecimal) ?? entity;
  });
}

/** The character of a numeric entity by its digits of either kind; `null` beyond Unicode. */
export function numberedCharacter(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
