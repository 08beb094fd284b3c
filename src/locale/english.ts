/**
 * English function words that tell a sentence from a name, a path or a line of code. Left out is what is a word in the
 * other languages that sources turn out to be written in: `a`, `as`, `do` and `no` are Portuguese, `me` and `he` Spanish.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "the and to of in is for on at an with that this these those from into by or but if it its you your we our they " +
    "their be are was were been can will should must may have has does not than then when where while why who what " +
    "which how there because before after about until"
  ).split(" "),
);

/**
 * The function words that, between other English words, no target language writes as a matter of course. Without `of`
 * (Dutch), `in`, `is` and `was` (Dutch, German), `for` and `at` (Danish, Norwegian), `on` (French), `an` (German),
 * `we` (Dutch), `not` and `but`, which would add nothing.
 */
export const tellingWords: readonly string[] = (
  "the and to with that this these those from into by or if it its you your they their be are been can will should " +
  "must may have does than then when where while which how there because before after about until"
).split(" ");
