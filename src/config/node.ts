/** A value of a configuration with the place it stands at, whatever it was read from. */
export type ConfigNode = ConfigObject | ConfigList | ConfigScalar;

export interface ConfigObject {
  readonly kind: "object";
  /** UTF-16 offset in the file; `null` where there is no text, as with a module. */
  readonly at: number | null;
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  readonly key: string;
  /** The place of the key. */
  readonly at: number | null;
  readonly value: ConfigNode;
}

export interface ConfigList {
  readonly kind: "list";
  readonly at: number | null;
  readonly items: readonly ConfigNode[];
}

export interface ConfigScalar {
  readonly kind: "scalar";
  readonly at: number | null;
  /** What no JSON can hold, a function for instance, counts as a value of its own that nothing admits. */
  readonly value: unknown;
}

/** The plain value. `__proto__` is a key like any other. */
export function plainValue(node: ConfigNode): unknown {
  if (node.kind === "object") return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
  return node.kind === "list" ? node.items.map(plainValue) : node.value;
}

/** The value under a key, the last one where it stands twice. */
export function entryOf(node: ConfigNode, key: string): ConfigNode | null {
  return node.kind === "object" ? (node.entries.findLast((entry) => entry.key === key)?.value ?? null) : null;
}

/** The texts of a list or of a single text; what is neither is passed over. */
export function textsOf(node: ConfigNode | null): readonly (ConfigScalar & { readonly value: string })[] {
  const nodes = node === null ? [] : node.kind === "list" ? node.items : [node];
  return nodes.filter(
    (each): each is ConfigScalar & { readonly value: string } =>
      each.kind === "scalar" && typeof each.value === "string" && each.value !== "",
  );
}

/** Nodes for what a module exports: no places are known. Throws a RangeError where a value holds itself. */
export function nodeOf(value: unknown): ConfigNode {
  if (Array.isArray(value)) return { kind: "list", at: null, items: value.map(nodeOf) };
  if (typeof value !== "object" || value === null) return { kind: "scalar", at: null, value };
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => ({ key, at: null, value: nodeOf(each) }));
  return { kind: "object", at: null, entries };
}
