import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

/** How many cases of a property are tried. More of them are tried at night, where `PROPERTY_RUNS` says so. */
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 200);

/** Tries a property with `PROPERTY_RUNS` cases, 200 by default. What fails is printed with the seed that brings it back. */
export function holds<Input>(property: fc.IProperty<Input> | fc.IAsyncProperty<Input>): Promise<void> {
  return Promise.resolve(fc.assert(property as fc.IAsyncProperty<Input>, { numRuns: RUNS }));
}

const FIXTURES = join(import.meta.dirname, "../../fixtures");

/** Every fixture, sound and broken, as its bytes. */
const fixtures: readonly Buffer[] = ["articles", "broken"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => readFileSync(join(FIXTURES, folder, path))),
);

const fixture = fc.constantFrom(...fixtures);
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** What rules, readers and reports stumble over. */
const snippet = fc.constantFrom(
  '<span data-ttu-id="37ca1-105">',
  '</span><span class="sxs-lookup">',
  '<span data-stu-id="37ca1-105">',
  "</span></span>",
  "---\n",
  "<!-- l10n-lint-disable -->",
  '[a](/b "c',
  "**",
  "`",
  "\r\n",
  "\uFEFF",
  "\u0000",
  "\uD800",
  "&quot;",
  "字",
  "e\u0301",
  "\u202E",
  "\n::error::a",
);

/** A fixture with some of it cut out and something put there. */
const damagedFixture = fc
  .tuple(fixture, part, fc.nat({ max: 60 }), fc.oneof(snippet, fc.string({ unit: "binary", maxLength: 20 })))
  .map(([bytes, where, length, inserted]) => {
    const text = bytes.toString("utf8");
    const at = Math.floor(where * text.length);
    return text.slice(0, at) + inserted + text.slice(at + length);
  });

/** The beginning of one fixture and the end of another. */
const splicedFixtures = fc.tuple(fixture, part, fixture, part).map(([first, end, second, start]) => {
  const [head, tail] = [first.toString("utf8"), second.toString("utf8")];
  return head.slice(0, Math.floor(end * head.length)) + tail.slice(Math.floor(start * tail.length));
});

const truncatedFixture = fc
  .tuple(fixture, part)
  .map(([bytes, end]) => bytes.toString("utf8").slice(0, Math.floor(end * bytes.length)));

/** Texts of articles as nobody would write them. */
export const anyArticle = fc.oneof(
  damagedFixture,
  splicedFixtures,
  truncatedFixture,
  fc
    .array(fc.oneof(snippet, fc.string({ unit: "grapheme", maxLength: 30 })), { maxLength: 30 })
    .map((all) => all.join("")),
);

/** Bytes of files: some are no text at all. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fixture, fc.uint8Array({ maxLength: 20 }), part).map(([bytes, inserted, where]) => {
    const at = Math.floor(where * bytes.length);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + inserted.length)]));
  }),
);
