import type { Literal } from "../../compare/literals/literal-search.ts";

/** `<your name>`, `\<your name\>`, `&lt;your name&gt;` of two to six words. */
const INSTRUCTION = /(?:(?<!\\)<|\\<|&lt;)[A-Za-z][\w'’.-]*(?: [A-Za-z\d][\w'’.-]*){1,5}(?:\\?>|&gt;)/g;

const SPACED = /(?:\\?<|&lt;)(?:\s+\p{L}[^<>&\\]{0,80}|\p{L}[^<>&\\]{0,80}\s)(?:\\?>|&gt;)/gu;

const ANGLE = /[<＜〈《‹«]|&lt;/;
/** What else may stand around an instruction. */
const OTHER_BRACKETS = /[[［【「『{（(]/g;

/** What became of the instructions of a source. */
export interface InstructionLoss {
  /** Those of the source, where the target has neither angle brackets nor others in their place. */
  readonly lost: readonly Literal[];
  /** In the target, with white space inside the angle brackets. */
  readonly spaced: readonly Literal[];
}

/** The screen: whether a text may hold instructions to the reader that another does not show. */
export function mayLoseInstruction(source: string, target: string): boolean {
  for (const [text] of source.matchAll(INSTRUCTION)) if (!target.includes(text)) return true;
  return false;
}

/**
 * Placeholders of several words tell the reader what to type and are there to be translated. Only what no translation
 * does is looked for: their brackets are gone, or there is white space inside.
 *
 * @param source with `target` the literal views, which show no tags of HTML elements
 */
export function instructionLoss(source: string, target: string): InstructionLoss {
  const expected = literalsOf(INSTRUCTION, source);
  if (expected.length === 0) return { lost: [], spaced: [] };
  if (!ANGLE.test(target) && countOf(OTHER_BRACKETS, target) <= countOf(OTHER_BRACKETS, source))
    return { lost: expected, spaced: [] };
  const spaced = literalsOf(SPACED, target);
  const bySource = countOf(SPACED, source);
  return { lost: [], spaced: spaced.slice(bySource, bySource + expected.length) };
}

function literalsOf(pattern: RegExp, text: string): readonly Literal[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
