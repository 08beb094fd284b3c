import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic, DocumentSymbol, Hover, LocationLink, TextEdit } from "vscode-languageserver";
import { ROOT } from "../cli/run-binary.ts";
import { articleWith } from "../rule-tester.ts";
import { TestClient, uri } from "./client.ts";

const SOURCE = "Open [the plan](/plan) with `fjord open` and wait for {name}.";
const SOUND = "Open [het plan](/plan) met `fjord open` en wacht op {name}.";
const BROKEN = SOUND.replace("[het plan]", "[]");
const text = (target: string, further: readonly { source: string; target: string }[] = []) =>
  articleWith([{ source: SOURCE, target }, ...further]);

let client: TestClient;

afterEach(() => {
  client.process.kill();
});

async function started(files: Readonly<Record<string, string>> = {}, changes = {}): Promise<string> {
  client = new TestClient(files);
  await client.initialize(changes);
  return join(client.folder, "articles/nl-NL/a.md");
}

/** The position of a piece of a text, in UTF-16 units. */
function place(whole: string, piece: string, behind = 0) {
  const offset = whole.indexOf(piece) + behind;
  const lines = whole.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}

function edited(whole: string, edits: readonly TextEdit[]): string {
  const lines = whole.split("\n");
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      whole,
    );
}

const has = (code: string) => (codes: readonly unknown[]) => codes.includes(code);
const isClean = (codes: readonly unknown[]) => codes.length === 0;

describe("a client that types", () => {
  it("is sent what breaks, and that it is mended", async () => {
    const path = await started();
    await client.open(path, text(SOUND));
    expect(await client.findings(path, isClean)).toEqual([]);
    await client.change(path, { text: text(BROKEN) });
    const [finding] = await client.findings(path, has("empty-link-text/blank"));
    expect(finding).toMatchObject({
      severity: 1,
      source: "l10n-lint",
      range: { start: place(text(BROKEN), "[](/plan)") },
    });
    expect(finding?.codeDescription?.href).toContain("empty-link-text");
    expect(finding?.relatedInformation?.[0]?.message).toBe(`the source: ${SOURCE}`);
    const start = place(text(BROKEN), "[](/plan)", 1);
    await client.change(path, { range: { start, end: start }, text: "het plan" });
    expect(await client.findings(path, isClean)).toEqual([]);
  });

  it("gets the findings of the last of many changes", async () => {
    const path = await started();
    await client.open(path, text(SOUND));
    for (let index = 0; index < 199; index++) await client.change(path, { text: text(`${SOUND} ${index}`) });
    await client.change(path, { text: text(BROKEN) });
    expect((await client.findings(path, has("empty-link-text/blank"))).length).toBeGreaterThan(0);
  });

  it("is told what is wrong with its configuration, until it is mended", async () => {
    const path = await started({ "l10n-lint.config.json": '{ "rulez": {} }' });
    await client.open(path, text(BROKEN));
    const [problem] = await client.findings(path, has("configuration"));
    expect(problem?.message).toContain('unknown key "rulez"');
    const file = join(client.folder, "l10n-lint.config.json");
    writeFileSync(file, '{ "rules": { "empty-link-text": "off" } }');
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri(file), type: 2 }],
    });
    expect(await client.findings(path, isClean)).toEqual([]);
  });
});

