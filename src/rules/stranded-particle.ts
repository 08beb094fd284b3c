import { LANGUAGES_WITH_PARTICLES, leadingParticle } from "../locale/words/leading-particles.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { startsParagraph } from "./stranded-particle/paragraph-start.ts";

/** Emphasis that opens with the particle inside. */
const OPENING = /^[\s*_]*/;

export default defineRule({
  id: "stranded-particle",
  category: "markup",
  mqm: "linguistic-conventions/grammar",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  locales: LANGUAGES_WITH_PARTICLES,
  docs: {
    summary: "A paragraph of the target begins with a particle that has lost its word.",
    rationale: `Japanese and Korean particles are written behind the word they mark. Where machine translation moves that word
(a code span, most often) to another place, the particle stays behind, and the sentence has no subject or object any more.
Only particles at the start of a paragraph, heading, item or cell count, those that no word begins with: \`を\`, and others
before what is no hiragana; \`를\`, \`는\`, \`에서\` and their like before a blank. Not \`이\`, which is "this" as well, nor \`では\` and \`でも\`,
which open sentences. What stands before the segment in its paragraph, outside of it, is its word.`,
    howToFix: "Put the word before its particle again, as the source has it.",
    correct: [
      { title: "The word is there", locale: "ja-JP", target: "`fjord` を開きます。", source: "Open `fjord`." },
      {
        title: "A word, not a particle",
        locale: "ko-KR",
        target: "이 클러스터를 엽니다.",
        source: "Open this cluster.",
      },
      { title: "A word that begins alike", locale: "ja-JP", target: "はい、開きます。", source: "Yes, it opens." },
      { title: "A conjunction", locale: "ja-JP", target: "では、始めましょう。", source: "Now let us begin." },
      { title: "A language without them", locale: "nl-NL", target: "를 openen", source: "Open 를" },
    ],
    incorrect: [
      {
        title: "The object went to the end",
        messageId: "stranded",
        locale: "ja-JP",
        target: "を使用してクラスターを開きます。`fjord open`",
        source: "Use `fjord open` to open the cluster.",
      },
      {
        title: "The topic went to the end",
        messageId: "stranded",
        locale: "ja-JP",
        target: "には、3 つのクラスターがあります。**Fjordbase**",
        source: "**Fjordbase** has three clusters.",
      },
      {
        title: "A Korean object",
        messageId: "stranded",
        locale: "ko-KR",
        target: "를 실행하여 클러스터를 엽니다. `fjord open`",
        source: "Run `fjord open` to open the cluster.",
      },
    ],
  },
  messages: {
    stranded: {
      text: 'The paragraph begins with the particle "{{particle}}", which has lost its word',
      help: "put the word that it belongs to before it",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      const { locale } = context.surroundings;
      const units = unitsWithParticles(article, locale);
      for (const { unit, offset, particle } of units.flatMap((each) => particleOf(each, locale))) {
        if (!startsParagraph(article.text, article.bodyStart, unit.span.start)) continue;
        const start = unit.target.span.start + offset;
        const at = span("target", start, start + particle.length);
        context.report({ messageId: "stranded", data: { particle }, at, unit, token: particle });
      }
    },
  },
});

const unitsWithParticles = unitsThat((unit, locale) => particleOf(unit, locale).length > 0);

function particleOf(unit: TranslationUnit, locale: string | null) {
  const { target, source, identical } = unit;
  if ((target.features & Feature.cjk) === 0 || identical || source.blank) return [];
  const offset = OPENING.exec(target.text)?.[0].length ?? 0;
  const particle = leadingParticle(locale, target.text.slice(offset, offset + LONGEST));
  if (particle === null || target.text.trim().length === particle.length) return [];
  // A source that writes the particle itself speaks of it.
  return source.text.includes(particle) ? [] : [{ unit, offset, particle }];
}

/** The longest particle and what follows it. */
const LONGEST = 4;
