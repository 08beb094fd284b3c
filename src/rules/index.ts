// Written by `npm run generate` from the files beside it.
import type { Rule } from "../model/rule.ts";
import brokenEmphasis from "./broken-emphasis.ts";
import brokenLinkSyntax from "./broken-link-syntax.ts";
import displacedMenuPath from "./displaced-menu-path.ts";
import emptyLinkText from "./empty-link-text.ts";
import gluedMarkup from "./glued-markup.ts";
import invalidFrontMatter from "./invalid-front-matter.ts";
import localeMetadata from "./locale-metadata.ts";
import lostEmphasis from "./lost-emphasis.ts";
import malformedSegment from "./malformed-segment.ts";
import mismatchedLink from "./mismatched-link.ts";
import missingSegment from "./missing-segment.ts";
import sourceLocaleLink from "./source-locale-link.ts";
import staleHash from "./stale-hash.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  brokenEmphasis,
  brokenLinkSyntax,
  displacedMenuPath,
  emptyLinkText,
  gluedMarkup,
  invalidFrontMatter,
  localeMetadata,
  lostEmphasis,
  malformedSegment,
  mismatchedLink,
  missingSegment,
  sourceLocaleLink,
  staleHash,
];
