import { describe, expect, it } from "vitest";
import { Fingerprints, type Identity } from "../../src/lint/fingerprint.ts";
import { sha256 } from "./made-up-rules.ts";

const FINDING: Identity = {
  ruleId: "mismatched-link",
  messageId: "missing",
  locale: "zh-TW",
  source: "See [Overview](/a).",
  token: "/a",
};

function fingerprint(changes: Partial<Identity> = {}): string {
  return new Fingerprints(sha256).next({ ...FINDING, ...changes });
}

describe("a fingerprint", () => {
  it("is 32 hexadecimal digits", () => {
    expect(fingerprint()).toMatch(/^[0-9a-f]{32}$/);
  });

  it("is the same for the same finding in another run", () => {
    expect(fingerprint()).toBe(fingerprint());
  });

  it.each([
    ["rule", { ruleId: "empty-link-text" }],
    ["message", { messageId: "added" }],
    ["locale", { locale: "nb-NO" }],
    ["unknown locale", { locale: null }],
    ["source text", { source: "See [overview](/a)." }],
    ["token", { token: "/b" }],
  ])("is another one for another %s", (_, changes) => {
    expect(fingerprint(changes)).not.toBe(fingerprint());
  });

  it("does not mix up where one part ends and the next begins", () => {
    expect(fingerprint({ source: "a", token: "b c" })).not.toBe(fingerprint({ source: "a b", token: "c" }));
    expect(fingerprint({ ruleId: "a", messageId: 'b","c' })).not.toBe(fingerprint({ ruleId: 'a","b', messageId: "c" }));
  });

  it.each([
    ["re-wrapped lines", "See\r\n  [Overview](/a)."],
    ["white space around", "\n See [Overview](/a). "],
    ["a no-break space", "See\u00a0[Overview](/a)."],
  ])("survives %s", (_, source) => {
    expect(fingerprint({ source })).toBe(fingerprint());
  });

  it("survives another normal form", () => {
    expect(fingerprint({ source: "Cafe\u0301", token: "e\u0301" })).toBe(fingerprint({ source: "Café", token: "é" }));
  });

  it("tells equal findings of one article apart by their number, in every run alike", () => {
    const twice = () => {
      const fingerprints = new Fingerprints(sha256);
      return [fingerprints.next(FINDING), fingerprints.next({ ...FINDING, token: "/b" }), fingerprints.next(FINDING)];
    };
    expect(new Set(twice()).size).toBe(3);
    expect(twice()).toEqual(twice());
    expect(twice()[0]).toBe(fingerprint());
  });
});
