import { describe, expect, it } from "vitest";
import { readHead, readListedHead } from "../../src/io/head.ts";
import { nodeHost } from "../../src/io/host.ts";
import { memoryHost } from "./memory-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const body = "# Fjordbase\n".repeat(10_000);

function headOf(content: string) {
  const host = memoryHost("/w", { "/w/a.md": content });
  const head = readHead(host, "/w/a.md");
  expect(readListedHead(memoryHost("/w", { "/w/a.md": content }), "/w/a.md")).toEqual(head);
  return { text: head.kind === "text" ? head.text : head.reason, reads: host.calls.length };
}

describe("readHead", () => {
  it.each([
    ["LF", "---\ntitle: Fjordbase\n---\n"],
    ["CRLF", "---\r\ntitle: Fjordbase\r\n---\r\n"],
    ["a byte order mark", "\uFEFF---\ntitle: Fjordbase\n---\n"],
    ["white space behind the fences", "--- \ntitle: Fjordbase\n---\t\n"],
    ["an empty front matter", "---\n---\n"],
    ["dashes inside", "---\ntitle: a\n----\n---x\n ---\nb: c\n---\n"],
    ["a language", "---js\nx\n---\n"],
  ])("ends with the closing fence: %s", (_, head) => expect(headOf(head + body)).toEqual({ text: head, reads: 1 }));

  it("ends with a closing fence at the very end", () => expect(headOf("---\na: b\n---").text).toBe("---\na: b\n---"));

  it.each([8180, 8184, 8185, 8186, 8187, 8188, 8189, 8190, 8191, 8192, 8193, 20_000])(
    "reads on when the front matter is about %i bytes long",
    (length) => {
      const head = `---\n${"é: b\n".repeat(length / 6)}${"#".repeat(length % 6)}\n---\n`;
      expect(headOf(head + body).text).toBe(head);
    },
  );

  it("reads 8 KiB of a file without front matter, in whole lines", () => {
    const { text, reads } = headOf(body);
    expect(reads).toBe(1);
    expect(text.length).toBeGreaterThan(8000);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("gives up after 1 MiB of front matter that never closes", () => {
    const { text, reads } = headOf(`---\n${"naam: é\n".repeat(300_000)}`);
    expect(reads).toBe(128);
    expect(text.endsWith("é\n")).toBe(true);
  });

  it("gives short files whole", () => {
    expect(headOf("").text).toBe("");
    expect(headOf("---").text).toBe("---");
    expect(headOf("---\nopen: yes").text).toBe("---\nopen: yes");
  });

  it("tells what is no text", () => expect(headOf("\0\0\0").text).toBe("binary"));

  it("reads real files, and throws where there is none", () => {
    const head = `---\n${"a: b\n".repeat(4000)}---\n`;
    const host = nodeHost(temporaryFolder({ "a.md": head + body }));
    expect(readHead(host, `${host.cwd}/a.md`)).toMatchObject({ kind: "text", text: head });
    expect(() => readHead(host, `${host.cwd}/b.md`)).toThrow("ENOENT");
  });
});
