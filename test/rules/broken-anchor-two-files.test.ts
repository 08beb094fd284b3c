import rule from "../../src/rules/broken-anchor.ts";
import { cases } from "../rule-cases.ts";

const page = (link: string, ...headings: readonly string[]) =>
  `# Kraan\n\n${link}\n\n${headings.map((heading) => `## ${heading}\n\nKraan \`${heading.length}\`.\n`).join("\n")}`;

cases(rule, {
  sound: [
    {
      why: "headings name themselves in the translation: space that does not break, code that looks like a tag",
      locale: "fr-FR",
      base: page("See [one](#note-the-img-tag).", "Note: the `<img>` tag"),
      translation: page("Voir [ici](#note-la-balise-img).", "Note\u00A0: la balise `<img>`"),
    },
    {
      why: "ids as MDX has them",
      locale: "ja-JP",
      base: page("See [one](#limits).", "Limits {/*limits*/}"),
      translation: page("[制限](#limits)を見ます。", "制限 {/*limits*/}"),
    },
    {
      why: "ids with spaces, and accents that the site drops",
      locale: "fr-FR",
      base: page("See [one](#limits), [two](#quota).", "Limits { #limits }", "Quota"),
      translation: page("Voir [un](#limits), [deux](#debit-permis).", "Bornes { #limits }", "Débit permis"),
    },
    {
      why: "the second of its name",
      locale: "nl-NL",
      base: page("See [one](#example-1).", "Example", "Example"),
      translation: page("Zie [een](#voorbeeld-1).", "Voorbeeld", "Voorbeeld"),
    },
    {
      why: "names that are numbered in scripts other than Latin",
      locale: "ja-JP",
      base: page("See [one](#limits).", "Limits"),
      translation: page("[制限](#_1)を見ます。", "制限"),
    },
  ],
  broken: [
    {
      why: "dead in the source too, whose heading has an id of its own",
      locale: "nl-NL",
      base: page("See [one](#limits).", "Limits {#the-limits}"),
      translation: page("Zie [een](#limits).", "Grenzen {#the-limits}"),
      finds: "deadSourceFragment",
      says: "#limits",
    },
    {
      why: "the heading lost the source's id",
      locale: "nb-NO",
      base: page("See [one](#limits).", "Limits {#limits}"),
      translation: page("Se [en](#limits).", "Grenser"),
      finds: "lostFragment",
      says: "#limits",
    },
    {
      why: "the file shows that its headings name themselves",
      locale: "nl-NL",
      base: page("See [one](#limits), [two](#quota).", "Limits", "Quota"),
      translation: page("Zie [een](#limits), [twee](#hoeveelheid).", "Grenzen", "Hoeveelheid"),
      finds: "lostFragment",
      says: "#limits",
    },
    {
      why: "nothing shows how the site names headings",
      locale: "nl-NL",
      base: page("See [one](#limits).", "Limits"),
      translation: page("Zie [een](#limits).", "Grenzen"),
      finds: "driftedFragment",
      says: "#limits",
    },
    {
      why: "the fragment is translated, the id is not",
      locale: "nl-NL",
      base: page("See [one](#limits).", "Limits {#limits}"),
      translation: page("Zie [een](#grens).", "Grenzen {#limits}"),
      finds: "deadFragment",
      says: "#grens",
    },
  ],
});

// A page of its own: a source among translations, or one that nobody translated.
cases(rule, {
  sound: [
    {
      why: "attributes behind headings, in whatever form",
      text: page(
        "See [one](#limits), [two](#quota), [three](#first-taps), [four](#open).",
        "Limits { #limits }",
        "Quotas {/*quota*/}",
        "`First` taps {.notranslate lang=en}",
        "Open {#open} ##",
      ),
    },
    {
      why: "the same in another script",
      text: page("[一](#limits)、[二](#蛇口)。", "制限 {/*limits*/}", "蛇口 {.notranslate}"),
    },
  ],
  broken: [
    {
      why: "nothing of this name",
      text: page("See [one](#limits), [two](#quota).", "Limits {.notranslate}", "Quotas { #quotas }"),
      finds: "deadFragment",
      marks: "#quota",
    },
    {
      why: "nothing of this name in another script",
      text: page("[一](#水)。", "蛇口 {.notranslate}"),
      finds: "deadFragment",
    },
  ],
});
