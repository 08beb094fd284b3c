import type { Host } from "../host.ts";
import { isInside, relativePath } from "../paths.ts";
import type { Worktree } from "./git.ts";
import { openWorktree } from "./git-changes.ts";

/** Texts as they would be committed, in the repository of the working directory. It is opened at the first question. */
export class StagedTexts {
  private opened: Promise<Worktree> | null = null;
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /**
   * @param path absolute
   * @returns `null` where the index has no such file, `undefined` for a file of elsewhere
   * @throws {GitProblem}
   */
  async read(path: string): Promise<Uint8Array | null | undefined> {
    this.opened ??= openWorktree(this.host.cwd);
    const { worktree, objects } = await this.opened;
    if (!isInside(worktree, path)) return undefined;
    const object = await objects.read(`:0:${relativePath(worktree, path)}`);
    return object?.type === "blob" ? object.bytes : null;
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => null))?.close();
  }
}
