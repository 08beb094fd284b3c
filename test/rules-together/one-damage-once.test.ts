import { expect, it } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import brokenLinkSyntax from "../../src/rules/broken-link-syntax.ts";
import displacedMenuPath from "../../src/rules/displaced-menu-path.ts";
import emptyLinkText from "../../src/rules/empty-link-text.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import { articleWith, parse } from "../rule-tester.ts";

const RULES = [brokenLinkSyntax, displacedMenuPath, emptyLinkText, mismatchedLink];

function lint(target: string, source: string, rest = ""): readonly string[] {
  const article = parse(`${articleWith([{ source, target }])}\n${rest}`);
  const facts = { today: "2026-06-01", locale: "nl-NL", expectedLocale: null, sourceKey: "", repository: "" };
  const { diagnostics } = lintArticle(article, activate(RULES, resolveConfig(RULES, { rules: [] })), facts, {
    hash: (text) => text,
  });
  return diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}

const SOURCE = "See [the guide](/guide/a.md) and [clusters](/clusters).";

it.each([
  ["Zie [de gids] (/guide/a.md) en [clusters](/clusters).", "broken-link-syntax/spacedDestination"],
  ["Zie [de gids] (/Guide/A. md) en [clusters](/clusters).", "broken-link-syntax/spacedDestination"],
  ["Zie [de gids]](/guide/a.md) en [clusters](/clusters).", "broken-link-syntax/unopenedLabel"],
  ["Zie [de gids](/guide/a.md en [clusters](/clusters).", "broken-link-syntax/unclosedDestination"],
  ["Zie [de gids](de gids hier) en [clusters](/clusters).", "broken-link-syntax/proseDestination"],
  ["Zie [de gids(/guide/a.md) en [clusters](/clusters).", "broken-link-syntax/bareDestination"],
  ["Zie [](/guide/a.md) gids en [clusters](/clusters).", "empty-link-text/blank"],
  ["Zie [gids][](/guide/a.md) en [clusters](/clusters).", "empty-link-text/blank"],
  ["Zie [gids](/guide/a.md)[](/guide/a.md) en [clusters](/clusters).", "empty-link-text/blank"],
  ["Zie [gids](/guide/b.md) en [clusters](/clusters).", "mismatched-link/changed"],
  ["Zie de gids en [clusters](/clusters).", "mismatched-link/missing"],
  ["Zie [gids](/guide/a.md) en [clusters](/clusters) [meer](/more).", "mismatched-link/added"],
])("%s is told as %s alone", (target, finding) => {
  expect(lint(target, SOURCE)).toEqual([finding]);
});

it("tells two damages of one destination apart", () => {
  const source = "See [the guide](/guide/a.md) and [it](/guide/a.md).";
  expect(lint("Zie [](/guide/a.md) gids.", source)).toEqual(["empty-link-text/blank", "mismatched-link/missing"]);
});

it("tells an undefined reference once", () => {
  expect(lint("Zie [lijsten][].", "See [arrays][].", "[arrays]: /arrays\n")).toEqual([
    "broken-link-syntax/undefinedReference",
  ]);
});

it("tells a path in an emptied link once", () => {
  expect(lint("Ga naar [](/b).", "Go to [**A** > **B**](/b).")).toEqual(["empty-link-text/blank"]);
});
