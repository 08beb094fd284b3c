/**
 * Looks into a sorted list by halves.
 *
 * @param isBefore true for a first part of the items, which may be none or all, and false for the rest
 * @returns the index of the first item of the rest; the number of items where there is none
 */
export function firstNotBefore<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
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
