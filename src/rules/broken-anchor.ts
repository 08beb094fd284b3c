import { CodeAroundUnits, FragmentTargets, fragmentLinks } from "../compare/links/fragments.ts";
import { isSlugOf } from "../compare/links/heading-slug.ts";
import type { Article } from "../model/article.ts";
import { defineRule } from "../model/rule.ts";
import { isDamagedSlug, mayBeSlugOf, ownNamesIn, proposedSlug } from "./broken-anchor/anchor-forms.ts";
import { anchoredHeadings } from "./broken-anchor/anchored-headings.ts";
import { deadLinks, sharedMessage } from "./broken-anchor/dead-links.ts";
import { findHashSigns } from "./broken-anchor/hash-signs.ts";
import { headingsIn, headingsOf, PageNames } from "./broken-anchor/page-names.ts";

export default defineRule({
  id: "broken-anchor",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  supersedes: ["mismatched-link"],
  docs: {
    summary: "A heading's anchor is not the slug of its English heading, or a link within the article leads nowhere.",
    rationale: `Translated headings keep the address of the English page: the pipeline writes \`<a name="slug"></a>\` before them, made
of the English heading. When translation changes it, every link to that heading, from this article and from others, ends at
the top of the page. Reported is an anchor that is the slug of the translated heading, holds letters that no slug has, or
differs from the slug by a third of its letters at most: every other name is one that the author of the source chose.
The ways in which pipelines of other years made their slugs are known, a second anchor with the slug is as good, headings
with images are left alone, and a heading without an anchor is no finding.

A link \`#fragment\` has to name a heading (by the slug of its English or its translated text), an \`<a name>\`, an \`id\` or
\`{#id}\` of the same file; \`#fragment-1\` leads to the second heading of one name. Tabs (\`#tab/…\`), text fragments and
articles that include others are left alone. Where the source has the same link, its author may have to repair it: only worth
a note. Where the source is a file of its own, a link has to lead somewhere in the translation's file, by letters and digits; one
that leads nowhere in either file is the source's.`,
    howToFix:
      "Restore the slug of the English heading, and the fragment of the source's link. `--fix-suggestions` does both.",
    correct: [
      {
        title: "The slug of the English heading",
        text: `## <a name="back-up--restore"></a>${unit("Sikkerhetskopiering", "Back up & restore")}\n`,
      },
      {
        title: "A heading without an anchor",
        text: `## ${unit("備份", "Back up")}\n`,
      },
      {
        title: "A name of the author's own",
        text: `## <a name="bkp-cloud"></a>${unit("النسخ الاحتياطي إلى السحابة", "Back up to cloud storage")}\n`,
      },
      {
        title: "A link to a heading",
        text: `## ${unit("復元", "Restore a cluster")}\n\n${unit("[復元](#restore-a-cluster)", "[Restore](#restore-a-cluster)", 103)}\n`,
      },
      { title: "A tab", text: `# [${unit("ポータル", "Portal")}](#tab/portal)\n` },
    ],
    incorrect: [
      {
        title: "The anchor is translated",
        messageId: "wrongAnchor",
        text: `## <a name="gjenopprett"></a>${unit("Gjenopprett", "Restore")}\n`,
        fixed: `## <a name="restore"></a>${unit("Gjenopprett", "Restore")}\n`,
      },
      {
        title: "The anchor is misspelt",
        messageId: "wrongAnchor",
        text: `# <a name="restor-a-cluster"></a>${unit("還原叢集", "Restore a cluster")}\n`,
        fixed: `# <a name="restore-a-cluster"></a>${unit("還原叢集", "Restore a cluster")}\n`,
      },
      {
        title: "The fragment is translated",
        messageId: "deadFragment",
        text: `## ${unit("復元", "Restore")}\n\n${unit("[復元](#復旧)", "[Restore](#restore)", 103)}\n`,
        fixed: `## ${unit("復元", "Restore")}\n\n${unit("[復元](#restore)", "[Restore](#restore)", 103)}\n`,
      },
      {
        title: "A link around a unit",
        messageId: "deadFragment",
        text: `## ${unit("استعادة", "Restore")}\n\n[${unit("استعادة", "Restore", 103)}](#restor)\n`,
      },
      {
        title: "The heading lost its id",
        messageId: "lostFragment",
        locale: "fr-FR",
        base: "# Fjordbase\n\nSee [limits](#limits).\n\n## Limits {#limits}\n\nThere are none.\n",
        translation: "# Fjordbase\n\nVoir les [limites](#limits).\n\n## Les bornes\n\nIl n'y en a pas.\n",
      },
      {
        title: "The heading is translated",
        messageId: "driftedFragment",
        locale: "ar-SA",
        base: "# Fjordbase\n\nSee [limits](#limits).\n\n## Limits\n\nThere are none.\n",
        translation: "# Fjordbase\n\nانظر [الحدود](#limits).\n\n## الحدود\n\nلا توجد.\n",
      },
      {
        title: "The source has the same link",
        messageId: "deadSourceFragment",
        text: `## ${unit("復元", "Restore")}\n\n${unit("[制限](#limits)", "[Limits](#limits)", 103)}\n`,
      },
    ],
  },
  messages: {
    wrongAnchor: {
      text: 'The anchor "{{found}}" is not the slug of the English heading, "{{expected}}"',
      help: "write the English slug",
    },
    deadFragment: {
      text: "The link leads to {{fragment}}, which is nowhere in this article",
      help: "put the source's fragment back, or the slug of the English heading",
    },
    lostFragment: {
      text: "The link leads to {{fragment}}, which the source has and this file has not",
      help: "give the heading the source's id, or link to what its translation is called",
    },
    driftedFragment: {
      text: "The link leads to {{fragment}}, as the source's heading is called and none of this file",
      help: "where the site names headings by their translated text, link to that",
      severity: "info",
    },
    deadSourceFragment: {
      text: "The link leads to {{fragment}}, which is nowhere in this article; the source has the same link",
      help: "have the source article corrected, unless its heading was lost here",
      severity: "info",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      const { anchors, fragments } = findHashSigns(article.text, article.bodyStart);
      for (const { anchor, english, translated } of anchoredHeadings(article, anchors)) {
        const found = article.text.slice(anchor.start, anchor.end);
        if (isSlugOf(found, english) || isSomebodysOwn(found, english, translated)) continue;
        const expected = proposedSlug(english);
        const fix = { safety: "suggestion" as const, edits: [{ span: anchor, text: expected }] };
        context.report({ messageId: "wrongAnchor", data: { found, expected }, at: anchor, token: expected, fix });
      }
      if (fragments.length === 0) return;
      const links = fragmentLinks(article, fragments);
      const { blocks } = article;
      const targets = targetsIn(article);
      const sources = blocks === undefined ? null : new PageNames(blocks.version.text, headingsOf(blocks.source));
      const code = new CodeAroundUnits(article, context.commonmark);
      for (const { written, span } of links.around) {
        if (targets.has(written) || sources?.leadsTo(written) === null || code.holds(span.start)) continue;
        context.report({ messageId: "deadFragment", data: { fragment: written }, at: span, token: written });
      }
      for (const unit of links.units) {
        const { dead, shared, lost } = deadLinks(unit, targets);
        const [only] = dead.length + shared.length === 1 && lost.length === 1 ? lost : [];
        for (const [index, { kind, written: fragment, normalised, span: at }] of dead.entries()) {
          // Reported with one of them, the lost ones are settled for the unit.
          const settles = index === 0 ? [normalised, ...lost.map((link) => link.normalised)] : [normalised];
          const fix = only &&
            kind === "link" && { safety: "suggestion" as const, edits: [{ span: at, text: only.written }] };
          context.report({
            messageId: "deadFragment",
            data: { fragment },
            at,
            unit,
            token: normalised,
            settles,
            ...(fix && { fix }),
          });
        }
        for (const { written: fragment, normalised: token, span: at } of shared) {
          const messageId = sharedMessage(fragment, links.units, targets, sources);
          context.report({ messageId, data: { fragment }, at, unit, token });
        }
      }
    },
  },
});

/** Where links within an article can lead. A page of its own is read as its site may read it, and as others do. */
function targetsIn(article: Article): Pick<PageNames, "has"> {
  const { text, blocks, unitCount } = article;
  if (blocks !== undefined) return new PageNames(text, headingsOf(blocks.target));
  const targets = new FragmentTargets(article);
  if (unitCount > 0) return targets;
  const names = new PageNames(text, headingsIn(text));
  return { has: (written) => targets.has(written) || names.has(written) };
}

/** Whether an anchor is right in another way, or no pipeline's at all: a name that links rely on has to stay. */
function isSomebodysOwn(found: string, english: string, translated: string): boolean {
  if (english.includes("![") || mayBeSlugOf(found, english)) return true;
  const slug = proposedSlug(english);
  if (slug === "" || !isDamagedSlug(found, slug, translated)) return true;
  return ownNamesIn(english).some((name) => mayBeSlugOf(name, english));
}

function unit(target: string, source: string, number = 102): string {
  const id = `0aa11-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
