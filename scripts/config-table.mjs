const START = "<!-- config:start -->";
const END = "<!-- config:end -->";

/**
 * The page of configurations with the table of configuration keys between its two markers renewed.
 *
 * @param {string} schema the JSON Schema of configurations, as text
 * @throws {Error} When a marker is missing.
 */
export function withConfigTable(readme, schema) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end < start) throw new Error(`docs/configuration.md needs the lines ${START} and ${END}`);
  const rows = Object.entries(JSON.parse(schema).properties).flatMap(([key, value]) => [
    row(`\`${key}\``, value.description),
    ...Object.entries(value.properties ?? {}).map(([name, inner]) => row(`\`${key}.${name}\``, inner.description)),
  ]);
  const table = [row("key", "what it says"), row("---", "---"), ...rows].join("\n");
  return `${readme.slice(0, start)}${START}\n${table}\n${readme.slice(end)}`;
}

function row(key, text) {
  return `| ${key} | ${text.replace(/<!--.*-->/, "`$&`").replaceAll("|", "\\|")} |`;
}
