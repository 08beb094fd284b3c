import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { isNodeModule, readSourceModule } from "./source-module.ts";

const SOURCE = join(import.meta.dirname, "../src");
/** Below this floor nothing touches the machine. */
const FIRST_IMPURE_FLOOR = 6;
/** A folder with more modules is a bag; the rules are one list on purpose. */
const MOST_MODULES_IN_A_FOLDER = 25;
const MOST_LINES_IN_A_FILE = 260;
/** The public API stands above all floors. */
const ROOF = "index.ts";
/** Holds the version; the only file outside of `src/` that is imported. */
const MANIFEST = "../package.json";

/** The floors by folder, from the rows `| number | \`folder/\` | …`. */
function readFloors(markdown: string): Map<string, number> {
  const rows = markdown.matchAll(/^\| *(\d+) *\| *`([\w-]+)\/` *\|/gm);
  return new Map(Array.from(rows, ([, floor, folder]) => [folder as string, Number(floor)]));
}

/** What is wrong with a module's imports; paths are relative to `src/`, with `/`. */
function wrongImports(path: string, imports: readonly string[], floors: ReadonlyMap<string, number>): string[] {
  const folder = folderOf(path);
  const floor = floors.get(folder) ?? Number.POSITIVE_INFINITY;
  return imports.flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      const impure = floor < FIRST_IMPURE_FLOOR && (isNodeModule(specifier) || specifier === "<computed>");
      return impure ? [`${path} imports ${specifier} below floor ${FIRST_IMPURE_FLOOR}`] : [];
    }
    const imported = posix.join(posix.dirname(path), specifier);
    if (imported === MANIFEST && floor >= FIRST_IMPURE_FLOOR) return [];
    if (!specifier.endsWith(".ts")) return [`${path} imports ${imported}, which is no TypeScript module`];
    const other = folderOf(imported);
    if (path !== "rules/index.ts" && other === "rules" && isForeignToRule(path, imported)) {
      return [`${path} imports ${imported}: what belongs to a rule is imported by that rule alone`];
    }
    if (other === folder) return [];
    const otherFloor = floors.get(other);
    if (otherFloor === undefined) return [`${path} imports ${imported}, which stands on no floor`];
    return otherFloor < floor ? [] : [`${path} (floor ${floor}) imports ${imported} (floor ${otherFloor})`];
  });
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** The rule a module under `rules/` belongs to: `rules/ID.ts` and everything in `rules/ID/`. */
function ownerOf(path: string): string | null {
  return /^rules\/([^/]+?)(?:\.ts$|\/)/.exec(path)?.[1] ?? null;
}

/** Whether an import of something under `rules/` breaks a law: rules know no other rule, and nobody else knows their parts. */
function isForeignToRule(path: string, imported: string): boolean {
  const isRegistry = imported === "rules/index.ts";
  return folderOf(path) === "rules" ? ownerOf(path) !== ownerOf(imported) : !isRegistry;
}

/** All modules that a module imports, directly or not; without itself unless it stands in a circle. */
function reachedFrom(path: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(path) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return reached;
}

/** Modules of `compare/` that serve a single rule, or nothing. */
function lonelyComparisons(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const users = new Map<string, Set<string>>();
  // A run loads the registry, and through it would reach whatever any rule wants.
  const besideRules = new Map(
    [...graph].map(([path, next]) => [path, next.filter((each) => folderOf(each) !== "rules")]),
  );
  for (const path of graph.keys()) {
    const user = folderOf(path) === "run" ? "run/" : ownerOf(path);
    if (user === null || path === "rules/index.ts") continue;
    for (const reached of reachedFrom(path, user === "run/" ? besideRules : graph))
      users.set(reached, (users.get(reached) ?? new Set()).add(user));
  }
  return [...graph.keys()].filter((path) => {
    const those = users.get(path) ?? new Set();
    return folderOf(path) === "compare" && those.size < 2 && !those.has("run/");
  });
}

/** Modules that import themselves in the end. */
function inCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  return [...graph.keys()].filter((path) => reachedFrom(path, graph).has(path));
}

const floors = readFloors(readFileSync(join(SOURCE, "README.md"), "utf8"));
const paths = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const modules = paths.map((path) => {
  const text = readFileSync(join(SOURCE, path), "utf8");
  return { path, text, ...readSourceModule(path, text) };
});
const graph = graphOf(modules);

