// Written by `npm run generate` from the files beside it.
import type { Rule } from "../model/rule.ts";
import brokenLinkSyntax from "./broken-link-syntax.ts";
import changedAlert from "./changed-alert.ts";
import changedCode from "./changed-code.ts";
import changedTag from "./changed-tag.ts";
import displacedMenuPath from "./displaced-menu-path.ts";
import emptyLinkText from "./empty-link-text.ts";
import invalidFrontMatter from "./invalid-front-matter.ts";
import localeMetadata from "./locale-metadata.ts";
import malformedSegment from "./malformed-segment.ts";
import mismatchedLink from "./mismatched-link.ts";
import missingSegment from "./missing-segment.ts";
import sourceLocaleLink from "./source-locale-link.ts";
import staleHash from "./stale-hash.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  brokenLinkSyntax,
  changedAlert,
  changedCode,
  changedTag,
  displacedMenuPath,
  emptyLinkText,
  invalidFrontMatter,
  localeMetadata,
  malformedSegment,
  mismatchedLink,
  missingSegment,
  sourceLocaleLink,
  staleHash,
];
