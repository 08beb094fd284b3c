import type { Readers } from "../model/readers.ts";
import type { LinkDefinitions } from "./link-definitions.ts";

/** What the segments of one file share. */
export interface FileContext {
  /** The whole file as decoded. */
  readonly text: string;
  readonly definitions: LinkDefinitions;
  readonly readers: Readers;
  /** Whether a label alone refers to its definition, as in CommonMark: units share a file's definitions only with care. */
  readonly shortcuts?: boolean;
}