/** Which modules each module imports; paths relative to `src/`. */
function graphOf(
  all: readonly { readonly path: string; readonly imports: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  const imported = (path: string, specifier: string) => posix.join(posix.dirname(path), specifier);
  return new Map(
    all.map(({ path, imports }) => [
      path,
      imports.filter((specifier) => specifier.startsWith(".")).map((specifier) => imported(path, specifier)),
    ]),
  );
}

describe("src/", () => {
  it("has the folders of the table in src/README.md, and no other", () => {
    const onDisk = readdirSync(SOURCE).filter((name) => statSync(join(SOURCE, name)).isDirectory());
    expect(onDisk.sort()).toEqual([...floors.keys()].sort());
  });

  it("has modules on every floor, and beside them only the public API", () => {
    const folders = new Set(paths.map(folderOf));
    expect([...floors.keys()].filter((folder) => !folders.has(folder))).toEqual([]);
    expect(paths.filter((path) => dirname(path) === ".")).toEqual([ROOF]);
  });

  it("imports only downwards, nothing of another rule, and Node only from floor 6 on", () => {
    expect(modules.flatMap(({ path, imports }) => wrongImports(path, imports, floors))).toEqual([]);
  });

  it("has no clock, console, process, chance or async below floor 6", () => {
    const pure = modules.filter(({ path }) => (floors.get(folderOf(path)) ?? FIRST_IMPURE_FLOOR) < FIRST_IMPURE_FLOOR);
    expect(pure.length).toBeGreaterThan(0);
    expect(pure.flatMap(({ path, impurities }) => impurities.map((what) => `${path}: ${what}`))).toEqual([]);
  });

  it("has nothing in compare/ that serves one rule alone", () => {
    expect(lonelyComparisons(graph)).toEqual([]);
  });

  it("imports in no circle", () => {
    expect(inCircles(graph)).toEqual([]);
  });

  it(`has no file over ${MOST_LINES_IN_A_FILE} lines`, () => {
    const tooLong = modules.filter(({ text }) => text.split("\n").length > MOST_LINES_IN_A_FILE + 1);
    expect(tooLong.map(({ path }) => path)).toEqual([]);
  });

  it(`has no folder of more than ${MOST_MODULES_IN_A_FOLDER} modules but the list of rules`, () => {
    const counts = new Map<string, number>();
    for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
    const bags = [...counts].filter(([folder, count]) => folder !== "rules" && count > MOST_MODULES_IN_A_FOLDER);
    expect(bags).toEqual([]);
  });
});

describe("the check of imports", () => {
  const table = `
| floor | folder | holds | may not |
|---|---|---|---|
| 0 | \`model/\` | a | b |
| 1 | \`parse/\` | a | b |
| 1 | \`locale/\` | a | b |
| 2 | \`rules/\` | a | b |
| 6 | \`io/\` | a | b |
`;
  const small = readFloors(table);

  it("reads the floors of a table", () => {
    expect([...small]).toEqual([
      ["model", 0],
      ["parse", 1],
      ["locale", 1],
      ["rules", 2],
      ["io", 6],
    ]);
  });

  it.each([
    ["rules/a.ts", "../model/rule.ts"],
    ["parse/a.ts", "./b.ts"],
    ["parse/deep/a.ts", "../b.ts"],
    ["parse/a.ts", "cheerio/slim"],
    ["rules/index.ts", "./a.ts"],
    ["rules/a.ts", "./a/part.ts"],
    ["rules/a/part.ts", "./other.ts"],
    ["rules/a/part.ts", "../../parse/a.ts"],
    ["io/a.ts", "../rules/index.ts"],
    ["io/a.ts", "node:fs"],
    ["index.ts", "./io/a.ts"],
    ["io/a.ts", "../../package.json"],
  ])("allows %s to import %s", (path, specifier) => {
    expect(wrongImports(path, [specifier], small)).toEqual([]);
  });

  it.each([
    ["model/a.ts", "../parse/a.ts", "upwards"],
    ["parse/a.ts", "../locale/a.ts", "to the same floor"],
    ["rules/a.ts", "./b.ts", "to another rule"],
    ["rules/a.ts", "./index.ts", "to the registry"],
    ["rules/a.ts", "./b/part.ts", "to a part of another rule"],
    ["rules/a/part.ts", "../b.ts", "from a part to another rule"],
    ["rules/a/part.ts", "../index.ts", "from a part to the registry"],
    ["io/a.ts", "../rules/a.ts", "past the registry"],
    ["io/a.ts", "../rules/a/part.ts", "to a part of a rule"],
    ["parse/a.ts", "node:fs", "to Node"],
    ["parse/a.ts", "fs/promises", "to Node without a prefix"],
    ["parse/a.ts", "<computed>", "to who knows what"],
    ["io/a.ts", "../index.ts", "to the public API"],
    ["io/a.ts", "../elsewhere/a.ts", "to a folder that is in no row"],
    ["rules/a.ts", "../../package.json", "out of src"],
    ["io/a.ts", "../../scripts/a.ts", "out of src"],
  ])("refuses the arrow from %s to %s: %s", (path, specifier) => {
    expect(wrongImports(path, [specifier], small)).toHaveLength(1);
  });
});

describe("the laws about modules that serve rules", () => {
  const made = (imports: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(imports));

  it("asks for two rules, or a run, behind each comparison", () => {
    const shared = { "rules/a.ts": ["compare/x.ts"], "rules/b.ts": ["compare/y.ts"], "compare/y.ts": ["compare/x.ts"] };
    expect(lonelyComparisons(made({ ...shared, "compare/x.ts": [] }))).toEqual(["compare/y.ts"]);
    expect(lonelyComparisons(made({ ...shared, "compare/x.ts": [], "run/a.ts": ["compare/y.ts"] }))).toEqual([]);
    const registry = { "run/a.ts": ["rules/index.ts"], "rules/index.ts": ["rules/a.ts", "rules/b.ts"] };
    expect(lonelyComparisons(made({ ...shared, "compare/x.ts": [], ...registry }))).toEqual(["compare/y.ts"]);
  });

  it("counts a rule and its parts as one", () => {
    const parts = { "rules/a.ts": ["compare/x.ts"], "rules/a/part.ts": ["compare/x.ts"], "compare/x.ts": [] };
    expect(lonelyComparisons(made(parts))).toEqual(["compare/x.ts"]);
  });

  it("sees circles of any length", () => {
    const circle = { "a.ts": ["b.ts"], "b.ts": ["c.ts"], "c.ts": ["a.ts"], "d.ts": ["a.ts"] };
    expect(inCircles(made(circle))).toEqual(["a.ts", "b.ts", "c.ts"]);
    expect(inCircles(made({ "a.ts": ["b.ts"], "b.ts": [] }))).toEqual([]);
  });
});

describe("the reader of source modules", () => {
  const read = (text: string) => readSourceModule("a.ts", text);

  it("finds every kind of import, and none in strings or comments", () => {
    const text = `
      import a from "./a.ts";
      import type { B } from "./b.ts";
      import { type C } from "./c.ts";
      import "./d.ts";
      export * from "./e.ts";
      export type { F } from './f.ts';
      const g = () => import("./g.ts");
      type H = import("./h.ts").H;
      const i = (name: string) => import(name);
      // import "./comment.ts";
      const s = 'import "./string.ts"';
      export const j = 1;`;
    expect(read(text).imports).toEqual([
      ...["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => `./${name}.ts`),
      "<computed>",
    ]);
  });

  it.each([
    ["process.env", "process"],
    ["console.log(1)", "console"],
    ["globalThis.x", "globalThis"],
    ["Date.now()", "Date.now"],
    ["Date['now']()", "Date.now"],
    ["new Date()", "new Date()"],
    ["Date()", "Date()"],
    ["Math.random()", "Math.random"],
    ["performance.now()", "performance"],
    ["setTimeout(f, 1)", "setTimeout"],
    ["Promise.resolve(1)", "Promise"],
    ["({ process })", "process"],
    ["async () => {}", "async"],
    ["async function f() {}", "async"],
    ["class A { async m() {} }", "async"],
    ["import.meta.url", "import.meta"],
  ])("sees that %s is not pure", (expression, what) => {
    expect(read(`\nexport default ${expression};`).impurities).toEqual([`${what} (line 2)`]);
  });

  it.each([
    'new Date("2021-04-15")',
    "Date.UTC(2021, 3, 15)",
    "Math.max(1, 2)",
    "unit.process",
    "({ process: 1, async: 2 })",
    '"process.exit()"',
    "/* console.log */ 1",
  ])("sees that %s is pure", (expression) => {
    expect(read(`export default ${expression};`).impurities).toEqual([]);
  });

  it("refuses what is no module", () => {
    expect(() => read("export default (")).toThrow(SyntaxError);
  });
});
