import type { Host } from "../../io/host.ts";
import { absolutePath, relativePath } from "../../io/paths.ts";
import { repositoryPath, uriOf } from "../../report/index.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a CI system runs this, as nearly all of them say. */
export function isWithinCi({ CI }: Environment): boolean {
  return CI !== undefined && CI !== "" && CI !== "0" && CI.toLowerCase() !== "false";
}

/** Whether this runs as a step of GitHub Actions. */
export function isWithinGitHub({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === "true";
}

/**
 * The working directory seen from the root of its repository: empty at the root or where there is none, else with `/` at its
 * end. A CI system may say where the root is.
 */
export function repositoryFolder(host: Host, { GITHUB_WORKSPACE, CI_PROJECT_DIR }: Environment): string {
  const named = GITHUB_WORKSPACE || CI_PROJECT_DIR;
  const root = (named && rootAbove(host, absolutePath(host.cwd, named, host.windows))) || gitRoot(host);
  const folder = root === null ? "." : relativePath(root, host.cwd);
  return folder === "." || folder === "" ? "" : `${folder}/`;
}

function rootAbove({ cwd }: Host, folder: string): string | null {
  return cwd === folder || cwd.startsWith(folder.endsWith("/") ? folder : `${folder}/`) ? folder : null;
}

function gitRoot(host: Host): string | null {
  for (let folder = host.cwd; ; ) {
    if (host.kind(absolutePath(folder, ".git", host.windows)) !== null) return folder;
    const parent = folder.slice(0, folder.lastIndexOf("/"));
    if (parent === folder || parent === "") return null;
    folder = parent;
  }
}

/**
 * Where links to files lead, with `/` at its end: to the commit that a CI system looks at; else to the files themselves,
 * seen from the folder that the report is written to.
 */
export function linkBase(host: Host, file: string | null, folder: string, env: Environment): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = env;
  const within = uriOf(folder);
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA) {
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/${within}`;
  }
  if (CI_PROJECT_URL && CI_COMMIT_SHA) return `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}/${within}`;
  if (file === null) return "";
  const path = absolutePath(host.cwd, file, host.windows);
  const back = relativePath(path.slice(0, path.lastIndexOf("/")), host.cwd);
  return back === "." || back === "" ? "" : `${uriOf(repositoryPath(back))}/`;
}
