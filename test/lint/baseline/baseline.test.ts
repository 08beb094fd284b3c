import { describe, expect, it } from "vitest";
import { Baseline, type BaselineArticle } from "../../../src/lint/baseline/baseline.ts";
import { type BaselineEntry, readBaseline, writeBaseline } from "../../../src/lint/baseline/baseline-entries.ts";
import { renewBaseline } from "../../../src/lint/baseline/renew-baseline.ts";
import { expectLinear } from "../../linear-growth.ts";
import { diagnostic } from "../made-up-diagnostics.ts";

const TODAY = "2026-06-01";
const entry = (path: string, fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  path,
  rule: "glued-markup/glued",
  fingerprint,
  ...more,
});
const article = (path: string, ...fingerprints: readonly string[]): BaselineArticle => ({
  path,
  diagnostics: fingerprints.map((fingerprint) => diagnostic({ fingerprint })),
});

describe("a baseline file", () => {
  const entries = [
    entry("b.md", "1"),
    entry("a.md", "2", { reason: "an icon", expires: "2026-12-31" }),
    entry("a.md", "1"),
    entry("a.md", "1", { rule: "empty-link-text/blank" }),
  ];

  it("has one line an entry, in an order of its own", () => {
    expect(writeBaseline(entries)).toBe(
      `${[
        '{"path":"a.md","rule":"empty-link-text/blank","fingerprint":"1"}',
        '{"path":"a.md","rule":"glued-markup/glued","fingerprint":"1"}',
        '{"path":"a.md","rule":"glued-markup/glued","fingerprint":"2","reason":"an icon","expires":"2026-12-31"}',
        '{"path":"b.md","rule":"glued-markup/glued","fingerprint":"1"}',
      ].join("\n")}\n`,
    );
    expect(writeBaseline([...entries].reverse())).toBe(writeBaseline(entries));
    expect(writeBaseline([])).toBe("");
  });

  it("is read as it is written, with a byte order mark, CRLF and empty lines too", () => {
    const text = writeBaseline(entries);
    const read = readBaseline(`\ufeff${text.replaceAll("\n", "\r\n\r\n")}`);
    expect(read.problems).toEqual([]);
    expect(writeBaseline(read.entries)).toBe(text);
  });

  it.each([
    ['{"path":"a.md","rule":"r/m","finger', "no JSON: the line is cut off or damaged"],
    ["\u0000\ufffd", "no JSON: the line is cut off or damaged"],
    ["[1]", "no JSON object"],
    ["null", "no JSON object"],
    ['{"path":"a.md","rule":"r/m"}', '"fingerprint" is missing'],
    ['{"path":"a.md","rule":"","fingerprint":"1"}', '"rule" is missing'],
    ['{"path":"a.md","rule":"r/m","fingerprint":1}', '"fingerprint" is no text'],
    [
      '{"path":"a.md","rule":"r/m","fingerprint":"1","expire":"2026-01-01"}',
      'unknown key "expire" (did you mean "expires"?)',
    ],
    ['{"path":"a.md","rule":"r/m","fingerprint":"1","__proto__":{}}', 'unknown key "__proto__"'],
    [
      '{"path":"a.md","rule":"r/m","fingerprint":"1","expires":"31.12.2026"}',
      '"expires" is no date; write it as YYYY-MM-DD',
    ],
    [
      '{"path":"a.md","rule":"r/m","fingerprint":"1","expires":"2026-02-30"}',
      '"expires" is no date; write it as YYYY-MM-DD',
    ],
    ["<<<<<<< HEAD", "a merge conflict is not resolved"],
  ])("tells a line that is no entry, and takes the others: %s", (line, reason) => {
    const read = readBaseline(`${writeBaseline([entry("a.md", "1")])}${line}\n${writeBaseline([entry("b.md", "1")])}`);
    expect(read).toEqual({
      entries: [entry("a.md", "1"), entry("b.md", "1")],
      problems: [{ line: 2, reason, isMistake: line.includes('"fingerprint":"1",') }],
    });
  });
});

