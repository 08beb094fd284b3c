import { expect, it } from "vitest";
import { readHtml } from "../../src/markdown/html.ts";

it("reads tags in tags in tags, each at its place", () => {
  const read = readHtml("<b>".repeat(12_000));
  expect(read.map(({ start, openEnd }) => [start, openEnd])).toEqual(
    Array.from({ length: 12_000 }, (_, number) => [3 * number, 3 * number + 3]),
  );
});

it("moves as many open tags for four times the text as it takes four times the steps", () => {
  const steps = (tags: number) => {
    let moved = 0;
    const { unshift } = Array.prototype;
    // What is counted is what the parser does with its list of open tags.
    Array.prototype.unshift = function (...items: unknown[]) {
      moved += this.length;
      return unshift.apply(this, items);
    };
    try {
      readHtml("<span>".repeat(tags));
    } finally {
      Array.prototype.unshift = unshift;
    }
    return moved;
  };
  expect(steps(80_000)).toBeLessThan(5 * steps(20_000));
});
