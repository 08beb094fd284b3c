// Written by `npm run generate` from the files beside it.
import type { Rule } from "../model/rule.ts";
import brokenAnchor from "./broken-anchor.ts";
import brokenEmphasis from "./broken-emphasis.ts";
import brokenLinkSyntax from "./broken-link-syntax.ts";
import changedAlert from "./changed-alert.ts";
import changedCode from "./changed-code.ts";
import changedCodeBlock from "./changed-code-block.ts";
import changedComponent from "./changed-component.ts";
import changedDirective from "./changed-directive.ts";
import changedHeading from "./changed-heading.ts";
import changedIdentifier from "./changed-identifier.ts";
import changedMetadata from "./changed-metadata.ts";
import changedNumber from "./changed-number.ts";
import changedPlaceholder from "./changed-placeholder.ts";
import changedStructure from "./changed-structure.ts";
import changedTag from "./changed-tag.ts";
import corruptCharacters from "./corrupt-characters.ts";
import displacedMenuPath from "./displaced-menu-path.ts";
import emptiedPair from "./emptied-pair.ts";
import emptyLinkText from "./empty-link-text.ts";
import extraBlock from "./extra-block.ts";
import finalPunctuation from "./final-punctuation.ts";
import gluedMarkup from "./glued-markup.ts";
import inconsistentTranslation from "./inconsistent-translation.ts";
import invalidFrontMatter from "./invalid-front-matter.ts";
import localeMetadata from "./locale-metadata.ts";
import lostEmphasis from "./lost-emphasis.ts";
import malformedSegment from "./malformed-segment.ts";
import mismatchedLink from "./mismatched-link.ts";
import missingBlock from "./missing-block.ts";
import missingFile from "./missing-file.ts";
import missingSegment from "./missing-segment.ts";
import pattern from "./pattern.ts";
import punctuationStyle from "./punctuation-style.ts";
import repeatedPunctuation from "./repeated-punctuation.ts";
import repeatedWord from "./repeated-word.ts";
import shiftedUnits from "./shifted-units.ts";
import sourceLocaleLink from "./source-locale-link.ts";
import spaceBeforePunctuation from "./space-before-punctuation.ts";
import staleHash from "./stale-hash.ts";
import staleSegment from "./stale-segment.ts";
import staleTranslation from "./stale-translation.ts";
import strandedParticle from "./stranded-particle.ts";
import strayEntity from "./stray-entity.ts";
import terminology from "./terminology.ts";
import unbalancedPair from "./unbalanced-pair.ts";
import untranslatedSegment from "./untranslated-segment.ts";
import untranslatedTitle from "./untranslated-title.ts";
import wrongLanguage from "./wrong-language.ts";
import wrongScript from "./wrong-script.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  brokenAnchor,
  brokenEmphasis,
  brokenLinkSyntax,
  changedAlert,
  changedCode,
  changedCodeBlock,
  changedComponent,
  changedDirective,
  changedHeading,
  changedIdentifier,
  changedMetadata,
  changedNumber,
  changedPlaceholder,
  changedStructure,
  changedTag,
  corruptCharacters,
  displacedMenuPath,
  emptiedPair,
  emptyLinkText,
  extraBlock,
  finalPunctuation,
  gluedMarkup,
  inconsistentTranslation,
  invalidFrontMatter,
  localeMetadata,
  lostEmphasis,
  malformedSegment,
  mismatchedLink,
  missingBlock,
  missingFile,
  missingSegment,
  pattern,
  punctuationStyle,
  repeatedPunctuation,
  repeatedWord,
  shiftedUnits,
  sourceLocaleLink,
  spaceBeforePunctuation,
  staleHash,
  staleSegment,
  staleTranslation,
  strandedParticle,
  strayEntity,
  terminology,
  unbalancedPair,
  untranslatedSegment,
  untranslatedTitle,
  wrongLanguage,
  wrongScript,
];
