/** Code points of the zeros of the decimal digits in the Basic Multilingual Plane (Unicode's `Nd`), full width included. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
] as const;

const NATIVE = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join("")}]`,
  "g",
);

/** The text in equal length with every script's own digits as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(NATIVE, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => first <= code && code <= first + 9) ?? code;
    return String(code - zero);
  });
}
