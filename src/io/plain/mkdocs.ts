import type { Host } from "../host.ts";
import { childOf, folderOf } from "../paths.ts";

const NAMES = ["mkdocs.yml", "mkdocs.yaml"];

/** Which folders MkDocs makes pages of. What is known of a folder is kept. */
export class MkdocsProjects {
  private readonly known = new Map<string, boolean>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /**
   * Whether a configuration of MkDocs stands beside a file, or above it within its repository.
   *
   * @param path absolute
   * @param root of its repository; `null`: the working directory's
   */
  holds(path: string, root: string | null): boolean {
    const folder = folderOf(path);
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const found =
      NAMES.some((name) => this.host.kind(childOf(folder, name)) === "file") ||
      (folder !== (root ?? this.host.cwd) && folder !== folderOf(folder) && this.holds(folder, root));
    this.known.set(folder, found);
    return found;
  }
}
