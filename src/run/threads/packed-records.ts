import { grouped } from "../../text/grouped.ts";
import type { LintedFile } from "../records/linted-file.ts";
import { lengthOf, recordOf } from "../records/record.ts";
import { type Place, Room } from "../records/room.ts";
import type { RecordedResult } from "./queue.ts";

/** Records as one thread sends them to another: memory that changes hands, and is kept as it comes. */
export interface PackedRecords {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Which of the run's files they are of, and where that of each begins. */
  readonly records: readonly (readonly [index: number, start: number])[];
}

/** Files that are linted and not sent yet. */
export class Records {
  private readonly room = new Room();
  private taken: RecordedResult[] = [];

  take(index: number, linted: LintedFile): void {
    this.taken.push([index, recordOf(linted, this.room)]);
  }

  get size(): number {
    return this.taken.length;
  }

  /** All that is there, once. */
  packed(): readonly PackedRecords[] {
    const byChunk = grouped(this.taken, ([, { chunk }]) => chunk);
    this.taken = [];
    return Array.from(byChunk, ([chunk, own]) => {
      const [first] = own.map(([, place]) => place) as [Place, ...Place[]];
      const last = (own.at(-1) as RecordedResult)[1];
      return {
        bytes: new Uint8Array(chunk.subarray(first.start, last.start + lengthOf(last))),
        records: own.map(([index, { start }]) => [index, start - first.start] as const),
      };
    });
  }
}

export function unpackedRecords({ bytes, records }: PackedRecords): readonly RecordedResult[] {
  const chunk = Buffer.from(bytes.buffer);
  return records.map(([index, start]) => [index, { chunk, start }]);
}
