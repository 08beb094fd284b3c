import type { Kind } from "../kind.ts";
import { characters } from "./characters.ts";
import { emphasis } from "./emphasis.ts";
import { frontMatter } from "./front-matter.ts";
import { labels } from "./labels.ts";
import { links } from "./links.ts";
import { literals } from "./literals.ts";
import { marks } from "./marks.ts";
import { merged } from "./merged.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { protectedContent } from "./protected.ts";
import { structural } from "./structural.ts";
import { structure } from "./structure.ts";
import { terms } from "./terms.ts";
import { translation } from "./translation.ts";
import { typography } from "./typography.ts";
import { wholeArticles } from "./whole-articles.ts";

/** Every kind of defect, by group. */
export const kinds: readonly Kind[] = [
  ...structural,
  ...structure,
  ...frontMatter,
  ...links,
  ...labels,
  ...protectedContent,
  ...literals,
  ...names,
  ...numbers,
  ...translation,
  ...terms,
  ...merged,
  ...emphasis,
  ...characters,
  ...typography,
  ...marks,
  ...wholeArticles,
];
