/** What a user sets in the editor, in the section `l10n-lint`. */
export interface Settings {
  /** Whether configuration that was found may be, or name, code; counts only in a workspace that the editor trusts. */
  readonly trustCode: boolean;
  /** Whether the first words of the source stand in front of each target. */
  readonly inlayHints: boolean;
  /** The English articles, as with `--source`; empty: those of the configuration. */
  readonly source: string;
}

const DEFAULT_SETTINGS: Settings = { trustCode: false, inlayHints: false, source: "" };

/** The settings among whatever an editor sends; what is missing, or of another type, has its default. */
export function readSettings(value: unknown): Settings {
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const pick = <K extends keyof Settings>(key: K): Settings[K] => {
    const set = given[key];
    return typeof set === typeof DEFAULT_SETTINGS[key] ? (set as Settings[K]) : DEFAULT_SETTINGS[key];
  };
  return { trustCode: pick("trustCode"), inlayHints: pick("inlayHints"), source: pick("source") };
}
