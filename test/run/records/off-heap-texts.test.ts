import { expect, test } from "vitest";
import { OffHeapTexts } from "../../../src/run/records/off-heap-texts.ts";

test("gives texts back as they were, in any script and of any length", () => {
  const room = new OffHeapTexts();
  const texts = ["", "a", "Lagring av nøkler", "保存される", "🙂".repeat(30), "x".repeat(20_000)];
  // More than one piece of memory has room for.
  const many = Array.from({ length: 60 }, (_, index) => texts.map((text) => `${text}${index}`)).flat();
  const kept = many.map((text) => room.keep(text));
  expect(kept.map(String).join() === many.join()).toBe(true);
  expect(JSON.stringify(kept) === JSON.stringify(many)).toBe(true);
  expect(String(room.keep(""))).toBe("");
});
