import { describe, expect, test } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, run } from "./run-in-memory.ts";

const MARK = "\ufeff";
const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie [limieten](/limieten)." }]);
const AT = BROKEN.indexOf("/limieten");
const gate = resolveConfig([], {});

/** UTF-8, with raw bytes where a text has characters of the private use area from U+E000 on. */
function bytesOf(text: string): Uint8Array {
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xe000 && code <= 0xe0ff ? Buffer.from([code - 0xe000]) : Buffer.from(character);
    }),
  );
}

/** The one finding of `mismatched-link` in a single article. */
async function linkFinding(content: string | Uint8Array) {
  const { report } = await run(machine({ "a.md": content }));
  const [diagnostic, ...more] = (report.files[0]?.diagnostics ?? []).filter(
    ({ ruleId }) => ruleId === "mismatched-link",
  );
  expect(more).toEqual([]);
  return diagnostic;
}

describe("offsets count every character of the file as it is", () => {
  test("a byte order mark", async () => {
    const [plain, marked] = [await linkFinding(BROKEN), await linkFinding(MARK + BROKEN)];
    expect(plain?.range.start.offset).toBe(AT);
    expect(marked?.range.start.offset).toBe(AT + 1);
    expect(marked?.range.end.offset).toBe((plain?.range.end.offset ?? 0) + 1);
    // The line is the same, and the mark stands in another.
    expect([marked?.range.start.line, marked?.range.start.column]).toEqual([
      plain?.range.start.line,
      plain?.range.start.column,
    ]);
    expect(marked?.fingerprint).toBe(plain?.fingerprint);
  });

  test("CRLF", async () => {
    const text = BROKEN.replaceAll("\n", "\r\n");
    const [plain, windows] = [await linkFinding(BROKEN), await linkFinding(text)];
    expect(windows?.range.start.offset).toBe(text.indexOf("/limieten"));
    expect(windows?.range.start).toMatchObject({ line: plain?.range.start.line, column: plain?.range.start.column });
    expect(windows?.fingerprint).toBe(plain?.fingerprint);
  });

  test("characters outside the basic plane as two", async () => {
    const text = BROKEN.replace("Zie", "😀 Zie");
    const [plain, emoji] = [await linkFinding(BROKEN), await linkFinding(text)];
    expect(emoji?.range.start.offset).toBe(text.indexOf("/limieten"));
    expect(emoji?.range.start.column).toBe((plain?.range.start.column ?? 0) + 3);
  });
});

describe("bytes that are no UTF-8", () => {
  test("are an error at their place, and the rest is linted", async () => {
    const text = BROKEN.replace("Zie", "\ue0e9\ue0e8 Zie").replace("title: Fjordbase", "title: Fj\ue0f8rdbase");
    const result = await run(machine({ "a.md": bytesOf(text), "b.md": BROKEN }), {
      config: { only: ["mismatched-link"] },
    });
    const [file] = result.report.files;
    expect(findings(result)).toEqual([
      "a.md:2:10 unreadable-file/undecodableBytes",
      "a.md:11:31 unreadable-file/undecodableBytes",
      expect.stringMatching(/^a\.md:11:\d+ mismatched-link\/changed$/),
      expect.stringMatching(/^b\.md:11:\d+ mismatched-link\/changed$/),
    ]);
    expect(file?.diagnostics.map(({ message, range }) => [message, range.start.offset, range.end.offset])).toEqual([
      ["Bytes that are no UTF-8: F8", text.indexOf("\ue0f8"), text.indexOf("\ue0f8") + 1],
      ["Bytes that are no UTF-8: E9 E8", text.indexOf("\ue0e9"), text.indexOf("\ue0e9") + 2],
      [expect.stringContaining("/limieten"), text.indexOf("/limieten"), expect.any(Number)],
    ]);
    expect(exitCodeOf(result, gate)).toBe(1);
    expect(exitCodeOf(result, { ...gate, failOn: "never" })).toBe(0);
  });

  test("behind a byte order mark are where they are", async () => {
    const result = await run(machine({ "a.md": bytesOf(`${MARK}# Caf\ue0e9\n`) }));
    const [diagnostic] = result.report.files[0]?.diagnostics ?? [];
    expect(diagnostic?.range).toEqual({
      start: { line: 1, column: 7, offset: 6 },
      end: { line: 1, column: 8, offset: 7 },
    });
  });

  test("are each a finding of their own, twenty at most, and the last tells how many more", async () => {
    const places = (count: number) => bytesOf("x\ue0ff".repeat(count));
    const messages = async (count: number) => {
      const { report } = await run(machine({ "a.md": places(count) }));
      const diagnostics = report.files[0]?.diagnostics ?? [];
      expect(new Set(diagnostics.map(({ fingerprint }) => fingerprint)).size).toBe(diagnostics.length);
      return diagnostics.map(({ message }) => message);
    };
    expect(await messages(20)).toEqual(Array(20).fill("Bytes that are no UTF-8: FF"));
    const many = await messages(1234);
    expect(many).toHaveLength(20);
    expect(many.at(-1)).toBe("Bytes that are no UTF-8: FF (and 1214 more places)");
    expect(many.at(-2)).toBe("Bytes that are no UTF-8: FF");
  });
});

describe("a file that is no text", () => {
  test.each([
    ["UTF-16", Buffer.from(MARK + BROKEN, "utf16le"), "The file is in UTF-16", "save it as UTF-8"],
    ["UTF-16 without a mark", Buffer.from(BROKEN, "utf16le"), "The file is in UTF-16", "save it as UTF-8"],
    [
      "binary",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      "The file is no text: it holds NUL bytes",
      "leave it out with --ignore",
    ],
  ])("%s", async (_, content, message, help) => {
    const result = await run(machine({ "a.md": content, "b.md": BROKEN }), { config: { only: ["mismatched-link"] } });
    expect(result.report.files[0]?.diagnostics).toMatchObject([
      { messageId: "unreadable", severity: "error", message, help },
    ]);
    expect(findings(result)).toHaveLength(2);
    expect(exitCodeOf(result, { ...gate, failOn: "never" })).toBe(2);
  });

  test("an empty one is text, which lost its segments", async () => {
    const result = await run(machine({ "a.md": "", "b.md": MARK }));
    expect(findings(result)).toEqual(["a.md:1:1 missing-segment/noUnits", "b.md:1:1 missing-segment/noUnits"]);
    expect(exitCodeOf(result, gate)).toBe(1);
  });
});

test("a lost character that is in the file itself is told beside bytes that cannot be decoded", async () => {
  const text = articleWith([
    { source: "Open the cluster.", target: "Open het clu\ue0e9ster." },
    { source: "Close the cluster.", target: "Sluit het clu\ufffdster." },
  ]);
  const result = await run(machine({ "a.md": bytesOf(text) }));
  expect(findings(result).map((finding) => finding.split(" ")[1])).toEqual([
    "unreadable-file/undecodableBytes",
    "corrupt-characters/replaced",
  ]);
});
