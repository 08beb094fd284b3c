import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { sourceHash } from "../../../src/io/source/source-hash.ts";

const host = nodeHost("/");
const sha1 = (bytes: string | Uint8Array) => createHash("sha1").update(bytes).digest("hex");
const hashOf = (text: string) => sourceHash(Buffer.from(text), host);

describe("the hash of a source", () => {
  it("is that of its bytes with LF turned into CRLF, where they hold no CR", () => {
    expect(hashOf("# Open\n\nthe cluster\n")).toBe(sha1("# Open\r\n\r\nthe cluster\r\n"));
    expect(hashOf("no line break")).toBe(sha1("no line break"));
    expect(hashOf("")).toBe(sha1(""));
  });

  it("is that of the bytes as they are, where they hold a CR", () => {
    expect(hashOf("# Open\r\n\r\nthe cluster\r\n")).toBe(sha1("# Open\r\n\r\nthe cluster\r\n"));
    expect(hashOf("mixed\r\nlines\n")).toBe(sha1("mixed\r\nlines\n"));
    expect(hashOf("a lone\rCR\n")).toBe(sha1("a lone\rCR\n"));
  });

  it("takes bytes that are no UTF-8 as they are", () => {
    const bytes = Buffer.from([0x63, 0xf3, 0x64, 0x0a]);
    expect(sourceHash(bytes, host)).toBe(sha1(Buffer.from([0x63, 0xf3, 0x64, 0x0d, 0x0a])));
  });

  it("is the known one of a known text", () => {
    expect(hashOf("Open the cluster.\n")).toBe("05125e69cc58ca240f5e8e559d9e40f2b4530398");
  });
});
