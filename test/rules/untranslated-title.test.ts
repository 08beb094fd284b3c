import rule from "../../src/rules/untranslated-title.ts";
import { cases, rows } from "../rule-cases.ts";

cases(rule, {
  locale: "nl-NL",
  finds: "heading",
  sound: [
    ...rows(
      { frontMatter: { title: "Plan storage" } },
      ["why", "behind"],
      [
        ["of a heading that is not translated", "# ‹Plan storage¦Plan storage›\n"],
        ["of a heading in which only markup differs", "# ‹**Plan storage**¦Plan storage›\n"],
        ["of a heading that lost its text", "# ‹¦Plan storage›\n"],
        ["of a heading with a damaged letter", "# ‹Plan stor\ufffdge¦Plan storage›\n"],
        ["of a heading with a word written twice", "# ‹Plan storage storage¦Plan storage›\n"],
        ["of a heading with a letter too many", "# ‹Plan storagee¦Plan storage›\n"],
        ["of an empty heading before a unit", "# \n\n‹Opslag plannen¦Plan storage›\n"],
        ["of a heading without a unit, behind one", "‹Opslag plannen¦Plan storage›\n\n# Fjordbase\n"],
        ["of a heading that is more than a unit", "# New: ‹Opslag¦Plan storage›\n"],
      ],
    ),
    {
      why: "translated",
      frontMatter: { title: "Uw opslag plannen" },
      behind: "# ‹Uw opslag plannen¦Plan your storage›\n",
    },
    { why: "another text", frontMatter: { title: "Storage | Fjordbase" }, behind: "# ‹Opslag plannen¦Plan storage›\n" },
    {
      why: "of a heading with words joined",
      frontMatter: { title: "Use RESTAPI storage" },
      behind: "# ‹Use R\ufffdST API-storage¦Use RESTAPI storage›\n",
    },
    { why: "not there", frontMatter: { title: null }, behind: "# ‹Opslag plannen¦Plan storage›\n" },
    {
      why: "joins words as Norwegian does",
      frontMatter: { title: "Fjordbase for Enterprise-plan" },
      behind: "# ‹Abonnement¦Fjordbase for Enterprise plan›\n",
    },
    { why: "of one word", frontMatter: { title: "STORAGE_PLAN" }, behind: "# ‹Opslagplan¦STORAGE_PLAN›\n" },
    { why: "of an article without a heading", frontMatter: { title: "Plan storage" } },
    {
      why: "of an English locale",
      locale: "en-GB",
      frontMatter: { title: "Plan storage" },
      behind: "# ‹Store¦Plan storage›\n",
    },
    {
      why: "the source's is reported where it reads as English",
      frontMatter: { title: "Fjordbase Studio" },
      behind: "# ‹Opslag plannen¦Plan storage›\n",
      english: { text: "---\ntitle: Fjordbase Studio\n---\n", hash: "x" },
    },
    {
      why: "the source's is reported where it reads as English",
      frontMatter: { title: "How to plan the storage" },
      behind: "# ‹Opslag plannen¦Plan storage›\n",
      english: { text: "---\ntitle: Something else\n---\n", hash: "x" },
    },
    {
      why: "the source's is reported where it reads as English",
      frontMatter: { title: "How to plan the storage" },
      behind: "# ‹How to plan the storage¦Plan storage›\n",
      english: { text: "---\ntitle: How to plan the storage\n---\n", hash: "x" },
    },
  ],
  broken: [
    {
      why: "with a hyphen that the source has is reported",
      frontMatter: { title: "Plan read-only storage" },
      behind: "# ‹Opslag plannen¦Plan read-only storage›\n",
    },
    {
      why: "the English heading is reported at its place",
      frontMatter: { title: "Plan your storage" },
      behind: "# ‹Uw opslag plannen¦Plan your **storage**›\n",
      marks: "Plan your storage",
      messages: 'The title is the English heading; the heading itself is translated: "Uw opslag plannen"',
    },
    {
      why: "compared with a heading that has an anchor",
      frontMatter: { title: "Plan storage" },
      behind: '# <a name="plan"></a>‹Opslag plannen¦Plan storage›\n',
    },
    {
      why: "the source's is reported where it reads as English",
      frontMatter: { title: "How to plan the storage" },
      behind: "# ‹Opslag plannen¦Plan storage›\n",
      english: { text: "---\ntitle: How to plan the storage\n---\n", hash: "x" },
      finds: "source",
    },
  ],
});
