import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\b|$)/i;

/**
 * The notices that the licences of bundled packages ask to be kept: name, version and licence text of each.
 *
 * @param {readonly string[]} modules Absolute paths of the bundled modules.
 * @returns {string}
 * @throws {Error} When a package carries no licence at all.
 */
export function thirdPartyLicenses(modules) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
  const notices = [...folders].map(readNotice).sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = "-".repeat(80);
  const head = "l10n-lint is distributed with the following packages, bundled into its files.\n";
  return [head, ...notices.map(({ title, text }) => `${rule}\n${title}\n\n${text}\n`)].join("\n");
}

/** The folder of the npm package that holds a module; null for modules of our own. */
function packageFolder(module) {
  if (!/[\\/]node_modules[\\/]/.test(module)) return null;
  for (let folder = dirname(module); ; folder = dirname(folder)) {
    // A package.json without a name only sets the module type of a sub-folder.
    if (existsSync(join(folder, "package.json")) && readManifest(folder).name !== undefined) return folder;
    if (folder === dirname(folder)) throw new Error(`no package holds ${module}`);
  }
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function readNotice(folder) {
  const { name, version, license, author } = readManifest(folder);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0) {
    if (license === undefined) throw new Error(`${name} ${version} carries no licence`);
    const holder = typeof author === "string" ? author : author?.name;
    texts.push(`Licence: ${license}${holder === undefined ? "" : `. Copyright: ${holder}`}`);
  }
  return { title: `${name} ${version} (${license ?? "see below"})`, text: texts.join("\n\n") };
}
