/**
 * Items in lists by key; keys, and the items of each, in the order given.
 *
 * @param keyOf `null` leaves an item out
 */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) append(lists, key, item);
  }
  return lists;
}

/** Puts an item at the end of its key's list. */
export function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