describe("comparing findings with a baseline", () => {
  /** `path fingerprint` of what each list of the match holds. */
  function match(
    entries: readonly BaselineEntry[],
    articles: readonly BaselineArticle[],
    gone: readonly string[] = [],
  ) {
    const { accepted, expired, unmatched } = new Baseline(entries, TODAY, (path) => gone.includes(path)).match(
      articles,
    );
    const shown = (found: ReadonlyMap<unknown, BaselineEntry>) => [...found.values()].map((each) => each.path);
    return { accepted: shown(accepted), expired: shown(expired), unmatched: unmatched().map(({ path }) => path) };
  }

  it("accepts a finding by its article and fingerprint", () => {
    const entries = [entry("a.md", "1"), entry("b.md", "1"), entry("a.md", "2")];
    expect(match(entries, [article("a.md", "1", "3")])).toEqual({
      accepted: ["a.md"],
      expired: [],
      unmatched: ["b.md", "a.md"],
    });
  });

  it("accepts one finding for each entry", () => {
    const entries = [entry("a.md", "1"), entry("a.md", "1")];
    expect(match(entries, [article("a.md", "1", "1", "1")]).accepted).toHaveLength(2);
  });

  it("lets findings move with their article, as many as there are entries", () => {
    const entries = [entry("old.md", "1"), entry("old.md", "2")];
    const articles = [article("copy.md", "1"), article("new.md", "1", "2")];
    expect(match(entries, articles, ["old.md"])).toEqual({
      accepted: ["old.md", "old.md"],
      expired: [],
      unmatched: [],
    });
    expect(match(entries, articles)).toEqual({ accepted: [], expired: [], unmatched: ["old.md", "old.md"] });
  });

  it("prefers the entry of the finding's own article to one of an article that is gone", () => {
    const entries = [entry("gone.md", "1"), entry("a.md", "1")];
    expect(match(entries, [article("b.md", "1"), article("a.md", "1")], ["gone.md"])).toEqual({
      accepted: ["a.md", "gone.md"],
      expired: [],
      unmatched: [],
    });
  });

  it("accepts up to the last day, then no longer", () => {
    const entries = [entry("a.md", "1", { expires: TODAY }), entry("a.md", "2", { expires: "2026-05-31" })];
    expect(match(entries, [article("a.md", "1", "2")])).toEqual({
      accepted: ["a.md"],
      expired: ["a.md"],
      unmatched: [],
    });
  });

  it("takes the entry that lasts longest first", () => {
    const entries = [entry("a.md", "1", { expires: "2026-05-31" }), entry("a.md", "1")];
    expect(match(entries, [article("a.md", "1")])).toMatchObject({ accepted: ["a.md"], expired: [] });
  });

  it("never accepts that the job could not be done", () => {
    const failures = [
      diagnostic({ ruleId: "internal-error", messageId: "ruleFailed", fingerprint: "1" }),
      diagnostic({ ruleId: "unreadable-file", messageId: "unreadable", fingerprint: "1" }),
    ];
    expect(match([entry("a.md", "1")], [{ path: "a.md", diagnostics: failures }]).accepted).toEqual([]);
  });
});

describe("bringing a baseline up to date", () => {
  function renew(entries: readonly BaselineEntry[], articles: readonly BaselineArticle[], accept: boolean) {
    const baseline = new Baseline(entries, TODAY, (path) => path.startsWith("gone"));
    return renewBaseline(baseline, articles, accept, ({ path }) => !path.startsWith("other"));
  }

  const former = [
    entry("a.md", "stays", { reason: "an icon", expires: "2026-12-31" }),
    entry("gone.md", "moves", { reason: "a name" }),
    entry("a.md", "fixed"),
    entry("a.md", "ran out", { reason: "until May", expires: "2026-05-31" }),
    entry("other.md", "was not linted"),
  ];
  const articles = [article("a.md", "stays", "ran out", "new"), article("b.md", "moves")];

  it("adds what is new, removes what is gone, follows what moved; reasons and ends stay", () => {
    const { entries, ...counts } = renew(former, articles, true);
    expect(counts).toEqual({ added: 1, removed: 1, moved: 1, renewed: 1 });
    expect(entries).toEqual([
      entry("a.md", "stays", { reason: "an icon", expires: "2026-12-31" }),
      entry("a.md", "ran out", { reason: "until May" }),
      entry("a.md", "new"),
      entry("b.md", "moves", { reason: "a name" }),
      entry("other.md", "was not linted"),
    ]);
  });

  it("only removes where nothing new is to be accepted", () => {
    const { entries, ...counts } = renew(former, articles, false);
    expect(counts).toEqual({ added: 0, removed: 2, moved: 1, renewed: 0 });
    expect(entries.map(({ path, fingerprint }) => `${path} ${fingerprint}`)).toEqual([
      "a.md stays",
      "b.md moves",
      "other.md was not linted",
    ]);
  });

  it("changes nothing the second time", () => {
    const { entries } = renew(former, articles, true);
    expect(renew(entries, articles, true)).toEqual({ entries, added: 0, removed: 0, moved: 0, renewed: 0 });
  });
});

it("takes linear time for very many equal findings", () => {
  expectLinear((part) => {
    const count = 1000 * part;
    const entries = Array.from({ length: 100 * count }, (_, index) => entry(`${index % count}.md`, "same"));
    const articles = Array.from({ length: count }, (_, index) =>
      article(`new-${index}.md`, ...Array(100).fill("same")),
    );
    expect(new Baseline(entries, TODAY, () => true).match(articles).accepted.size).toBe(100 * count);
  });
});
