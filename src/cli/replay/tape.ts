import { duration, withoutCommands } from "../../report/index.ts";
import type { TimeSlot, Written } from "../../run/replay/record.ts";
import type { OutputRequest } from "../options/outputs.ts";
import type { Output, Terminal } from "../output/terminal.ts";

type Place = Written["to"];

/** How a format says how long a run took; of others, and of modules, nobody knows. */
const TIME_IN: ReadonlyMap<string, TimeSlot["form"] | null> = new Map([
  ["json", "milliseconds"],
  ["pretty", "words"],
  ["compact", "words"],
  ["checkstyle", null],
  ["github", null],
  ["gitlab", null],
  ["jsonl", null],
  ["rdjsonl", null],
  ["sarif", null],
]);

/** The first words of a report say it, or the last. */
const NEAR = 4096;

/** Takes down what a run writes, in its order. */
export class Tape {
  private readonly taken: { readonly to: Place; readonly pieces: Uint8Array[] }[] = [];

  /** The same terminal, of which all is taken down. */
  listening(terminal: Terminal): Terminal {
    const { stdout, stderr } = terminal;
    return Object.create(terminal, {
      stdout: { value: this.heard("stdout", stdout) },
      stderr: { value: this.heard("stderr", stderr) },
    }) as Terminal;
  }

  /** The same pieces, which are taken down on their way to a file. */
  *copying(path: string, pieces: Iterable<Uint8Array>): Iterable<Uint8Array> {
    const taken: Uint8Array[] = [];
    this.taken.push({ to: { file: path }, pieces: taken });
    for (const piece of pieces) {
      taken.push(piece);
      yield piece;
    }
  }

  /**
   * What was written, with the places of the time that the run took.
   *
   * @returns `null` where such a place is not known
   */
  written(outputs: readonly OutputRequest[], durationMs: number): readonly Written[] | null {
    const written: Written[] = [];
    for (const { to, pieces } of this.taken) {
      const bytes = Buffer.concat(pieces);
      const form = this.formOf(to, outputs);
      if (form === undefined) return null;
      const time = form === null ? null : slotIn(bytes, form, durationMs);
      if (form !== null && time === null) return null;
      written.push({ to, bytes, time });
    }
    return written;
  }

  private formOf(to: Place, outputs: readonly OutputRequest[]): TimeSlot["form"] | null | undefined {
    // The summary goes there where all reports go to files.
    if (to === "stderr") return outputs.every(({ file }) => file !== null) ? "words" : null;
    const output = outputs.find(({ file }) =>
      to === "stdout" ? file === null : file !== null && to.file.endsWith(file),
    );
    return output === undefined ? undefined : TIME_IN.get(output.name);
  }

  private heard(to: "stdout" | "stderr", output: Output): Output {
    const write = (text: string | Uint8Array) => {
      const last = this.taken.at(-1);
      const bytes = typeof text === "string" ? Buffer.from(withoutCommands(text)) : text;
      if (last?.to === to) last.pieces.push(bytes);
      else this.taken.push({ to, pieces: [bytes] });
      return output.write(text);
    };
    return Object.create(output, { write: { value: write } }) as Output;
  }
}

function slotIn(bytes: Buffer, form: TimeSlot["form"], durationMs: number): TimeSlot | null {
  if (form === "milliseconds") {
    const before = '"durationMs":';
    const start = bytes.subarray(0, NEAR).indexOf(before) + before.length;
    const end = start + String(durationMs).length;
    return start < before.length || bytes.toString("latin1", start, end) !== String(durationMs)
      ? null
      : { start, end, form };
  }
  const words = duration(durationMs);
  const end = bytes.length - 1;
  const start = end - words.length;
  return start >= 0 && bytes.toString("latin1", start) === `${words}\n` ? { start, end, form } : null;
}
