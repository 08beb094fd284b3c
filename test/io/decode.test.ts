import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/io/decode.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));

function textOf(data: Uint8Array) {
  const decoded = decode(data);
  if (decoded.kind !== "text") throw new Error(`unreadable: ${decoded.reason}`);
  return decoded;
}

describe("UTF-8", () => {
  it.each([
    ["nothing", ""],
    ["LF and CRLF", "een\r\ntwee\ndrie\r"],
    ["a byte order mark", "\uFEFF---\n"],
    ["every length of sequence", "a\u00e9\u20ac\u{1F600}"],
    ["a real replacement character", "c\uFFFDdigo"],
  ])("keeps %s", (_, text) => {
    expect(decode(bytes(text))).toEqual({ kind: "text", text, undecodable: [], undecodableCount: 0 });
  });

  it("accepts a view into a larger buffer", () => {
    expect(textOf(bytes("xxabcxx").subarray(2, 5)).text).toBe("abc");
    expect(textOf(new Uint8Array([0, 0x61, 0]).subarray(1, 2)).text).toBe("a");
  });
});

describe("undecodable bytes", () => {
  it.each([
    ["Windows-1252 in UTF-8", bytes("caf", [0xe9], " é"), "caf\uFFFD é", [[3, 1, [0xe9]]]],
    ["after a byte order mark", bytes("\uFEFFa", [0xff], "b"), "\uFEFFa\uFFFDb", [[2, 1, [0xff]]]],
    ["after a surrogate pair", bytes("\u{1F600}", [0x80]), "\u{1F600}\uFFFD", [[2, 1, [0x80]]]],
    ["a truncated sequence is one", bytes("a", [0xe2, 0x82]), "a\uFFFD", [[1, 1, [0xe2, 0x82]]]],
    ["a truncated sequence before text", bytes([0xf0, 0x9f, 0x98], "z"), "\uFFFDz", [[0, 1, [0xf0, 0x9f, 0x98]]]],
    ["a surrogate is three", bytes([0xed, 0xa0, 0x80]), "\uFFFD\uFFFD\uFFFD", [[0, 3, [0xed, 0xa0, 0x80]]]],
    ["an overlong form is two", bytes([0xc0, 0xaf], "a"), "\uFFFD\uFFFDa", [[0, 2, [0xc0, 0xaf]]]],
    [
      "two runs with a real U+FFFD between",
      bytes([0xff], "\uFFFD", [0xfe]),
      "\uFFFD\uFFFD\uFFFD",
      [
        [0, 1, [0xff]],
        [2, 1, [0xfe]],
      ],
    ],
  ])("%s", (_, data, text, runs) => {
    const decoded = textOf(data);
    expect(decoded.text).toBe(text);
    expect(decoded.undecodable.map((run) => [run.offset, run.length, run.bytes])).toEqual(runs);
    expect(decoded.undecodableCount).toBe(runs.length);
  });

  it("stays small on a file full of them", () => {
    const alternating = textOf(Buffer.alloc(40_000, Buffer.from([0xff, 0x61])));
    expect(alternating.undecodable).toHaveLength(1000);
    expect(alternating.undecodableCount).toBe(20_000);
    const [run] = textOf(Buffer.alloc(5000, 0xff)).undecodable;
    expect(run?.length).toBe(5000);
    expect(run?.bytes).toHaveLength(32);
  });
});

describe("no text at all", () => {
  it.each([
    ["UTF-16 LE with a byte order mark", Buffer.from("\uFEFF---\ntitle", "utf16le"), "utf16"],
    ["UTF-16 BE with a byte order mark", Buffer.from("\uFEFF---\ntitle", "utf16le").swap16(), "utf16"],
    ["UTF-16 LE without one", Buffer.from("---\ntitle: wolken é", "utf16le"), "utf16"],
    ["UTF-16 BE without one", Buffer.from("---\ntitle: wolken é", "utf16le").swap16(), "utf16"],
    ["UTF-16 with a mark and no ASCII", Buffer.from("\uFEFF雲雲", "utf16le"), "utf16"],
    ["a picture", bytes([0x89], "PNG", [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], "IHDR"), "binary"],
    ["a NUL far inside a text", bytes("a".repeat(10_000), [0], "b"), "binary"],
  ])("%s", (_, data, reason) => expect(decode(data)).toEqual({ kind: "unreadable", reason }));
});

describe("any bytes", () => {
  // Mostly lead and continuation bytes: plain random bytes hardly ever make a sequence that breaks late.
  const nasty = fc.oneof(
    fc.integer({ min: 1, max: 255 }),
    fc.constantFrom(0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    fc.constantFrom(0xef, 0xbf, 0xbd, 0xbb),
  );
  const withoutNul = fc.array(nasty, { maxLength: 60 }).map((each) => Uint8Array.from(each));
  const reference = new TextDecoder("utf-8", { ignoreBOM: true });

  it("decode as the Encoding Standard says, with every run where it says", () => {
    fc.assert(
      fc.property(withoutNul, (data) => {
        const decoded = decode(data);
        if (decoded.kind === "unreadable") {
          expect(data[0]).toBeGreaterThanOrEqual(0xfe);
          return;
        }
        expect(decoded.text).toBe(reference.decode(data));
        let real = 0;
        let last = -1;
        for (const run of decoded.undecodable) {
          expect(run.offset).toBeGreaterThan(last);
          last = run.offset + run.length;
          expect(decoded.text.slice(run.offset, last)).toBe("\uFFFD".repeat(run.length));
          real += run.length;
        }
        // Whatever else is U+FFFD stands in the file: without the runs the text encodes to the other bytes.
        const runs = new Set(
          decoded.undecodable.flatMap((run) => Array.from({ length: run.length }, (_, i) => run.offset + i)),
        );
        const rest = [...decoded.text.matchAll(/[\s\S]/g)].map((m) => (runs.has(m.index) ? "" : m[0])).join("");
        const undecodable = decoded.undecodable.reduce((sum, run) => sum + run.bytes.length, 0);
        expect(real).toBe(runs.size);
        if (decoded.undecodable.every((run) => run.bytes.length < 32)) {
          expect(Buffer.from(rest, "utf8").length + undecodable).toBe(data.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(["text", "unreadable"]).toContain(decode(data).kind);
        expect(decode(data).kind === "unreadable").toBe(data.includes(0) || isMarked(data));
      }),
    );
  });

  const isMarked = (data: Uint8Array) =>
    (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0xfe && data[1] === 0xff);
});
