import { LintSession } from "../api/session.ts";
import type { Settings } from "./settings.ts";

/** Whether a path lies in a folder or is it; both absolute, with `/`. */
function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The folders that an editor has open, with a session each. */
export class Workspace {
  private folders: readonly string[];
  private readonly sessions = new Map<string, LintSession>();
  private settings: Settings;
  private readonly isTrusted: boolean;

  /**
   * @param folders absolute, with `/`
   * @param isTrusted whether the editor trusts what is in them
   */
  constructor(folders: readonly string[], settings: Settings, isTrusted: boolean) {
    this.folders = folders;
    this.settings = settings;
    this.isTrusted = isTrusted;
  }

  get all(): readonly string[] {
    return this.folders;
  }

  /** The innermost folder that holds a path; the path's own folder where none does. */
  folderOf(path: string): string {
    const around = this.folders.filter((folder) => isIn(folder, path)).sort((a, b) => b.length - a.length);
    return around[0] ?? (path.slice(0, path.lastIndexOf("/")) || "/");
  }

  sessionFor(path: string): LintSession {
    const folder = this.folderOf(path);
    const known = this.sessions.get(folder) ?? new LintSession(folder, this.options());
    this.sessions.set(folder, known);
    return known;
  }

  /** How sessions lint, and whole folders are linted. Code of a workspace runs where both the editor and the user say so. */
  options() {
    const { source, trustCode } = this.settings;
    return { trustCode: trustCode && this.isTrusted, ...(source !== "" && { source: { path: source } }) };
  }

  change(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
    this.sessions.clear();
  }

  set(settings: Settings): void {
    this.settings = settings;
    this.sessions.clear();
  }

  /** Reads configuration anew from here on. */
  forget(): void {
    for (const session of this.sessions.values()) session.forget();
  }
}
