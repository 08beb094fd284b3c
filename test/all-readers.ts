import { readCommonMark } from "../src/markdown/commonmark.ts";
import { readHtml } from "../src/markdown/html.ts";
import type { Readers } from "../src/model/readers.ts";

/** All readers, loaded. Importing this module loads cheerio and micromark. */
export const allReaders: Readers = { html: readHtml, commonmark: readCommonMark };
