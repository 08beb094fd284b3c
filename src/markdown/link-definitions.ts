const DEFINITION = /^[ \t>]*\[((?:[^[\]\\\r\n]|\\.){1,999})\]:[ \t]*(?:\r?\n[ \t]*)?(?:<([^<>\r\n]*)>|(\S+))/gm;

const MAX_LABEL_LENGTH = 999;

/** The link reference definitions of a file, read when the first reference is met. */
export class LinkDefinitions {
  private destinations: ReadonlyMap<string, string> | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Where `[label]: …` leads, or `null` where there is no such definition. Labels match without regard to case and white
   * space (CommonMark 0.31, 6.3). The pipeline writes a definition twice, with the translated and the source label.
   */
  destinationOf(label: string): string | null {
    if (label.length > MAX_LABEL_LENGTH) return null;
    this.destinations ??= new Map(
      [...this.text.matchAll(DEFINITION)]
        .reverse()
        .map((match) => [normalised(match[1] as string), match[2] ?? match[3] ?? ""]),
    );
    return this.destinations.get(normalised(label)) ?? null;
  }
}

function normalised(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
