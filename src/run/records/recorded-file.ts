import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FilePairing, FileReport, RenderedReport, Suppressed, Tally } from "../../model/report.ts";
import { fileLine } from "../../report/file-json.ts";
import { foundIn } from "../../report/findings/tally.ts";
import type { Basis, LintedFile } from "./linted-file.ts";
import { type About, aboutIn, type Extra, extraIn, numberIn, partIn, recordOf } from "./record.ts";
import type { Place, Room } from "./room.ts";

/** A linted file of which nothing is read before somebody asks for it; spread, it is empty. */
export class RecordedFile implements LintedFile {
  readonly path: string;
  readonly absolutePath: string;
  readonly #chunk: Buffer;
  readonly #start: number;

  constructor({ path, absolutePath }: Pick<RecordedFile, "path" | "absolutePath">, { chunk, start }: Place) {
    this.path = path;
    this.absolutePath = absolutePath;
    this.#chunk = chunk;
    this.#start = start;
  }

  get place(): Place {
    return { chunk: this.#chunk, start: this.#start };
  }

  get report(): RecordedReport {
    return new RecordedReport(this.path, this.place);
  }

  get facts(): string {
    return partIn(this.place, "facts").toString();
  }

  get directives(): LintedFile["directives"] {
    return this.extra.directives;
  }

  get declaredLocale(): string | null {
    return this.about.declaredLocale;
  }

  get locale(): string | null {
    return this.about.locale;
  }

  get form(): LintedFile["form"] {
    return this.about.form;
  }

  get lacking(): LintedFile["lacking"] {
    return this.about.lacking;
  }

  get basis(): Basis | null {
    return this.extra.basis;
  }

  get extra(): Extra {
    return extraIn(this.place);
  }

  private get about(): About {
    return aboutIn(this.place);
  }

  /** The same as objects, of a record that is whole. */
  whole(): LintedFile {
    return this.with(JSON.parse(partIn(this.place, "line").toString()) as FileReport);
  }

  /** The same as objects: what the JSON report does not say of findings is not there. */
  opened(): LintedFile {
    const { extra } = this;
    const report = openedReport(this.report);
    const conventions = new Map(extra.conventions);
    const diagnostics = report.diagnostics.map((diagnostic, index) => {
      const convention = conventions.get(index);
      return convention === undefined ? diagnostic : { ...diagnostic, convention };
    });
    return this.with({ ...report, diagnostics });
  }

  private with(report: FileReport): LintedFile {
    const { absolutePath, facts, directives, declaredLocale, locale, form, lacking, basis } = this;
    return { absolutePath, report, facts, directives, declaredLocale, locale, form, lacking, basis };
  }
}

/** The report of a file, as text; spread, it is empty. */
export class RecordedReport implements FileReport {
  readonly path: string;
  readonly #chunk: Buffer;
  readonly #start: number;

  constructor(path: string, { chunk, start }: Place) {
    this.path = path;
    this.#chunk = chunk;
    this.#start = start;
  }

  get locale(): string | null {
    return aboutIn(this.place).report.locale;
  }

  get translationType(): FileReport["translationType"] {
    return aboutIn(this.place).report.translationType;
  }

  get units(): number {
    return numberIn(this.place, "units");
  }

  get pairing(): FilePairing | undefined {
    return extraIn(this.place).pairing;
  }

  get diagnostics(): readonly Diagnostic[] {
    return foundIn(this) === 0 ? [] : openedReport(this).diagnostics;
  }

  get suppressed(): readonly Suppressed[] {
    return numberIn(this.place, "suppressed") === 0 ? [] : openedReport(this).suppressed;
  }

  get rendered(): RenderedReport {
    return new Rendered(this);
  }

  get place(): Place {
    return { chunk: this.#chunk, start: this.#start };
  }
}

const NOTHING = { diagnostics: [], suppressed: [] };

class Rendered implements RenderedReport {
  private readonly report: RecordedReport;

  constructor(report: RecordedReport) {
    this.report = report;
  }

  get line(): Uint8Array | string {
    const { path, locale, translationType, units, place } = this.report;
    const line = partIn(place, "line");
    return line.length > 0 ? line : fileLine({ path, locale, translationType, units, ...NOTHING });
  }

  get tally(): Tally {
    const { place } = this.report;
    return {
      error: numberIn(place, "error"),
      warning: numberIn(place, "warning"),
      info: numberIn(place, "info"),
      fixable: numberIn(place, "fixable"),
      suppressed: numberIn(place, "suppressed"),
      messages: aboutIn(place).messages,
    };
  }
}

type JsonFile = Omit<FileReport, "suppressed" | "diagnostics"> & {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed?: readonly (Diagnostic & Pick<Suppressed, "kind" | "reason">)[];
};

/** What the line says. */
function openedReport({ rendered }: RecordedReport): FileReport {
  const { suppressed = [], ...report } = JSON.parse(textOf(rendered.line)) as JsonFile;
  return {
    ...report,
    suppressed: suppressed.map(({ kind, reason, ...diagnostic }) => ({ kind, reason, diagnostic })),
  };
}

function textOf(line: Uint8Array | string): string {
  return typeof line === "string" ? line : Buffer.from(line).toString();
}

/** A linted file to keep until the end of a run. */
export function recorded(
  linted: LintedFile,
  file: Pick<RecordedFile, "path" | "absolutePath">,
  room: Room,
): RecordedFile {
  return new RecordedFile(file, recordOf(linted, room));
}
