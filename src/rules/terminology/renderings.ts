import type { Stemmer } from "../../model/glossary.ts";
import type { RenderingReader } from "./rendering-reader.ts";
import { SpacedReader } from "./spaced-reader.ts";
import { UnspacedReader } from "./unspaced-reader.ts";

/** Languages that write no spaces between words. */
const UNSPACED = new Set(["zh", "ja", "th", "km", "lo", "my"]);

/** What finds renderings in texts of a language. */
export function renderingReader(language: string, stemmer: Stemmer | undefined): RenderingReader {
  return UNSPACED.has(language) ? new UnspacedReader(language) : new SpacedReader(language, stemmer);
}
