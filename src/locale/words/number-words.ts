/** One word for 24 hours, which several languages have, or its beginning. */
const WHOLE_DAY = /d[øy]gn|etmaal|сут(?:ки|ок|кам)|доб[аиуі]|\bdob[aęyou]|vuorokau|sólarhring|ööpäev|diennakt/iu;

/** Ten, eleven and twelve, which translators write as words more often than not; a `*` stands for an ending. */
const UP_TO_TWELVE: Readonly<Record<string, string>> = {
  "10":
    "ten tien zehn dix diez dieci dez ti tio tíu kymmenen kymmen* kümme* десят* deset* dziesięć dziesięci* desať tíz on sepuluh mười " +
    "zece δέκα עשר* עשרה عشر* दस สิบ 열 십 とお",
  "11": "eleven elf onze undici once elleve elva ellefu yksitoista одиннадцат* одинадцят* jedenáct* jedenaście sebelas אחד-עשר",
  "12": "twelve twaalf zwölf douze doce dodici doze tolv tólf kaksitoista двенадцат* дванадцят* dvanáct* dwanaście duabelas dozen dozijn dutzend douzaine docena",
};

/** No longer word is looked up. */
const LONGEST_WORD = 20;
const LETTERS = /[\p{L}\p{M}]{1,10000}/gu;

function saysAsWord(text: string, spellings: string): boolean {
  const known = spellings.split(" ");
  const stems = known.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  return (text.match(LETTERS) ?? []).some((found) => {
    if (found.length > LONGEST_WORD) return false;
    const word = found.toLowerCase();
    return known.includes(word) || stems.some((stem) => word.startsWith(stem));
  });
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** Whether a text says a number below 100 in words, as far as that is known: `døgn` for 24 hours, `tien`, `二十四`. */
export function saysInWords(text: string, digits: string): boolean {
  if (digits === "24" && WHOLE_DAY.test(text)) return true;
  const spellings = UP_TO_TWELVE[digits];
  if (spellings !== undefined && saysAsWord(text, spellings)) return true;
  return digits.length === 2 && digits[0] !== "0" && text.includes("十") && text.includes(hanNumeral(digits));
}

function hanNumeral(digits: string): string {
  const [tens, ones] = Array.from(digits, (digit) => HAN_DIGITS[Number(digit)] as string) as [string, string];
  return `${tens === "一" ? "" : tens}十${ones === "〇" ? "" : ones}`;
}
