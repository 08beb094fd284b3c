import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { ROOT } from "./bundle.mjs";

/** What the script and the style of the reviewer's page are written to. */
export const PAGE_ASSETS = "src/report/page/page-assets.ts";

/** The module that holds script and style of the reviewer's page, with the hashes by which its policy knows them. */
export async function pageAssets() {
  const script = await bundledScript();
  const style = readFileSync(join(ROOT, "page/page.css"), "utf8")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  // Within its element, a text ends where its end tag does.
  if (/<\/(?:script|style)/i.test(script + style)) throw new Error("the page's script or style would end its element");
  return `// Written by \`npm run generate\` from page/.

/** The script of the reviewer's page, minified. */
export const SCRIPT =
  ${JSON.stringify(script)};

/** Its style. */
export const STYLE =
  ${JSON.stringify(style)};

/** Both as a Content-Security-Policy names them. */
export const SCRIPT_HASH = "${hashOf(script)}";
export const STYLE_HASH = "${hashOf(style)}";
`;
}

async function bundledScript() {
  const build = await rolldown({ input: join(ROOT, "page/main.ts"), cwd: ROOT, platform: "browser" });
  try {
    const { output } = await build.generate({ format: "iife", minify: true });
    return output[0].code.trim();
  } finally {
    await build.close();
  }
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
