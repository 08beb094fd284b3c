/** How a name is spelled in the letters of another script, letter by letter. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...letters(
      "абвгдезийклмнопрстуфхцчшыэюяёіїєґ",
      "a b v g d e z i i k l m n o p r s t u f h c ch sh y e u a e i i e g",
    ),
    ...letters("жщ", "j sch"),
    ...letters("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t u f ch ps o"),
  }),
);

function letters(native: string, latin: string): Record<string, string> {
  const spelled = latin.split(" ");
  return Object.fromEntries([...native].map((letter, index) => [letter, spelled[index] ?? ""]));
}

/** The letters and digits of a text in lower case, without their marks, those of Cyrillic and Greek in Latin ones. */
export function latinLettersOf(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return /^[a-z\d]*$/.test(plain) ? plain : [...plain].map((letter) => LATIN.get(letter) ?? letter).join("");
}
