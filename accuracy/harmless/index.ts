import type { Kind } from "../kind.ts";
import { addresses } from "./addresses.ts";
import { figures } from "./figures.ts";
import { markup } from "./markup.ts";
import { punctuation } from "./punctuation.ts";
import { words } from "./words.ts";

/** Every kind of harmless edit: no error and no warning may follow from one. */
export const harmlessKinds: readonly Kind[] = [...markup, ...addresses, ...figures, ...punctuation, ...words];
