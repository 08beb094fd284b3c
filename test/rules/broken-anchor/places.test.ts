import { expect, it } from "vitest";
import rule from "../../../src/rules/broken-anchor.ts";
import { articleWith, lintArticle } from "../../rule-tester.ts";

const unit = (target: string, source: string, number = 102) =>
  `<span data-ttu-id="37ca1-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="37ca1-${number}">${source}</span></span>`;

const title = unit("استعادة مجموعة", "Restore a cluster");
/** Whether a link leads somewhere, in an article of these paragraphs. */
const leads = (fragment: string, ...lines: readonly string[]) =>
  lintArticle(rule, `${articleWith([])}\n${[...lines, `[${unit("أ", "A", 104)}](${fragment})`].join("\n\n")}\n`)
    .length === 0;

it.each([
  ["of the first level", `# ${title}`],
  ["of the sixth level", `###### ${title}`],
  ["behind spaces", `  ##  ${title}`],
  ["behind tabs", `\t##\t${title}`],
  ["in a quotation", `> ## ${title}`],
  ["in a list of hyphens", `-  ## ${title}`],
  ["in a list of asterisks", `* ## ${title}`],
  ["in a list of plus signs", `+\t## ${title}`],
  ["with number signs behind it", `## ${title} ##`],
  ["with number signs behind a tab", `## ${title}\t## `],
  ["with number signs before a tab", `## ${title}  #\t`],
  ["underlined", `${title}\n===`],
  ["underlined by one sign", `${title}\n=`],
  ["underlined by two hyphens", `${title}\n--`],
  ["underlined with spaces", ` ${title}\n  --- `],
  ["underlined with tabs", `\t${title}\n\t---\t`],
  ["underlined in a quotation", `> ${title}\n> ---`],
  ["underlined, with Windows line ends", `${title}\r\n---\r`],
  ["over two lines", `## ${unit("استعادة \nمجموعة", "Restore a \ncluster")}`],
])("is a heading %s", (_, line) => {
  expect(leads("#restore-a-cluster", line)).toBe(true);
  expect(leads("#استعادة-مجموعة", line)).toBe(true);
});

it.each([
  ["a paragraph", title],
  ["an indented paragraph", ` ${title}`],
  ["a number sign within a line", `A # ${title}`],
  ["number signs without a space", `##${title}`],
  ["a hyphen without a space", `-## ${title}`],
  ["seven number signs", `####### ${title}`],
  ["a line over one hyphen", `${title}\n-`],
  ["a line over hyphens and words", `${title}\n--- x`],
])("is not %s", (_, line) => {
  expect(leads("#restore-a-cluster", line)).toBe(false);
});

it.each([
  ["a heading without a unit", "#notes-to-all", "## Notes to all"],
  ["a heading with a number", "#phase-2", `## ${unit("Fase 2", "Phase 2")}`],
  ["a heading by the slug of English", "#open-the-caf", `## ${unit("Åpne", "Open the café")}`],
  ["a heading with a number sign", "#number--of-clusters", `## ${unit("Antall", "Number # of clusters")}`],
  ["a name in single quotation marks", "#old", "<a name='Old'></a>"],
  ["a name in double quotation marks", "#old", '<a name="Old"></a>'],
  ["a name without any", "#old", "<a name=Old></a>"],
  ["a name before another attribute", "#old", "<a name=Old class=x></a>"],
  ["a name with spaces", "#old", '<a NAME = "old"></a>'],
  ["an id in single quotation marks", "#old", "<div id='old'></div>"],
  ["an id without any", "#old", "<div id=old>"],
  ["an explicit id in capitals", "#old", "Text {#Old}"],
  ["an explicit id and a class", "#old", "Text {#old .wide}"],
])("is %s", (_, fragment, line) => {
  expect(leads(fragment, line)).toBe(true);
});

it.each([
  ["an attribute that ends alike", "#old", "<b valid='old'></b>"],
  ["a paragraph", "#notes-to-all", "Notes to all"],
  ["an indented paragraph", "#notes-to-all", "  Notes to all"],
  ["a number sign within a line", "#notes-to-all", "A # Notes to all"],
  ["number signs without a space", "#notes-to-all", "##Notes to all"],
  ["a number within a name", "#restore-1-a-cluster", `## ${title}`],
  ["a name with a hyphen behind it", "#restore-a-cluster-", `## ${title}`],
  ["half the mark of a text fragment", "#restore-a-cluster~:x", `## ${title}`],
  ["the other half", "#restore-a-cluster:~x", `## ${title}`],
  ["half the mark alone", "#:~x", `## ${title}`],
  ["a word that begins like a tab", "#tabs", `## ${title}`],
  ["a tab behind something", "#a-tab/x", `## ${title}`],
])("is not %s", (_, fragment, line) => {
  expect(leads(fragment, line)).toBe(false);
});

it.each([
  ["a tag", "Åpne <b>nå</b>", "#åpne-nå"],
  ["two tags", "Åpne <b><i>nå</i></b>", "#åpne-nå"],
  ["a lesser sign", "Åpne < 5 <b>nå</b>", "#åpne--5-nå"],
  ["a link", "Åpne [en kopi](b.md) nå", "#åpne-en-kopi-nå"],
  ["two links", "Åpne [en](b.md) [kopi](c.md)", "#åpne-en-kopi"],
  ["an image", "Åpne ![kopi](b.png)", "#åpne-kopi"],
  ["brackets before a link", "Åpne [x [kopi](b.md)", "#åpne-x-kopi"],
  ["brackets behind a link", "Åpne [kopi](b.md) (x)", "#åpne-kopi-x"],
  ["an empty label", "Åpne [](b.md)nå", "#åpne-nå"],
  ["an empty destination", "Åpne [nå]()", "#åpne-nå"],
  ["punctuation", "Åpne: nå!", "#åpne-nå"],
  ["a space at the end", "Åpne nå ", "#åpne-nå"],
  ["signs above letters", "हिन्दी", "#हिन्दी"],
  ["a number", "Åpne 2", "#åpne-2"],
  ["an underscore and a hyphen", "Å_b-c", "#å_b-c"],
])("is a translated heading with %s", (_, target, fragment) => {
  expect(leads(fragment, `## ${unit(target, "Open")}`)).toBe(true);
});

const times = (count: number, line: string) => Array.from({ length: count }, () => line).join("\n\n");

it.each([
  ["the second of two headings", "#restore-a-cluster-1", times(2, `## ${title}`)],
  ["the second of two translated headings", "#استعادة-مجموعة-1", times(2, `## ${title}`)],
  ["the second of two headings of different signs", "#notes-1", "## Notes\n\n### Notes!"],
  ["the second of an underlined and another heading", "#notes-1", "Notes\n---\n\n### Notes"],
  ["the eleventh of eleven headings", "#restore-a-cluster-10", times(11, `## ${title}`)],
  ["a heading named so beside its namesake", "#phase-1", `## Phase\n\n## ${unit("Fase 1", "Phase 1")}`],
])("leads to %s", (_, fragment, line) => {
  expect(leads(fragment, line)).toBe(true);
});

it.each([
  ["the second of one heading", "#restore-a-cluster-1", `## ${title}`],
  ["the third of two headings", "#restore-a-cluster-2", times(2, `## ${title}`)],
  ["the first of two headings with a number", "#restore-a-cluster-0", times(2, `## ${title}`)],
  ["the second of two anchors", "#old-1", '<a name="old"></a> <a name="old"></a>'],
])("does not lead to %s", (_, fragment, line) => {
  expect(leads(fragment, line)).toBe(false);
});
