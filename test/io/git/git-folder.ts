import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

const WHO = ["-c", "user.name=Fjord", "-c", "user.email=fjord@example.com", "-c", "commit.gpgsign=false"];
const VARIABLES = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));

/** A git repository that a test builds. */
export interface GitFolder {
  readonly path: string;
  /** Runs git in it and gives what it wrote, without the last line break. */
  git(...args: string[]): string;
  /**
   * Writes files (`null` removes one) and commits everything.
   *
   * @param day `YYYY-MM-DD`, of author and committer
   * @returns the commit's id
   */
  commit(day: string, files: Readonly<Record<string, string | Uint8Array | null>>): string;
}

/** A new repository on the branch `main`, gone after the test; bytes go in as they are. */
export function gitFolder(name = "repository"): GitFolder {
  const path = join(temporaryFolder(), name);
  mkdirSync(path);
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync("git", [...WHO, ...args], {
      cwd: path,
      env: { ...VARIABLES, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).replace(/\n$/, "");
  run(["init", "-q", "-b", "main"]);
  run(["config", "core.autocrlf", "false"]);
  return {
    path,
    git: (...args) => run(args),
    commit(day, files) {
      for (const [file, content] of Object.entries(files)) {
        const at = join(path, file);
        if (content === null) rmSync(at);
        else {
          mkdirSync(dirname(at), { recursive: true });
          writeFileSync(at, content);
        }
      }
      const date = `${day}T12:00:00Z`;
      run(["add", "-A"]);
      run(["commit", "-q", "--allow-empty", "-m", day], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
      return run(["rev-parse", "HEAD"]);
    },
  };
}
