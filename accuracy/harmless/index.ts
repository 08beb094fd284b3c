import type { Kind } from "../kind.ts";
import { addresses } from "./addresses.ts";
import { figures } from "./figures.ts";
import { markup } from "./markup.ts";
import { punctuation } from "./punctuation.ts";
import { settings } from "./settings.ts";
import { words } from "./words.ts";

/** Every kind of harmless edit: no error and no warning may follow from one. */
export const harmlessKinds: readonly Kind[] = [
  ...markup,
  ...settings,
  ...addresses,
  ...figures,
  ...punctuation,
  ...words,
];
