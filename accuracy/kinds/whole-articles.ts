import { languageOf } from "../../src/locale/tag.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import type { Injection, Kind, Subject } from "../kind.ts";
import { isInLink, type Stretch, stretchOf } from "../places.ts";
import { LATIN_LANGUAGES, PASSAGES } from "./passages.ts";

/** One edit that gives units that follow each other other targets; `null` leaves a target as it is. */
function retarget(
  article: Subject["article"],
  units: readonly TranslationUnit[],
  targets: readonly (string | null)[],
): Injection["edit"] {
  const [first] = units as [TranslationUnit];
  const last = units.at(-1) as TranslationUnit;
  let text = "";
  let done = first.target.span.start;
  units.forEach(({ target }, index) => {
    text += article.text.slice(done, target.span.start) + (targets[index] ?? target.text);
    done = target.span.end;
  });
  return { start: first.target.span.start, end: last.target.span.end, text };
}

const RUN = 8;
/** What no translator changes, enough of it to know a unit by; a number of one digit is an item's or stands anywhere. */
const TOKENS = /`[^`]+`|\]\([^)]+\)|(?<![\w.,])\d[\d.,]*\d(?![\w.,])/g;

function tokensOf({ source, target }: TranslationUnit): string {
  const kept = (source.text.match(TOKENS) ?? []).filter((token) => target.text.includes(token));
  return kept.sort().join(" ");
}

/** So many units in a row, of which enough are known by tokens that their neighbours have not. */
function runToShift({ article, units, random }: Subject): readonly TranslationUnit[] | null {
  const clean = new Set(units);
  const starts = article.units.map((_, index) => index).slice(0, -RUN);
  for (const start of random.rotated(starts)) {
    const run = article.units.slice(start, start + RUN + 1);
    const tokens = run.map(tokensOf);
    const known = tokens.filter(
      (own, index) => own !== "" && index > 0 && tokens.indexOf(own) === tokens.lastIndexOf(own),
    );
    if (run.every((unit) => clean.has(unit)) && known.length >= 5) return run;
  }
  return null;
}

/** The words of a target that begin with a small letter, outside of links: with what an apostrophe or a hyphen joins to them. */
function wordsToChange({ target }: TranslationUnit): readonly Stretch[] {
  const words = target.prose.matchAll(/(?<![\p{L}\p{N}\uFFFC'’_-])\p{Ll}[\p{L}'’-]*(?![\p{L}\p{N}\uFFFC'’_*[-])/gu);
  return Array.from(words, (match) => stretchOf(match)).filter(
    ({ start }) => !isInLink(target, target.span.start + start),
  );
}

/** A unit's target with each of these words exchanged for the next one of a running text. */
function inOtherLanguage(unit: TranslationUnit, next: () => string): string {
  const { text } = unit.target;
  let changed = "";
  let done = 0;
  for (const { start, end } of wordsToChange(unit)) {
    changed += text.slice(done, start) + next();
    done = end;
  }
  return changed + text.slice(done);
}

/** Defects of an article as a whole, or of a long part of it. */
export const wholeArticles: readonly Kind[] = [
  {
    id: "shift-targets",
    group: "whole-articles",
    what: "gives eight units in a row the target of the next one",
    owners: ["shifted-units"],
    // At the edges of the run, where no token shows whose target it is.
    effects: ["changed-code", "changed-identifier", "changed-number", "lost-emphasis", "mismatched-link"],
    elsewhere: ["untranslated-title"],
    inject(subject) {
      const run = runToShift(subject);
      if (run === null) return null;
      const targets = [...run.slice(1).map(({ target }) => target.text), null];
      return { edit: retarget(subject.article, run, targets), segments: [...run.map(({ id }) => id), null] };
    },
  },
  {
    id: "write-in-other-language",
    group: "whole-articles",
    what: "writes the lower-case words of every target in another language of the same script",
    owners: ["wrong-language"],
    // A bold name that was torn before has other words now, and so has a title's heading or what stood before a spaced stop.
    effects: ["changed-identifier/splitName", "space-before-punctuation"],
    elsewhere: ["untranslated-title"],
    inject({ article, units, locale, random }) {
      const language = languageOf(locale);
      const long = units.filter((unit) => wordsToChange(unit).length >= 7);
      if (!LATIN_LANGUAGES.has(language) || long.length < 10 || units.length < article.units.length * 0.8) return null;
      const others = Object.keys(PASSAGES).filter(
        (other) => other !== language && !(other === "id" && language === "ms"),
      );
      const words = (PASSAGES[random.pick(others)] as string).split(/\s+/);
      let at = random.below(words.length);
      const next = () => words[at++ % words.length] as string;
      // What has findings keeps them: changed words would move them.
      const clean = new Set(units);
      const targets = article.units.map((unit) => (clean.has(unit) ? inOtherLanguage(unit, next) : null));
      return {
        edit: retarget(article, article.units, targets),
        segments: [null, ...article.units.map(({ id }) => id)],
      };
    },
  },
  {
    id: "empty-article",
    group: "whole-articles",
    what: "leaves of an article its front matter, or nothing",
    owners: ["missing-segment/noUnits"],
    inject({ article, soundFrontMatter, random }) {
      if (!soundFrontMatter || article.units.length === 0) return null;
      const start = random.pick([0, article.bodyStart]);
      return { edit: { start, end: article.text.length, text: "\n" }, segments: [null] };
    },
  },
  {
    id: "strip-units",
    group: "whole-articles",
    what: "leaves of every unit the bare text of its target",
    owners: ["missing-segment/noUnits"],
    inject({ article, soundFrontMatter }) {
      const { units, text } = article;
      const isProse = units.some((unit) => wordsToChange(unit).length >= 5) || /[\u3040-\u9FFF]{10}/.test(text);
      if (!soundFrontMatter || !isProse || article.unpaired.length > 0) return null;
      let body = "";
      let done = article.bodyStart;
      for (const { span, target } of units) {
        body += text.slice(done, span.start) + target.text;
        done = span.end;
      }
      const edit = { start: article.bodyStart, end: text.length, text: body + text.slice(done) };
      return /data-[ts]tu-id/.test(edit.text) ? null : { edit, segments: [null] };
    },
  },
];
