/** One word for 24 hours, which several languages have, or its beginning. */
const WHOLE_DAY = /d[øy]gn|etmaal|сут(?:ки|ок|кам)|доб[аиуі]|\bdob[aęyou]|vuorokau|sólarhring|ööpäev|diennakt/iu;

const HAN_DIGITS = "〇一二三四五六七八九";

/** Whether a text says a number below 100 in words, as far as that is known: `døgn` for 24 hours, `二十四`. */
export function saysInWords(text: string, digits: string): boolean {
  if (digits === "24" && WHOLE_DAY.test(text)) return true;
  return digits.length === 2 && digits[0] !== "0" && text.includes("十") && text.includes(hanNumeral(digits));
}

function hanNumeral(digits: string): string {
  const [tens, ones] = Array.from(digits, (digit) => HAN_DIGITS[Number(digit)] as string) as [string, string];
  return `${tens === "一" ? "" : tens}十${ones === "〇" ? "" : ones}`;
}
