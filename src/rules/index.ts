// Written by `npm run generate` from the files beside it.
import type { Rule } from "../model/rule.ts";
import corruptCharacters from "./corrupt-characters.ts";
import invalidFrontMatter from "./invalid-front-matter.ts";
import localeMetadata from "./locale-metadata.ts";
import malformedSegment from "./malformed-segment.ts";
import mismatchedLink from "./mismatched-link.ts";
import missingSegment from "./missing-segment.ts";
import repeatedWord from "./repeated-word.ts";
import spaceBeforePunctuation from "./space-before-punctuation.ts";
import staleHash from "./stale-hash.ts";
import strayEntity from "./stray-entity.ts";
import unbalancedPair from "./unbalanced-pair.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  corruptCharacters,
  invalidFrontMatter,
  localeMetadata,
  malformedSegment,
  mismatchedLink,
  missingSegment,
  repeatedWord,
  spaceBeforePunctuation,
  staleHash,
  strayEntity,
  unbalancedPair,
];
