import type { Readers } from "../src/model/readers.ts";
import { readCommonMark } from "../src/parse/commonmark.ts";
import { readHtml } from "../src/parse/html.ts";

/** All readers, loaded. Importing this module loads cheerio and micromark. */
export const allReaders: Readers = { html: readHtml, commonmark: readCommonMark };
