import { parseAst } from "rolldown/parseAst";
import { edited } from "./module-names.mjs";

/**
 * Makes what rules say of themselves when somebody asks for it: examples are put together of articles, which takes a tenth of a
 * cold start, and a run that lints shows none of them.
 */
export const withLateDocs = {
  name: "with-late-docs",
  transform: {
    filter: { id: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ },
    handler: withoutEagerDocs,
  },
};

/** @returns the module's new text; `null` where it declares no rule */
function withoutEagerDocs(code) {
  const { body } = parseAst(code, { lang: "ts" });
  const declared = body.find(({ type, declaration }) => {
    return type === "ExportDefaultDeclaration" && declaration.callee?.name === "defineRule";
  });
  const docs = declared?.declaration.arguments[0]?.properties?.find(({ key }) => key?.name === "docs");
  if (docs === undefined || docs.shorthand || docs.kind !== "init") return null;
  const value = code.slice(docs.value.start, docs.value.end);
  const text = `get docs() { return (madeDocs ??= ${value}); }`;
  return `let madeDocs;${edited(code, [{ start: docs.start, end: docs.end, text }])}`;
}
