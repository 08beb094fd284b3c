/** A child of an element: text stays text, whatever it holds. */
export type Child = Node | string | null;

/** Makes an HTML element. Attributes that are `null` are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

/** The element that the page was written with. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page lacks #${id}`);
  return found;
}

/** `12345` as `12,345`. */
export function grouped(count: number): string {
  return count.toLocaleString("en");
}
