import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const IDENTITY = ["-c", "user.name=Fjord", "-c", "user.email=fjord@example.com", "-c", "commit.gpgsign=false"];
const scratch = mkdtempSync(join(tmpdir(), "l10n-lint-hook-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const preCommit = spawnSync("pre-commit", ["--version"], { encoding: "utf8" });
const isThere = preCommit.status === 0;

/** A repository with what git knows of this checkout, as it is in the working tree. */
function repositoryOfTheHook(): { readonly folder: string; readonly revision: string } {
  const folder = join(scratch, "hook");
  const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
  for (const path of tracked
    .toString()
    .split("\0")
    .filter((each) => each !== "" && existsSync(join(ROOT, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path), { force: true });
  }
  return { folder, revision: commitAll(folder) };
}

function commitAll(folder: string): string {
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
  execFileSync("git", ["add", "-A"], { cwd: folder });
  execFileSync("git", [...IDENTITY, "commit", "-q", "-m", "All"], { cwd: folder });
  return execFileSync("git", ["rev-parse", "HEAD"], { cwd: folder, encoding: "utf8" }).trim();
}

describe("the hook for pre-commit", () => {
  it.skipIf(!isThere)(
    `installs and finds a defect${isThere ? "" : " (not run: there is no pre-commit on this machine)"}`,
    () => {
      const { folder, revision } = repositoryOfTheHook();
      const project = join(scratch, "project");
      cpSync(join(ROOT, "fixtures/articles"), join(project, "articles"), { recursive: true });
      const config = `repos:\n  - repo: ${folder}\n    rev: ${revision}\n    hooks:\n      - id: l10n-lint\n`;
      writeFileSync(join(project, ".pre-commit-config.yaml"), config);
      commitAll(project);
      const run = () =>
        spawnSync("pre-commit", ["run", "--all-files", "--color", "never"], {
          cwd: project,
          encoding: "utf8",
          env: { ...process.env, PRE_COMMIT_HOME: join(scratch, "home") },
        });
      const sound = run();
      expect({ status: sound.status, stdout: sound.stdout }).toMatchObject({ status: 0 });
      const article = join(project, "articles/nl-NL/storage/connect-a-cluster.md");
      const text = readFileSync(article, "utf8").replace(/(ms\.openlocfilehash: ).*/, "$1none");
      writeFileSync(article, text);
      const broken = run();
      expect(broken.status).toBe(1);
      expect(broken.stdout).toContain("locale-metadata");
    },
    // Its environment is installed anew, from the registry.
    600_000,
  );
});
