/**
 * Imports a module by its URL. A file of its own in the bundle, which Node loads by itself: code that was compiled in an
 * earlier run has forgotten how to import.
 */
export function importModule(href: string): Promise<unknown> {
  return import(href);
}