describe("code actions", () => {
  async function actionsAt(path: string, whole: string, piece: string, only?: readonly string[]) {
    const at = place(whole, piece);
    const params = {
      textDocument: { uri: uri(path) },
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only && { only }) },
    };
    return client.request<CodeAction[]>("textDocument/codeAction", params);
  }
  const editsOf = (action: CodeAction | undefined, path: string) => action?.edit?.changes?.[uri(path)] ?? [];
  const GLUED = SOUND.replace("met `", "met`");

  it("fix a finding", async () => {
    const path = await started();
    await client.open(path, text(GLUED));
    await client.findings(path, has("glued-markup/glued"));
    const actions = await actionsAt(path, text(GLUED), "`fjord open` en");
    const fix = actions.find(({ isPreferred }) => isPreferred);
    expect(edited(text(GLUED), editsOf(fix, path))).toBe(text(SOUND));
  });

  it("fix all that is safe", async () => {
    const path = await started();
    const whole = text(GLUED, [{ source: "Use `fjord` now.", target: "Gebruik nu`fjord`." }]);
    await client.open(path, whole);
    const [all] = await actionsAt(path, whole, "title", ["source.fixAll"]);
    expect(all?.kind).toBe("source.fixAll.l10n-lint");
    expect(edited(whole, editsOf(all, path))).toBe(
      text(SOUND, [{ source: "Use `fjord` now.", target: "Gebruik nu `fjord`." }]),
    );
  });

  it("disable a rule for a segment, which takes the finding out", async () => {
    const path = await started();
    await client.open(path, text(BROKEN));
    const actions = await actionsAt(path, text(BROKEN), "[](/plan)");
    const disable = actions.find(({ title }) => title.startsWith("Disable empty-link-text"));
    const quiet = edited(text(BROKEN), editsOf(disable, path));
    expect(quiet).toContain("<!-- l10n-lint-disable-next-line empty-link-text -- say why -->\n<span");
    await client.change(path, { text: quiet });
    expect(await client.findings(path, isClean)).toEqual([]);
  });

  it("disable a rule within a table at the end of its line", async () => {
    const path = await started();
    const row = text(BROKEN).replace(/\n(<span.*<\/span>)\n/, "\n| a |\n|---|\n| $1 |\n");
    await client.open(path, row);
    await client.findings(path, has("empty-link-text/blank"));
    const actions = await actionsAt(path, row, "[](/plan)");
    const disable = actions.find(({ title }) => title.startsWith("Disable empty-link-text"));
    const quiet = edited(row, editsOf(disable, path));
    expect(quiet).toMatch(/<!-- l10n-lint-disable-line empty-link-text -- say why -->\|\n/);
    await client.change(path, { text: quiet });
    expect(await client.findings(path, isClean)).toEqual([]);
  });

  it("accept a finding in the baseline", async () => {
    const path = await started();
    await client.open(path, text(BROKEN));
    await client.findings(path, has("empty-link-text/blank"));
    const actions = await actionsAt(path, text(BROKEN), "[](/plan)");
    const accept = actions.find(({ title }) => title.startsWith("Add this empty-link-text"));
    await client.request("workspace/executeCommand", accept?.command ?? {});
    expect(await client.findings(path, isClean)).toEqual([]);
    const baseline = readFileSync(join(client.folder, "l10n-lint-baseline.jsonl"), "utf8");
    expect(JSON.parse(baseline)).toMatchObject({ path: "articles/nl-NL/a.md", rule: "empty-link-text/blank" });
  });
});

