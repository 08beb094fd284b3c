import { parseAst } from "rolldown/parseAst";
import { edited } from "./module-names.mjs";

/**
 * Writes `String.raw` templates with other characters than ASCII as plain ones, in which the bundler can escape these. Of
 * ASCII alone V8 makes a string at once; one such character in a bundle of 1.2 MB takes every start 5 ms.
 */
export const withAsciiTemplates = {
  name: "with-ascii-templates",
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: /String\.raw/ },
    handler: withoutRawTemplates,
  },
};

const OTHER = /[^\0-\x7f]/;

/** @returns the module's new text; `null` where it stays as it is */
function withoutRawTemplates(code) {
  if (!OTHER.test(code)) return null;
  const edits = rawTemplates(parseAst(code, { lang: "ts" }))
    .filter(({ start, end }) => OTHER.test(code.slice(start, end)))
    .map(({ start, end, quasi }) => ({ start, end, text: plain(quasi, code) }));
  return edits.length === 0 ? null : edited(code, edits);
}

/** The outermost ones, in their order. */
function rawTemplates(node) {
  if (node === null || typeof node !== "object") return [];
  const { type, tag } = node;
  const isRaw = type === "TaggedTemplateExpression" && tag.object?.name === "String" && tag.property?.name === "raw";
  return isRaw ? [node] : Object.values(node).flatMap(rawTemplates);
}

function plain({ quasis, expressions }, code) {
  const pieces = quasis.map(({ value }, index) => {
    const put = expressions[index];
    const text = value.raw.replace(/[\\`]|\$(?=\{)/g, "\\$&");
    return put === undefined ? text : `${text}\${${code.slice(put.start, put.end)}}`;
  });
  return `\`${pieces.join("")}\``;
}
