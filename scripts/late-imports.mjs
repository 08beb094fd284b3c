import { parseAst } from "rolldown/parseAst";
import { edited, namesIn } from "./module-names.mjs";

/** Libraries that do much as soon as they are loaded, and that hardly any start needs. */
const LATE = new Set(["chalk", "gray-matter", "js-yaml"]);

/** Loads those libraries when something of them is first wanted. */
export const withLateImports = {
  name: "with-late-imports",
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/ },
    handler: withoutEagerImports,
  },
};

/** @returns the module's new text; `null` where it stays as it is */
function withoutEagerImports(code) {
  const program = parseAst(code, { lang: "ts" });
  const imports = program.body.filter(({ type, source }) => type === "ImportDeclaration" && LATE.has(source.value));
  if (imports.length === 0) return null;
  const { references, declared } = namesIn(program);
  const edits = imports.flatMap(({ source, specifiers, start, end }, index) => {
    const loaded = `loaded$${index}`;
    const values = specifiers.filter(({ importKind }) => importKind !== "type");
    return [
      { start, end, text: `let ${loaded};` },
      ...values.flatMap(({ local, imported }) => {
        if (declared.has(local.name)) throw new Error(`${local.name} of ${source.value} means something else as well`);
        const module = `(${loaded} ??= require(${JSON.stringify(source.value)}))`;
        const value = imported === undefined ? module : `${module}.${imported.name}`;
        const own = references.filter(({ name }) => name === local.name);
        return own.map((each) => ({ ...each, text: each.isShorthand ? `${local.name}: ${value}` : value }));
      }),
    ];
  });
  return edited(code, edits);
}
