import { localeOfName } from "../../locale/bare.ts";
import type { PlainConfig } from "../../model/config.ts";
import { isInside } from "../paths.ts";

/** A configured tree that a file is in, and where its source should be. */
export interface TemplateMatch {
  readonly settings: PlainConfig;
  /** Absolute. */
  readonly source: string;
  /** BCP 47; `null` where the template does not say it. */
  readonly locale: string | null;
  /** Absolute: what comes before `{path}` in both. */
  readonly target: string;
  readonly sources: string;
}

/**
 * The first configured tree that a file is a translation in.
 *
 * @param path absolute
 */
export function matchTemplates(path: string, plain: readonly PlainConfig[]): TemplateMatch | null {
  for (const settings of plain) {
    const { target, source } = settings;
    if (target === undefined || source === undefined) continue;
    const match = expressionOf(target).exec(path);
    const rest = match?.groups?.["path"];
    if (match === null || rest === undefined) continue;
    const name = match.groups?.["locale"];
    const locale = name === undefined ? null : (localeOfName(name)?.tag ?? null);
    if (name !== undefined && locale === null) continue;
    const fill = (template: string) => template.replaceAll("{locale}", name ?? "");
    const [targets, sources] = [folderOf(fill(target)), folderOf(fill(source))];
    const expected = fill(source).replace("{path}", () => rest);
    // The source's own folder, where the template fits it as well; translations may stand within it.
    if (path === expected || (isInside(sources, path) && !isInside(sources, targets))) continue;
    return { settings, source: expected, locale, target: targets, sources };
  }
  return null;
}

/** What a template fits, its locale and its path by name; a locale that it holds twice has to be the same. */
export function expressionOf(template: string): RegExp {
  let named = false;
  const expression = template.split(/(\{locale\}|\{path\})/).map((part) => {
    if (part === "{path}") return "(?<path>.+)";
    if (part !== "{locale}") return part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    const group = named ? "\\k<locale>" : "(?<locale>[A-Za-z0-9_-]+)";
    named = true;
    return group;
  });
  return new RegExp(`^${expression.join("")}$`, "s");
}

/** The folder that holds all that a template stands for. */
function folderOf(template: string): string {
  const before = template.slice(0, template.indexOf("{path}"));
  return before.slice(0, Math.max(before.lastIndexOf("/"), 1));
}