describe("questions", () => {
  const ask = <T>(method: string, path: string, whole: string, piece: string, behind = 0) =>
    client.request<T>(method, { textDocument: { uri: uri(path) }, position: place(whole, piece, behind) });

  it("about a target are answered with its source", async () => {
    const path = await started();
    await client.open(path, text(BROKEN));
    const hover = await ask<Hover>("textDocument/hover", path, text(BROKEN), "met `fjord");
    const { value } = hover.contents as { value: string };
    expect(value).toContain(`**Source**\n\n${SOURCE}`);
    expect(value).toContain("unit `37ca1-102` · nl-NL · machine translation");
    expect(value).toContain("empty-link-text/blank");
    expect(await ask("textDocument/hover", path, text(BROKEN), "ms.translationtype")).toBeNull();
  });

  it("give the whole unit to clients that show it beside the article", async () => {
    const path = await started();
    await client.open(path, text(BROKEN));
    expect(await ask("l10n-lint/unit", path, text(BROKEN), "met `fjord")).toEqual({
      id: "37ca1-102",
      source: SOURCE,
      target: BROKEN,
      about: ["nl-NL", "MT"],
      findings: [expect.stringMatching(/^error: .*\(empty-link-text\)$/)],
    });
    expect(await ask("l10n-lint/unit", path, text(BROKEN), "ms.translationtype")).toBeNull();
  });

  it("lead from target to source and back", async () => {
    const path = await started();
    const whole = text(SOUND);
    await client.open(path, whole);
    const [there] = await ask<LocationLink[]>("textDocument/definition", path, whole, "wacht op");
    expect(there?.targetSelectionRange.start).toEqual(place(whole, SOURCE));
    const [back] = await ask<LocationLink[]>("textDocument/definition", path, whole, "wait for");
    expect(back?.targetSelectionRange.start).toEqual(place(whole, SOUND));
  });

  it("lead to the English file, where the source is configured", async () => {
    const english = `# Plan\n\nRead on. ${SOURCE}\n`;
    const path = await started({
      "l10n-lint.config.json": '{ "source": { "path": "docs.en-US" } }',
      "docs.en-US/articles/a.md": english,
      "docs.en-US/a.md": english,
    });
    const whole = text(SOUND);
    await client.open(path, whole);
    const links = await ask<LocationLink[]>("textDocument/definition", path, whole, "wacht op");
    expect(links.map(({ targetUri }) => targetUri.split("/").at(-1))).toEqual(["a.md", "a.md"]);
    expect(links[1]?.targetUri).toContain("docs.en-US");
    expect(links[1]?.targetSelectionRange.start).toEqual(place(english, SOURCE));
  });

  it("offer what the glossary calls a term", async () => {
    const path = await started({
      "l10n-lint.config.json": '{ "glossary": ["terms.csv"] }',
      "terms.csv": "source,target,locale\nplan,bouwplan,nl\nplan,plan de travail,fr\n",
    });
    const whole = text(SOUND);
    await client.open(path, whole);
    const items = await ask<{ label: string; detail: string }[]>("textDocument/completion", path, whole, "wacht op");
    expect(items.filter(({ detail }) => detail.startsWith("glossary"))).toMatchObject([{ label: "bouwplan" }]);
  });

  it("are answered in a tree of two files too", async () => {
    const names = ["a", "b", "c"];
    const page = (words: string) => `# ${words}\n\nOpen \`fjord plan\` ${words}, [see](/plan).\n`;
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [`content/en/${name}.md`, page(`the plan ${name}`)],
        [`content/fr/${name}.md`, page(`le plan ${name}`)],
      ]),
    );
    await started(files);
    const path = join(client.folder, "content/fr/a.md");
    const whole = page("le plan a");
    await client.open(path, whole);
    const hover = await ask<Hover>("textDocument/hover", path, whole, "le plan a, [");
    expect((hover.contents as { value: string }).value).toMatch(
      /Open `fjord plan` the plan a[\s\S]*paired: same structure/,
    );
    const [link] = await ask<LocationLink[]>("textDocument/definition", path, whole, "le plan a, [");
    expect(link?.targetUri).toMatch(/content\/en\/a\.md$/);
    expect(link?.targetSelectionRange.start).toEqual({ line: 2, character: 0 });
  });

  it("list units under headings", async () => {
    const path = await started();
    const heading = { source: "Plan", target: "Plannen" };
    const whole = articleWith([heading, { source: SOURCE, target: SOUND }]).replace(/\n(<span[^\n]*Plannen)/, "\n# $1");
    await client.open(path, whole);
    const list = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: uri(path) },
    });
    expect(list.map(({ name }) => name)).toEqual(["Plannen"]);
    expect(list[0]?.children?.map(({ name, detail }) => [name, detail])).toEqual([[SOUND, "37ca1-103"]]);
  });

  it("offer in a target what its source has", async () => {
    const path = await started();
    const whole = text("Open [het plan](/plan) met `fj en wacht.");
    await client.open(path, whole);
    const items = await ask<{ label: string; textEdit: TextEdit }[]>(
      "textDocument/completion",
      path,
      whole,
      "met `fj",
      "met `fj".length,
    );
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["`fjord open`", "[the plan](/plan)", "/plan", "{name}"]),
    );
    const code = items.find(({ label }) => label === "`fjord open`");
    expect(edited(whole, [code?.textEdit as TextEdit])).toContain("met `fjord open` en wacht.");
    expect(await ask("textDocument/completion", path, whole, "wait for")).toEqual([]);
  });

  it("show the source's first words when they are wanted", async () => {
    const whole = text(SOUND);
    const range = { start: { line: 0, character: 0 }, end: place(whole, "en wacht") };
    const path = await started();
    await client.open(path, whole);
    const params = { textDocument: { uri: uri(path) }, range };
    expect(await client.request("textDocument/inlayHint", params)).toEqual([]);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { "l10n-lint": { inlayHints: true } },
    });
    expect(await client.request("textDocument/inlayHint", params)).toMatchObject([
      { position: place(whole, SOUND), label: expect.stringMatching(/^Open \[the plan\]/) },
    ]);
  });
});

