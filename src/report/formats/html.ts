import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from "../page/page-assets.ts";
import { pageData } from "../page/page-content.ts";
import { plainStyle } from "../style.ts";
import { summaryLine } from "../summary.ts";
import { visible } from "../visible.ts";

/** Nothing but our own script and style, which it knows by their hashes; nothing is fetched or sent. */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The reviewer's page: one file that needs no other. What comes from articles stands in one block of JSON, in which no tag
 * can end or begin; the page's script shows it as text.
 */
export default {
  audience: "programs",
  needs: ["excerpts"],
  *render(report, view) {
    const summary = htmlText(visible(summaryLine(report, plainStyle, view)));
    yield head(summary);
    yield* jsonPieces(pageData(report, view));
    yield `</script>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
  },
} satisfies ReportFormat;

function head(summary: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Translation review · l10n-lint</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Translation review</h1>
<p class="quiet">${summary}</p>
<noscript><p>This page shows its findings with a script of its own, and scripts are switched off.</p></noscript>
</header>
<main>
<div class="overview"><div class="panel" id="chart"></div><div id="counts"></div></div>
<details class="panel" id="sentences" open hidden>
<summary>Source sentences that break in most locales</summary>
<p class="quiet">One sentence mended at the source mends its translations.</p>
<div class="rows"><table><thead><tr><th>Locales</th><th>Findings</th><th>Source</th><th>Rules</th></tr></thead><tbody id="sentence-rows"></tbody></table></div>
</details>
<section id="findings" aria-label="Findings">
<div class="filters">
<input id="search" type="search" placeholder="Search" aria-label="Search in findings, texts and paths" autocomplete="off">
<div id="facets"></div>
<button id="source-filter" type="button" hidden>One source sentence ✕</button>
<button id="clear" type="button" hidden>Show all</button>
<span id="result" role="status"></span>
</div>
<p class="quiet keys">Keys: <kbd>/</kbd> search, <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>Esc</kbd> leave</p>
<div id="list"></div>
<button id="more" type="button" hidden>More</button>
</section>
</main>
<script type="application/json" id="data">`;
}

/** Piece by piece, because the findings of a large run are too much for one string. */
function* jsonPieces({ texts, entries, ...rest }: ReturnType<typeof pageData>): Iterable<string> {
  yield `${inScript(rest).slice(0, -1)},\n"texts":[`;
  yield* listed(texts);
  yield `],\n"entries":[`;
  yield* listed(entries);
  yield "]}";
}

function* listed(items: readonly unknown[]): Iterable<string> {
  let separator = "\n";
  for (const item of items) {
    yield separator + inScript(item);
    separator = ",\n";
  }
}

/** Without `<`, no text can end the block or open a comment in it. */
function inScript(value: unknown): string {
  return jsonText(value).replaceAll("<", "\\u003c");
}

function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
