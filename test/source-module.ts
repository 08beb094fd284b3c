import { isBuiltin } from "node:module";
import { parseSync } from "rolldown/utils";

/** What the architecture test wants to know of a module. */
export interface SourceModule {
  /** Specifiers of static, dynamic and type imports and of re-exports, in the order of the text. */
  readonly imports: readonly string[];
  /** What a pure module must not hold, as `what (line N)`. */
  readonly impurities: readonly string[];
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Globals that reach the machine, the clock, chance or a later turn of the event loop. */
const IMPURE_GLOBALS = new Set(
  `process console globalThis performance crypto fetch require Promise queueMicrotask setTimeout setInterval
  setImmediate`.split(/\s+/),
);

/**
 * Reads a module's imports and impurities from its syntax tree.
 *
 * @throws {SyntaxError} When the text is no TypeScript module.
 */
export function readSourceModule(path: string, text: string): SourceModule {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const imports: string[] = [];
  const impurities: string[] = [];
  walk(program as unknown as SyntaxNode, null, "", (node, parent, field) => {
    const specifier = importedBy(node);
    if (specifier !== null) imports.push(specifier);
    const what = impurityOf(node, parent, field);
    if (what !== null) impurities.push(`${what} (line ${text.slice(0, node.start).split("\n").length})`);
  });
  return { imports, impurities };
}

/** Whether a specifier names a module of Node itself, with or without `node:`. */
export function isNodeModule(specifier: string): boolean {
  return specifier.startsWith("node:") || isBuiltin(specifier);
}

type Visit = (node: SyntaxNode, parent: SyntaxNode | null, field: string) => void;

function walk(node: SyntaxNode, parent: SyntaxNode | null, field: string, visit: Visit): void {
  visit(node, parent, field);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isSyntaxNode(child)) walk(child, node, name, visit);
    }
  }
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as Partial<SyntaxNode>).type === "string";
}

/** The specifier a node imports; a computed one is given as `<computed>`, which no floor allows. */
function importedBy(node: SyntaxNode): string | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return node["source"] == null ? null : literal(node["source"]);
    case "TSExternalModuleReference":
      return literal(node["expression"]);
    default:
      return null;
  }
}

function literal(node: unknown): string {
  const value = isSyntaxNode(node) ? node["value"] : undefined;
  return typeof value === "string" ? value : "<computed>";
}

function impurityOf(node: SyntaxNode, parent: SyntaxNode | null, field: string): string | null {
  if (node["async"] === true || node.type === "AwaitExpression" || node["await"] === true) return "async";
  if (node.type === "MetaProperty" && isIdentifier(node["meta"], "import")) return "import.meta";
  if (node.type === "NewExpression" && isIdentifier(node["callee"], "Date") && isEmpty(node["arguments"])) {
    return "new Date()";
  }
  if (node.type === "CallExpression" && isIdentifier(node["callee"], "Date")) return "Date()";
  if (isMember(node, "Date", "now")) return "Date.now";
  if (isMember(node, "Math", "random")) return "Math.random";
  if (node.type !== "Identifier" || !IMPURE_GLOBALS.has(String(node["name"]))) return null;
  return isReference(parent, field) ? String(node["name"]) : null;
}

function isIdentifier(node: unknown, name: string): boolean {
  return isSyntaxNode(node) && node.type === "Identifier" && node["name"] === name;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  if (node.type !== "MemberExpression" || !isIdentifier(node["object"], object)) return false;
  const name = node["property"];
  return isIdentifier(name, property) || (isSyntaxNode(name) && name["value"] === property);
}

/** Whether an identifier in this place stands for a value, not for the name of a property. */
function isReference(parent: SyntaxNode | null, field: string): boolean {
  if (parent === null || parent["computed"] === true) return true;
  if (parent.type === "MemberExpression") return field === "object";
  return field !== "key";
}
