/** How many of each of some texts are left to be taken: for comparing sides as multisets. */
export class Tally {
  private readonly counts = new Map<string, number>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  }

  /** How many there are in all. */
  get left(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Takes one, and says whether there was one. */
  take(text: string): boolean {
    const left = this.counts.get(text) ?? 0;
    if (left > 0) this.counts.set(text, left - 1);
    return left > 0;
  }
}
