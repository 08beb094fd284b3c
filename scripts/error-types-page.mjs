/** Where the page about error types is. */
export const ERROR_TYPES_PAGE = "docs/error-types.md";

/** The page about error types: what each means, and which messages of which rules report it. */
export function errorTypesPage(rules, types) {
  const messages = rules.flatMap((rule) =>
    Object.entries(rule.messages).map(([id, { mqm = rule.mqm }]) => ({ mqm, rule: rule.id, name: `${rule.id}/${id}` })),
  );
  const rows = (core) =>
    types
      .filter((each) => each.core === core)
      .map(({ type, definition }) => {
        const links = messages
          .filter(({ mqm }) => mqm === type)
          .map(({ rule, name }) => `[\`${name}\`](rules/${rule}.md)`);
        return `| \`${type}\` | ${definition} | ${links.join(", ") || "–"} |\n`;
      })
      .join("");
  const head = "| error type | what it means | messages |\n|---|---|---|\n";
  return `<!-- Written by \`npm run generate\` from src/model/mqm.ts and src/rules/. -->

# Error types

Every message of every rule names one error type of the [Multidimensional Quality Metrics](https://themqm.org/) (MQM), written
\`dimension/type\`: the words in which localization managers count and weigh errors. They stand in \`l10n-lint rules --json\`, in
\`l10n-lint explain\`, under \`rules\` in JSON, in the taxonomies of SARIF, and as a summary by dimension in the reports
\`markdown\` and \`html\`.

${head}${rows(true)}
## Process

What is no error of a translation has types of its own, which MQM does not know.

${head}${rows(false)}`;
}