describe("a client that asks for findings", () => {
  const capabilities = {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
    general: { positionEncodings: ["utf-8", "utf-16"] },
  };

  it("gets them in the columns it counts, and no second time", async () => {
    const path = await started({}, { capabilities });
    const whole = text(`𝒜é ${BROKEN}`);
    await client.open(path, whole);
    const params = { textDocument: { uri: uri(path) } };
    const report = await client.request<{ kind: string; items: Diagnostic[]; resultId: string }>(
      "textDocument/diagnostic",
      params,
    );
    const finding = report.items.find(({ code }) => code === "empty-link-text/blank");
    const before = whole.slice(0, whole.indexOf("[](/plan)")).split("\n").at(-1) ?? "";
    expect(finding?.range.start.character).toBe(Buffer.byteLength(before));
    const again = await client.request("textDocument/diagnostic", { ...params, previousResultId: report.resultId });
    expect(again).toMatchObject({ kind: "unchanged" });
  });

  it("gets those of closed files too", async () => {
    await started({}, { capabilities });
    client.copyFixture("broken/empty-link-text/ar-SA/label-blank.md", "articles/ar-SA/closed.md");
    const { items } = await client.request<{ items: { uri: string; items: Diagnostic[] }[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(items.map((report) => [report.uri.split("/").at(-1), report.items.length > 0])).toEqual([
      ["closed.md", true],
    ]);
  });

  it("may change its mind", async () => {
    const path = await started({}, { capabilities });
    await client.open(path, text(BROKEN));
    // Enough to be still at it when the client changes its mind.
    cpSync(join(ROOT, "fixtures/broken"), join(client.folder, "broken"), { recursive: true });
    const { CancellationTokenSource } = await import("vscode-languageserver");
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(
      await client.request("textDocument/hover", {
        textDocument: { uri: uri(path) },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });
});

describe("trust", () => {
  const plugin = 'import { writeFileSync } from "node:fs"; writeFileSync("ran", ""); export default { rules: [] };';
  const files = { "l10n-lint.config.json": '{ "plugins": ["./p.mjs"] }', "p.mjs": plugin };

  it.each([
    ["neither", {}, false],
    ["the editor alone", { isTrusted: true }, false],
    ["the user alone", { settings: { trustCode: true } }, false],
    ["both", { isTrusted: true, settings: { trustCode: true } }, true],
  ])("code of a workspace runs where it is trusted by both: %s", async (_, initializationOptions, runs) => {
    const path = await started(files, { initializationOptions });
    await client.open(path, text(SOUND));
    await client.findings(path, runs ? isClean : has("configuration"));
    expect(existsSync(join(client.folder, "ran"))).toBe(runs);
  });
});

describe("the server", () => {
  it("ends with 0 after shutdown and exit", async () => {
    await started();
    expect(await client.leave()).toBe(0);
  });

  it("ends with 1 when its client goes away", async () => {
    await started();
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    client.process.stdin.end();
    expect(await ended).toBe(1);
  });

  it("outlives requests that make no sense", async () => {
    const path = await started();
    await client.open(path, text(BROKEN));
    await expect(client.request("textDocument/madeUp", {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.request("textDocument/hover", { position: 1 })).rejects.toThrow();
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: "untitled:x", version: 2 },
      contentChanges: [{ text: "x" }],
    });
    await client.findings(path, has("empty-link-text/blank"));
  });

  it("takes a document of more than a megabyte", async () => {
    const path = await started();
    const units = Array.from({ length: 6000 }, (_, index) => ({
      id: `37ca1-${1000 + index}`,
      source: `${SOURCE} ${index}`,
      target: `${index === 5999 ? BROKEN : SOUND} ${index}`,
    }));
    const whole = articleWith(units);
    expect(whole.length).toBeGreaterThan(1_000_000);
    await client.open(path, whole);
    expect((await client.findings(path, has("empty-link-text/blank"))).length).toBe(1);
  });

  it("wants to be told how to speak", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/l10n-lint.js"), "lsp"], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining("--stdio"),
    });
  });
});
