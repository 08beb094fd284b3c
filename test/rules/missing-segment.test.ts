import { describe, expect, it } from "vitest";
import rule from "../../src/rules/missing-segment.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { fingerprints, relocated, reported, textAt } from "./reported.ts";

const ID = "37ca1-102";
const target = (text: string, id = ID) => `<span data-ttu-id="${id}">${text}</span>`;
const source = (text: string, id = ID) => `<span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>`;
const body = (markup: string) => `${articleWith([])}\n${markup}\n`;
const lint = (text: string) => lintArticle(rule, text);
const seen = (text: string) => reported(text, lint(text));

describe("a half without its other half", () => {
  it.each([
    ["nb-NO", "Åpne klyngen."],
    ["zh-TW", "開啟叢集。"],
    ["ar-SA", "افتح المجموعة."],
  ])("reports a target without a source at the whole half: %s", (_, text) => {
    const article = body(target(text));
    expect(seen(article)).toEqual([
      {
        messageId: "missingSource",
        severity: "error",
        message: `Segment ${ID} has a target but no source`,
        at: target(text),
      },
    ]);
    expect(lint(article)[0]).toMatchObject({
      side: "target",
      segmentId: ID,
      help: "restore its source segment, or hand the article off again",
      related: [],
    });
  });

  it("reports a source without a target, with and without the span around it", () => {
    const inner = `<span data-stu-id="37ca1-p103">Open the cluster.</span>`;
    const article = body(`${source("Open the cluster.")}\n\n${inner}`);
    expect(seen(article)).toEqual([
      {
        messageId: "missingTarget",
        severity: "error",
        message: `Segment ${ID} has a source but no target`,
        at: source("Open the cluster."),
      },
      {
        messageId: "missingTarget",
        severity: "error",
        message: "Segment 37ca1-p103 has a source but no target",
        at: inner,
      },
    ]);
    expect(lint(article)[0]).toMatchObject({ side: "source", segmentId: ID });
  });

  it("leaves a half whose id cannot be read to malformed-segment", () => {
    expect(seen(body(source("Open the cluster.", "")))).toEqual([]);
  });

  it("keeps the units before and after a lone half", () => {
    const article = body(
      [
        target("Én.") + source("One."),
        target("To.", "37ca1-103"),
        target("Tre.", "37ca1-104") + source("Three.", "37ca1-104"),
      ].join("\n\n"),
    );
    expect(seen(article).map(({ at }) => at)).toEqual([target("To.", "37ca1-103")]);
  });

  it("has the right place behind a byte order mark and Windows line ends", () => {
    const article = `\uFEFF${body(target("概要"))}`.replaceAll("\n", "\r\n");
    const [finding] = lint(article);
    expect(textAt(article, finding as NonNullable<typeof finding>)).toBe(target("概要"));
    expect(finding?.range.start).toMatchObject({ line: 11, column: 1 });
  });
});

describe("an empty half", () => {
  const invisible = ["", " ", "\n", "\u00A0", "\u2009", "\u202F", "\u2060", "\u3000", "\uFEFF"];
  const entities = ["&nbsp;", "&ensp; &thinsp;", "&#160;", "&#8203;", "&#xA0;", "&#x2009;"];

  it.each([...invisible, ...entities])("reports the target %j", (text) => {
    const article = body(target(text) + source("Open the cluster."));
    expect(seen(article)).toEqual([
      {
        messageId: "emptyTarget",
        severity: "error",
        message: `Segment ${ID} is not translated: its target is empty`,
        at: target(text) + source("Open the cluster."),
      },
    ]);
    expect(lint(article)[0]).toMatchObject({
      segmentId: ID,
      help: "translate the source segment",
      excerpt: { source: { text: "Open the cluster." }, target: { text } },
    });
  });

  it.each(["", " \n"])("only notes the empty source %j", (text) => {
    const article = body(target("備份叢集。") + source(text));
    expect(seen(article)).toEqual([
      {
        messageId: "emptySource",
        severity: "info",
        message: `Segment ${ID} has a target but an empty source`,
        at: target("備份叢集。") + source(text),
      },
    ]);
  });

  it("has nothing to say where both are empty", () => {
    expect(lint(body(target(" ") + source("")))).toEqual([]);
    expect(lint(body(target("&nbsp;") + source("&#160;")))).toEqual([]);
  });

  it.each(["0", "*", "&", "&nbsp", "&amp;", "&#1600;", "&nbsp;x", "[](/x)", "<br>"])(
    "does not take %j for empty",
    (text) => {
      expect(lintUnit(rule, { locale: "nl-NL", target: text, source: text })).toEqual([]);
    },
  );
});

