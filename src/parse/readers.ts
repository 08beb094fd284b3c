import type { Readers } from "../model/readers.ts";
import { readCommonMark } from "./commonmark.ts";
import { readHtml } from "./html.ts";

/** All readers, loaded. Importing this module loads cheerio and micromark. */
export const allReaders: Readers = { html: readHtml, commonmark: readCommonMark };
