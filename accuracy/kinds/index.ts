import type { Kind } from "../kind.ts";
import { characters } from "./characters.ts";
import { emphasis } from "./emphasis.ts";
import { frontMatter } from "./front-matter.ts";
import { links } from "./links.ts";
import { literals } from "./literals.ts";
import { numbers } from "./numbers.ts";
import { protectedContent } from "./protected.ts";
import { structural } from "./structural.ts";
import { translation } from "./translation.ts";
import { typography } from "./typography.ts";

/** Every kind of defect, by group. */
export const kinds: readonly Kind[] = [
  ...structural,
  ...frontMatter,
  ...links,
  ...protectedContent,
  ...literals,
  ...numbers,
  ...translation,
  ...emphasis,
  ...characters,
  ...typography,
];
