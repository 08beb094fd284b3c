import type { Article } from "../src/model/article.ts";
import type { Edit } from "../src/model/diagnostic.ts";
import type { Term } from "../src/model/glossary.ts";
import type { TranslationUnit } from "../src/model/unit.ts";
import type { Random } from "./random.ts";

/** Kinds that are listed together. */
export type Group =
  | "structural"
  | "front-matter"
  | "links"
  | "protected"
  | "translation"
  | "emphasis"
  | "characters"
  | "typography"
  | "structure"
  | "whole-articles"
  | "harmless";

/** A place for a defect: an article, as far as it is clean. */
export interface Subject {
  readonly article: Article;
  /** Intact units with text on both sides and without any finding, in the order of the text. */
  readonly units: readonly TranslationUnit[];
  /** Whether the front matter can be read, has the six keys and no finding. */
  readonly soundFrontMatter: boolean;
  /** The locale that rules go by, in canonical case. */
  readonly locale: string | null;
  /** The locale the article should have, in canonical case. */
  readonly expectedLocale: string | null;
  readonly random: Random;
  /** What the terms of the articles are to be called. */
  readonly terms: readonly Term[];
}

/** One defect, put into one article by one edit. */
export interface Injection {
  /** Offsets into the article's text. */
  readonly edit: Edit;
  /** The segment ids a finding about the defect may name; `null` stands for a finding that names none. */
  readonly segments: readonly (string | null)[];
  /** The owners here, where the place decides about them. */
  readonly owners?: readonly string[];
}

/** One kind of defect. Rules are named as `rule` or `rule/messageId`. */
export interface Kind {
  /** Kebab-case, says what is done. */
  readonly id: string;
  readonly group: Group;
  /** What is done, for a person. */
  readonly what: string;
  /** A new finding of one of these, in the right unit, means that the defect was caught; none: the edit is harmless. */
  readonly owners: readonly string[];
  /** What else the defect makes true about the same unit: such findings are not unrelated. */
  readonly effects?: readonly string[];
  /** What the defect makes true about other units. */
  readonly elsewhere?: readonly string[];
  /** What the linter has to have besides: a glossary, or the rules that decide over a whole run. */
  readonly needs?: "glossary" | "run";
  /** Whether the article is compared with its source, which is the English of the sound article. */
  readonly besideSource?: boolean;
  /** @returns `null` where the article offers no place */
  readonly inject: (subject: Subject) => Injection | null;
}

/** An edit of one unit, with its owners where the place decides about them. */
export interface UnitEdit {
  readonly edit: Edit;
  readonly owners?: readonly string[];
}

interface UnitKind extends Omit<Kind, "inject"> {
  /** Whether the article's locale can have the defect; absent: all can. */
  readonly suits?: (locale: string | null) => boolean;
  /** Whether no unit is left that a finding could name. */
  readonly unitIsLost?: boolean;
  /** @returns `null` where the unit offers no place */
  readonly edit: (unit: TranslationUnit, random: Random, subject: Subject) => Edit | UnitEdit | null;
}

/** A kind of defect inside one unit. */
export function unitKind({ suits, unitIsLost = false, edit, ...kind }: UnitKind): Kind {
  return {
    ...kind,
    inject(subject) {
      if (suits !== undefined && !suits(subject.locale)) return null;
      for (const unit of subject.random.rotated(subject.units)) {
        const found = edit(unit, subject.random, subject);
        if (found === null) continue;
        return { ...("edit" in found ? found : { edit: found }), segments: unitIsLost ? [null] : [unit.id] };
      }
      return null;
    },
  };
}
