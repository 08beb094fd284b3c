import rule from "../../src/rules/source-locale-link.ts";
import { cases, rows } from "../rule-cases.ts";

cases(rule, {
  locale: "nb-NO",
  finds: "sourceLocale",
  sound: [
    ...rows(
      {},
      ["why", "source", "target"],
      [
        ["finds none in /en-use/a", "[A](/en-use/a)", "[A](/en-use/a)"],
        ["finds none in /a/en-us.md", "[A](/a/en-us.md)", "[A](/a/en-us.md)"],
        [
          "finds none in https://fjordbase.example/?ui=en-us",
          "[A](https://fjordbase.example/?ui=en-us)",
          "[A](https://fjordbase.example/?ui=en-us)",
        ],
        ["finds none in https://en-us/a", "[A](https://en-us/a)", "[A](https://en-us/a)"],
        ["finds none in en-us", "[A](en-us)", "[A](en-us)"],
        ["silent in the source's locale and in prose", "Mappen /en-us/ her", "Mappen /en-us/ her"],
      ],
    ),
    {
      why: "silent in the source's locale and in prose",
      locale: "en-US",
      source: "[A](/en-us/a)",
      target: "[A](/en-us/a)",
    },
  ],
  broken: [
    ...rows(
      {},
      ["why", "source", "target", "fixed"],
      [
        ["finds the locale in /en-us/a", "[A](/en-us/a)", "[A](/en-us/a)", "[A](/nb-no/a)"],
        [
          "finds the locale in https://fjordbase.example/en-us",
          "[A](https://fjordbase.example/en-us)",
          "[A](https://fjordbase.example/en-us)",
          "[A](https://fjordbase.example/nb-no)",
        ],
        [
          "finds the locale in https://fjordbase.example/EN-US?a",
          "[A](https://fjordbase.example/EN-US?a)",
          "[A](https://fjordbase.example/EN-US?a)",
          "[A](https://fjordbase.example/nb-NO?a)",
        ],
        ["finds the locale in /x/en-us#a", "[A](/x/en-us#a)", "[A](/x/en-us#a)", "[A](/x/nb-no#a)"],
        ["takes the article's locale in the case it finds", "[A](/en-US/a)", "[A](/en-US/a)", "[A](/nb-NO/a)"],
      ],
    ),
    {
      why: "speaks up although the target equals its source",
      source: "[A](https://fjordbase.example/en-us/a)",
      target: "[A](https://fjordbase.example/en-us/a)",
    },
    {
      why: "offers no fix inside HTML, nor without a locale",
      source: '<a href="/en-us/a">A</a>',
      target: '<a href="/en-us/a">A</a>',
      safety: "none",
    },
    {
      why: "offers no fix inside HTML, nor without a locale",
      locale: "??",
      source: "[A](/en-us/a)",
      target: "[A](/en-us/a)",
      safety: "none",
    },
  ],
});
