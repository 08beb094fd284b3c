import { describe, expect, it } from "vitest";
import { MkdocsProjects } from "../../../src/io/plain/mkdocs.ts";
import { memoryHost } from "../memory-host.ts";

describe("a project of MkDocs", () => {
  const host = memoryHost("/home", {
    "/home/mkdocs.yml": "",
    "/home/a/docs/x.md": "",
    "/home/a/mkdocs.yaml": "",
    "/home/b/docs/x.md": "",
    "/out/docs/x.md": "",
  });

  it("has its configuration beside a file or above it", () => {
    const projects = new MkdocsProjects(host);
    expect(projects.holds("/home/a/docs/x.md", "/home/a")).toBe(true);
    expect(projects.holds("/home/a/docs/y.md", "/home/a")).toBe(true);
    expect(projects.holds("/home/b/docs/x.md", "/home")).toBe(true);
  });

  it("ends where its repository does, else at the working directory", () => {
    const projects = new MkdocsProjects(host);
    expect(projects.holds("/home/b/docs/x.md", "/home/b")).toBe(false);
    expect(projects.holds("/out/docs/x.md", null)).toBe(false);
  });
});
