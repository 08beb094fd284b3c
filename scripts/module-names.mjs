/** How often each name stands in a tree, how often a variable is declared by it, and where it stands for a value. */
export function namesIn(tree) {
  const found = { names: new Map(), declared: new Map(), references: [] };
  const visit = (node, parent, key) => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) for (const each of node) visit(each, parent, key);
    else if (node.type === "Identifier") takeName(found, node, parent, key);
    else for (const own of Object.keys(node)) visit(node[own], node, own);
  };
  visit(tree, null, "");
  return found;
}

const count = (counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1);

function takeName({ names, declared, references }, { name, start, end }, parent, key) {
  // What comes behind a dot, or names a property, is no name of the module.
  if ((key === "property" || key === "key") && !parent.computed) return;
  count(names, name);
  if (parent?.type === "VariableDeclarator" && key === "id") count(declared, name);
  else if (!/^(?:TS|Export|Import)/.test(parent?.type ?? "") || parent.type === "TSNonNullExpression") {
    references.push({ name, start, end, isShorthand: parent?.type === "Property" && parent.shorthand });
  }
}

/** A text with other text in the place of parts of it that do not overlap. */
export function edited(code, edits) {
  const pieces = [];
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(code.slice(from, start), text);
    from = end;
  }
  return [...pieces, code.slice(from)].join("");
}
