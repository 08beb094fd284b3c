import { decode } from "../io/decode.ts";
import type { Host } from "../io/host.ts";
import { LIMITS } from "../io/limits.ts";
import { childOf, folderOf } from "../io/paths.ts";
import { readOwnFile } from "../io/tree/own-file.ts";

/** A configuration that was found or named, not read yet. */
export interface FoundConfig {
  /** Absolute. */
  readonly path: string;
  readonly form: ConfigForm;
  /** Other configurations in the same folder, absolute: there must be none. */
  readonly others: readonly string[];
}

/** `package`: the key `l10n-lint` of a package.json; `module`: code. */
export type ConfigForm = "json" | "package" | "module";

/** The key of package.json that holds a configuration. */
export const PACKAGE_KEY = "l10n-lint";

/** The key with an object: among dependencies it has a text. */
const SEEMS_CONFIGURED = /"l10n-lint"\s*:\s*\{/;

/** The name that `init` gives a configuration. */
export const CONFIG_NAME = "l10n-lint.config.json";

const NAMES: readonly (readonly [string, ConfigForm])[] = [
  [CONFIG_NAME, "json"],
  ["l10n-lint.config.mjs", "module"],
  ["package.json", "package"],
];

/** The names that a configuration is found by. */
export const CONFIG_NAMES: readonly string[] = NAMES.map(([name]) => name);

/** The form of a file that is named, or extended, by its name. */
export function formOf(path: string): ConfigForm {
  if (/\.[cm]?[jt]s$/.test(path)) return "module";
  return path.endsWith("/package.json") ? "package" : "json";
}

/** Looks for configurations from folders upwards; remembers what it saw: for one run. */
export class ConfigSearch {
  private readonly host: Host;
  private readonly known = new Map<string, FoundConfig | null>();

  constructor(host: Host) {
    this.host = host;
  }

  /** The configuration in the folder or, failing that, in the nearest one above it. */
  nearest(folder: string): FoundConfig | null {
    let found = this.known.get(folder);
    if (found === undefined) {
      const above = folderOf(folder);
      found = this.inFolder(folder) ?? (above === folder ? null : this.nearest(above));
      this.known.set(folder, found);
    }
    return found;
  }

  private inFolder(folder: string): FoundConfig | null {
    const [first, ...others] = NAMES.map(([name, form]) => ({ path: childOf(folder, name), form })).filter(
      ({ path, form }) => this.host.kind(path) === "file" && (form !== "package" || this.configures(path)),
    );
    return first === undefined ? null : { ...first, others: others.map(({ path }) => path) };
  }

  /**
   * Whether a package.json holds a configuration. One that cannot be read is npm's business, unless a configuration stands
   * in it that would be lost: what is wrong is reported when it is read.
   */
  private configures(path: string): boolean {
    let text = "";
    try {
      const decoded = decode(readOwnFile(this.host, path, LIMITS.configuration));
      if (decoded.kind !== "text" || !decoded.text.includes(`"${PACKAGE_KEY}"`)) return false;
      text = decoded.text.replace(/^\uFEFF/, "");
      return Object.hasOwn(JSON.parse(text) as object, PACKAGE_KEY);
    } catch {
      return SEEMS_CONFIGURED.test(text);
    }
  }
}
