/**
 * Looks into a sorted list by halves.
 *
 * @param isBefore true for a first part of the items, which may be none or all, and false for the rest
 * @returns the index of the first item of the rest; the number of items where there is none
 */
export function firstNotBefore<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  return firstIndexNotBefore(items.length, (index) => isBefore(items[index] as T));
}

/** The same of items that are known by their index alone. */
export function firstIndexNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The index of the last of some numbers that is not greater than a limit.
 *
 * @param numbers ascending
 * @returns -1 where all are greater
 */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  return firstNotBefore(numbers, (number) => number <= limit) - 1;
}
