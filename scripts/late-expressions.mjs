import { parseAst } from "rolldown/parseAst";
import { edited, namesIn } from "./module-names.mjs";

/**
 * Makes regular expressions that look at properties of characters, or are put together, when they are first wanted: to read
 * a `\p{…}` takes V8 up to half a millisecond, a hundred of them a tenth of a cold start, and most starts need few. So it is
 * with tables: most are lists of words of one rule or one language.
 */
export const withLateExpressions = {
  name: "with-late-expressions",
  transform: {
    filter: { id: /[\\/](?:src[\\/].*\.ts|node_modules[\\/]string-width[\\/]index\.js)$/ },
    handler: withoutEagerExpressions,
  },
};

/** What they are made by. */
const TABLES = new Set(["Set", "Map"]);

/** A constant of a module as this house, or that library, writes it; nothing in a function is named like that. */
const CONSTANT = /^(?:[A-Z][A-Z\d_]*|\w+Regex)$/;

/** @returns the module's new text; `null` where it stays as it is */
function withoutEagerExpressions(code) {
  if (!/\\p\{|new (?:RegExp|Set|Map)\b/.test(code)) return null;
  const program = parseAst(code, { lang: "ts" });
  const { names, declared, references } = namesIn(program);
  const edits = lateConstants(program).flatMap(({ name, init, start, end }) => {
    const parts = TABLES.has(init.callee?.name) ? [] : namesIn(init).references.map((each) => each.name);
    const own = references.filter((each) => each.name === name);
    // Where it is spoken of in another way, or a name means two things, it stays.
    const isPlain =
      names.get(name) === own.length + 1 && [name, ...parts].every((each) => (declared.get(each) ?? 0) <= 1);
    if (!isPlain) return [];
    const value = code.slice(init.start, init.end);
    // A table is made by a function: names within it mean what they mean here.
    const isTable = TABLES.has(init.callee?.name);
    const made = isTable ? `(made$${name} ??= make$${name}())` : `(made$${name} ??= ${value})`;
    return [
      { start, end, text: `let made$${name};${isTable ? `function make$${name}() { return ${value}; }` : ""}` },
      ...own.map((each) => ({ ...each, text: each.isShorthand ? `${name}: ${made}` : made })),
    ];
  });
  const properties = lateProperties(program).map(({ key, value, start, end }, index) => {
    const [name, expression] = [key, value].map((each) => code.slice(each.start, each.end));
    return { start, end, text: `get ${name}() { return (madeFor$${index} ??= ${expression}); }` };
  });
  if (edits.length + properties.length === 0) return null;
  const variables = properties.map((_, index) => `let madeFor$${index};`).join(" ");
  return `${variables}${edited(code, [...edits, ...properties])}`;
}

/** Properties of objects that a module holds from the start. */
function lateProperties({ body }) {
  const held = body.flatMap((each) => (each.type === "VariableDeclaration" ? each.declarations : []));
  const objects = held.flatMap(({ init }) => (init?.type === "ObjectExpression" ? init.properties : []));
  return objects.filter(
    ({ type, computed, value }) => type === "Property" && !computed && value.type === "Literal" && isLate(value),
  );
}

/** `const NAME = …` of such an expression, alone in its statement and known to its module alone. */
function lateConstants({ body }) {
  return body.flatMap(({ type, declarations, start, end }) => {
    if (type !== "VariableDeclaration" || declarations.length !== 1) return [];
    const [{ id, init }] = declarations;
    return CONSTANT.test(id.name ?? "") && init !== null && isLate(init) ? [{ name: id.name, init, start, end }] : [];
  });
}

function isLate(init) {
  if (init.type === "Literal") return /\\p\{/i.test(init.regex?.pattern ?? "");
  if (init.type !== "NewExpression") return false;
  return init.callee.name === "RegExp" ? init.arguments.every(isText) : TABLES.has(init.callee.name);
}

/** Text that is put together of constants, also by functions, and does nothing else. */
function isText({ type, name, quasi, expressions, tag, callee, arguments: given }) {
  if (type === "CallExpression") return callee.type === "Identifier" && given.every(isText);
  if (type === "Identifier") return CONSTANT.test(name);
  if (type === "TemplateLiteral") return expressions.every(isText);
  return type === "Literal" || (type === "TaggedTemplateExpression" && tag.object?.name === "String" && isText(quasi));
}
