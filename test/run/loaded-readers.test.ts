import { expect, test } from "vitest";
import { ReaderNotLoaded, type Readers, requireReader } from "../../src/model/readers.ts";
import { LoadedReaders } from "../../src/run/loaded-readers.ts";

test("nothing is loaded that nobody asks for", async () => {
  const seen: Readers[] = [];
  await new LoadedReaders().use((readers) => seen.push(readers));
  expect(seen).toEqual([{ html: null, commonmark: null }]);
});

test("work that asks for a reader is begun again with it, and later work has it at once", async () => {
  const loaded = new LoadedReaders();
  const missing: string[][] = [];
  const names = (readers: Readers) => (["html", "commonmark"] as const).filter((name) => readers[name] === null);
  const elements = await loaded.use((readers) => {
    missing.push(names(readers));
    requireReader(readers, "commonmark")("# Text");
    return requireReader(readers, "html")('<a href="/limits">limits</a>').map(({ name }) => name);
  });
  expect(elements).toEqual(["a"]);
  expect(missing).toEqual([["html", "commonmark"], ["html"], []]);
  await loaded.use((readers) => missing.push(names(readers)));
  expect(missing.at(-1)).toEqual([]);
});

test("a failure is handed on", async () => {
  const loaded = new LoadedReaders();
  const fail = (error: Error) =>
    loaded.use(() => {
      throw error;
    });
  await expect(fail(new RangeError("too deep"))).rejects.toThrow("too deep");
  // A reader that is there and still asked for would be asked for without end.
  await loaded.use((readers) => requireReader(readers, "html"));
  await expect(fail(new ReaderNotLoaded("html"))).rejects.toThrow("The html reader is not loaded");
});