describe("markup that is damaged, not missing, is another rule's", () => {
  it.each([
    ["unequal ids", target("Åpne.") + source("Open.", "37ca1-103")],
    ["white space between the halves", `${target("Åpne.")} ${source("Open.")}`],
    ["quotes turned into entities", (target("Åpne.") + source("Open.")).replaceAll('"', "&quot;")],
    ["an id that is none", target("Åpne.", "cluster") + source("Open.", "cluster")],
    ["a span left open", '<span data-ttu-id="37ca1-102">Åpne.'],
    ["one id twice", `${target("Én.")}${source("One.")}\n\n${target("To.")}${source("Two.")}`],
  ])("%s", (_, markup) => {
    expect(lint(body(markup))).toEqual([]);
  });

  it("leaves alone gaps in the numbers, prose without units, and files without any", () => {
    const gap = `${target("Én.")}${source("One.")}\n\n${target("To.", "37ca1-109")}${source("Two.", "37ca1-109")}`;
    expect(lint(body(gap))).toEqual([]);
    expect(lint(body("> [!NOTE]\n> Åpne klyngen."))).toEqual([]);
    expect(lint("# README\n")).toEqual([]);
  });
});

describe("fingerprints", () => {
  const damaged = body(
    [
      target(" ") + source("Open the cluster."),
      target("Åpne av the klynge.", "37ca1-103"),
      target("Lukk.", "37ca1-104") + source("Close the cluster.", "37ca1-104"),
      source("Back up the cluster.", "37ca1-105"),
      target("叢集", "37ca1-106") + source("", "37ca1-106"),
    ].join("\n\n"),
  );

  it("stay when the article is moved, wrapped and renumbered", () => {
    const before = lint(damaged);
    const after = lintArticle(rule, relocated(damaged), {}, { path: "elsewhere/moved.md" });
    expect(before.map(({ messageId }) => messageId)).toEqual([
      "emptyTarget",
      "missingSource",
      "missingTarget",
      "emptySource",
    ]);
    expect(after.map(({ segmentId }) => segmentId)).toEqual(["0bb22-502", "0bb22-503", "0bb22-505", "0bb22-506"]);
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  it("differ for equal findings, other texts and other locales", () => {
    const halves = [target("Åpne."), target("Åpne.", "37ca1-103"), target("Lukk.", "37ca1-104")];
    const article = body(halves.join("\n\n"));
    const all = [...lint(article), ...lintArticle(rule, article, { locale: "zh-TW" })];
    expect(new Set(fingerprints(all)).size).toBe(6);
  });
});

describe("prose that stands in no unit", () => {
  const unit = target("概要") + source("Overview");

  it("is a warning at what is left of the paragraph", () => {
    const article = body(`${unit}\n\nKlyngen  lagres\nhver natt.`);
    expect(seen(article)).toEqual([
      {
        messageId: "unwrappedProse",
        severity: "warning",
        message: 'Prose outside every segment: "Klyngen lagres hver natt."',
        at: "Klyngen  lagres\nhver natt.",
      },
    ]);
    expect(lint(article)[0]).toMatchObject({ side: "article" });
    expect(lint(article)[0]).not.toHaveProperty("segmentId");
  });

  it("is shown shortened, never by half a character", () => {
    const article = body(`${unit}\n\n${"😀 klyngen ".repeat(20)}`);
    const [finding] = lint(article);
    expect(finding?.message).toMatch(/"😀 klyngen .*…"$/u);
    expect(Array.from(finding?.message ?? "").length).toBeLessThan(120);
    expect(finding?.message).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it("keeps its fingerprint when the article is moved, wrapped and renumbered", () => {
    const article = body(`${unit}\n\nÅpne the klynge og vent litt.`);
    const after = lintArticle(rule, relocated(article), {}, { path: "elsewhere/moved.md" });
    expect(lint(article)).toHaveLength(1);
    expect(fingerprints(after)).toEqual(fingerprints(lint(article)));
  });
});

describe("beside what looks like prose to a first look", () => {
  const unit = `${target("Åpne klyngen.")}${source("Open the cluster.")}`;
  const told = (text: string) => lint(body(`${unit}\n\n${text}`)).map(({ messageId }) => messageId);

  it.each([
    ["an autolink is none", "Ærlig Åpen Østlig <https://fjordbase.example/a,open,the,cluster>"],
    ["cells of two rows are two", "Navn | Tid\n--- | ---\nÅ | åpne den\nklyngen | nå"],
    ["blank lines do not end HTML", "<pre>\n\nåpne den nye klyngen\n\n</pre>"],
    ["an image description is none", "Ærlig Åpen Østlig ![åpne den nye klyngen](a.png)"],
    ["parts of paths and names are none", "Ærlig Åpen Østlig /open .klynge @vert #lager"],
    ["what is assigned or called is none", "Ærlig Åpen Østlig open/ klynge= vert( lager:"],
    ["the label of an include is none", "Ærlig Åpen Østlig [!INCLUDE [åpne den nye klyngen](a.md)]"],
    ["a directive is none", "Ærlig Åpen Østlig\n:::zone åpne den nye klyngen"],
    ["entities are none", "Ærlig Åpen Østlig &nbsp; &ensp; &emsp; &thinsp;"],
    ["code is none", "Ærlig Åpen Østlig `åpne den nye klyngen`"],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

const besideUnits = (rest: string) => `${articleWith([{ target: "例。", source: "Example." }])}\n${rest}\n`;

cases(rule, {
  sound: [
    {
      why: "the label of a selector",
      text: besideUnits('> [!div class="op_single_selector"]\n>\n> - [サウジアラビア](sa.md)'),
    },
    { why: "entities in a row", text: besideUnits("&check; &nbsp; &check; and &check; &mdash; &check;") },
    { why: "a link that is an item", text: besideUnits("- [add a node](add.md)\n- [remove a node](remove.md)") },
    {
      why: "code of HTML with a blank line",
      text: besideUnits(
        "<table>\n<tr>\n<td><pre><code>open the node\n\nwait until it answers</code></pre></td>\n</tr>\n</table>",
      ),
    },
    {
      why: "a comment behind a unit",
      text: besideUnits("").replace("</span></span>\n", "</span></span> <!-- see\n the whole list of nodes -->\n"),
    },
  ],
  broken: [
    { why: "words between entities", text: besideUnits("open&nbsp;the &amp node &check;"), finds: "unwrappedProse" },
    {
      why: "a sentence that is a link",
      text: besideUnits("- [read here how to add a new node to the cluster](add.md)"),
      finds: "unwrappedProse",
    },
    {
      why: "prose behind code",
      text: besideUnits("<pre>open it</pre>\n\nthis stands outside of every unit"),
      finds: "unwrappedProse",
      says: "this stands outside of every unit",
    },
    {
      why: "prose behind code that names a tag",
      text: besideUnits("`<pre>` and all that stands outside of every unit `</pre>`"),
      finds: "unwrappedProse",
    },
  ],
});
