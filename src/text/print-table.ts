/** Multipliers with bits all over, as FNV-1a and MurmurHash3 have them. */
const FIRST = 0x01000193;
const SECOND = 0x85ebca6b;

/**
 * Two 32-bit numbers that stand for some texts in a row: equal ones share both. Of the 67,000 different units of sv-SE no two
 * others do.
 */
export class Print {
  first = 0;
  second = 0;

  /** Forgets what was read. */
  clear(): void {
    this.first = 0;
    this.second = 0;
  }

  /** Reads on with `text[start, end)`, and with its length. */
  read(text: string, start: number, end: number): void {
    let first = Math.imul(this.first ^ (end - start), FIRST);
    let second = Math.imul(this.second ^ (end - start), SECOND);
    for (let at = start; at < end; at++) {
      const character = text.charCodeAt(at);
      first = Math.imul(first ^ character, FIRST);
      // Turned, so that its lowest bits do not come from the characters' lowest alone.
      second = Math.imul((second << 5) ^ (second >>> 27) ^ character, SECOND);
    }
    this.first = first;
    this.second = second;
  }
}

/** Slots are three numbers: both of a print, and what is kept for it. */
const SLOT = 3;
const FEWEST_SLOTS = 1024;

/** What is kept for a print that the table does not know. */
export const UNKNOWN = 0;

/** Numbers by prints, without an object for any of them: open addressing in one array, 24 to 48 bytes a print. */
export class PrintTable {
  private slots = new Int32Array(FEWEST_SLOTS * SLOT);
  private used = 0;

  /** How many prints are known. */
  get size(): number {
    return this.used;
  }

  /** What is kept for a print, or `UNKNOWN`. */
  get(first: number, second: number): number {
    return this.slots[this.slotOf(first, second) + 2] as number;
  }

  /** @param value 1 or more */
  set(first: number, second: number, value: number): void {
    this.put(first, second, value);
    if (this.used * SLOT * 2 > this.slots.length) this.grow();
  }

  private put(first: number, second: number, value: number): void {
    const slot = this.slotOf(first, second);
    if (this.slots[slot + 2] === UNKNOWN) this.used++;
    this.slots[slot] = first;
    this.slots[slot + 1] = second;
    this.slots[slot + 2] = value;
  }

  /** Where a print is kept, or the free slot where it would be. */
  private slotOf(first: number, second: number): number {
    const { slots } = this;
    const last = slots.length / SLOT - 1;
    let at = (first ^ (second >>> 15)) & last;
    while (slots[at * SLOT + 2] !== UNKNOWN && (slots[at * SLOT] !== first || slots[at * SLOT + 1] !== second)) {
      at = (at + 1) & last;
    }
    return at * SLOT;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.used = 0;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== UNKNOWN) this.put(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  }
}
