// Other tools on the same articles, where they are installed. None of them does the same: markdownlint-cli2 reads one text
// where two are compared here, pofilter gets the units taken out and in its own format, which is not measured.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const PAIR =
  /<span data-ttu-id="[^"]*">([\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">([\s\S]*?)<\/span><\/span>/g;

/**
 * The commands of other tools over a folder.
 *
 * @param {string} folder
 * @param {string} tools a folder with `node_modules`
 * @param {string} scratch a folder to write to
 * @returns {Record<string, { args: string[], program?: string }>}
 */
export function otherTools(folder, tools, scratch) {
  const markdownlint = join(tools, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
  return {
    ...(existsSync(markdownlint) && { "markdownlint-cli2": { args: [markdownlint, join(folder, "**/*.md")] } }),
    ...(spawnSync("pofilter", ["--version"]).status === 0 && { pofilter: pofilter(folder, scratch) }),
  };
}

function pofilter(folder, scratch) {
  const units = join(scratch, "po");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
    const path = join(entry.parentPath, entry.name);
    const file = join(units, `${relative(folder, path)}.po`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, poOf(readFileSync(path, "utf8")));
  }
  return { program: "pofilter", args: ["--progress=none", units, join(scratch, "filtered")] };
}

function poOf(article) {
  const units = Array.from(article.matchAll(PAIR), ([, target, source], index) => {
    return `msgctxt "${index}"\nmsgid ${JSON.stringify(source)}\nmsgstr ${JSON.stringify(target)}\n`;
  });
  return ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', ...units].join("\n");
}
