import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, jsonReport, lint } from "./run-binary.ts";

const FOUND = "missing-segment/noUnits";
let id = 0;
const keys = () => ({ "ms.locfileid": `"${++id}"` });
const sound = () => articleWith([{ source: "Open the cluster.", target: "Åpne klyngen." }], keys());
const bare = (body: string) => articleWith([], keys()).replace(/<span[\s\S]*$/, "") + body;
const stripped = () => bare("\n# Klynger\n\nKlyngen lagres hver natt, og alle noder er med.\n");
const run = (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const result = lint([...(args.length > 0 ? args : ["."]), "-f", "json", "--only", "missing-segment"], {
    cwd: temporaryFolder(files),
  });
  return { code: result.code, found: findingsOf(result), messages: jsonReport(result).files };
};

describe("an article that has lost its units", () => {
  it("is an error where the file is empty, or ends with its front matter", () => {
    const files = { "a.md": "", "b.md": "\ufeff \n", "c.md": bare("\n<!-- nothing -->\n"), "d.md": sound() };
    expect(run(files)).toMatchObject({ code: 1, found: ["a", "b", "c"].map((name) => `${name}.md ${FOUND}`) });
  });

  it("is named where most articles of the run have units", () => {
    const files = {
      "x/a.md": sound(),
      "x/b.md": sound(),
      "x/c.md": sound(),
      "y/d.md": stripped(),
      "y/e.md": stripped(),
    };
    expect(run(files)).toMatchObject({ code: 1, found: [`y/d.md ${FOUND}`, `y/e.md ${FOUND}`] });
  });

  it("is named where it is linted alone and most beside it have units", () => {
    const files = { "a.md": sound(), "b.md": sound(), "c.md": stripped() };
    expect(run(files, "c.md")).toMatchObject({ code: 1, found: [`c.md ${FOUND}`] });
    expect(run({ "c.md": stripped() }, "c.md")).toMatchObject({ code: 0, found: [] });
  });

  it("is said once where none of them has any", () => {
    const files = Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.md`, stripped()]));
    const { code, found, messages } = run(files);
    expect({ code, found }).toEqual({ code: 1, found: [`a.md ${FOUND}`] });
    expect(JSON.stringify(messages)).toContain("None of 3 localized articles has a segment");
  });

  it("is said once where half of them or more have none", () => {
    const lost = Object.fromEntries(["b", "c", "d"].map((name) => [`${name}.md`, stripped()]));
    const { code, found, messages } = run({ "a.md": sound(), ...lost });
    expect({ code, found }).toEqual({ code: 1, found: [`b.md ${FOUND}`] });
    expect(JSON.stringify(messages)).toContain("3 of 4 localized articles have prose and no segment");
    // Pages that nobody handed off say nothing of those that were.
    const plain = Object.fromEntries(
      ["b", "c", "d"].map((name) => [`${name}.md`, "# Klynger\n\nKlyngen lagres hver natt.\n"]),
    );
    expect(run({ "a.md": sound(), ...plain })).toMatchObject({ code: 0, found: [] });
  });

  it("is none where the body holds no prose, or the front matter says nothing of a translation", () => {
    const files = {
      "a.md": sound(),
      "b.md": sound(),
      "include.md": bare("\n[!INCLUDE [open the cluster now](open.md)]\n"),
      "code.md": bare("\n```sh\nopen the cluster now and wait\n```\n"),
      "README.md": "# Read me\n\nThis is a page of its own language, with prose.\n",
    };
    expect(run(files)).toMatchObject({ code: 0, found: [] });
  });
});
