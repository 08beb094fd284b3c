const START = "<!-- rules:start -->";
const END = "<!-- rules:end -->";

/**
 * The page of all rules with the table between its two markers renewed.
 *
 * @throws {Error} When a marker is missing.
 */
export function withRulesTable(readme, rules) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end < start) throw new Error(`docs/rules/README.md needs the lines ${START} and ${END}`);
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](${rule.id}.md)`,
    rule.severity,
    rule.fixable ?? "–",
    rule.docs.summary,
    messages(rule)
      .map(({ id, severity }) => `\`${id}\` ${severity}`)
      .join(", "),
  ]);
  const table = markdownTable(["rule", "severity", "fix", "what it finds", "messages"], rows);
  return `${readme.slice(0, start)}${START}\n${table}\n${readme.slice(end)}`;
}

/** The page about one rule. */
export function rulePage(rule) {
  const { summary, rationale, howToFix, correct, incorrect } = rule.docs;
  const messageRows = messages(rule).map(({ id, severity, mqm, text, help }) => [
    `\`${id}\``,
    severity,
    mqm,
    help === undefined ? text : `${text}<br>_${help}_`,
  ]);
  const optionRows = Object.entries(rule.options).map(([name, option]) => [
    `\`${name}\``,
    option.type === "strings" ? "list of strings" : option.type,
    `\`${JSON.stringify(option.default)}\``,
    option.description,
  ]);
  return [
    `<!-- Written by \`npm run generate\` from src/rules/${rule.id}.ts. -->`,
    `# ${rule.id}`,
    summary,
    markdownTable(["severity", "fix", "category", "locales", "since"], [properties(rule)]),
    rule.runWide && "Decided over the whole run: a single file gives fewer findings than the run does.",
    "## Why",
    rationale,
    "## How to fix",
    howToFix,
    "## Messages",
    messageRows.length === 0
      ? "Those that the configuration writes."
      : markdownTable(["message", "severity", "[error type](../error-types.md)", "text"], messageRows),
    "## Options",
    optionRows.length === 0 ? "None." : markdownTable(["option", "type", "default", "description"], optionRows),
    "## Incorrect",
    ...incorrect.map((example) => exampleText(example, `\`${example.messageId}\``)),
    "## Correct",
    ...correct.map((example) => exampleText(example)),
  ]
    .filter((part) => typeof part === "string")
    .map((part) => `${part.trim()}\n`)
    .join("\n");
}

function properties(rule) {
  const locales = rule.locales?.map((tag) => `\`${tag}\``).join(", ") ?? "all";
  return [rule.severity, rule.fixable ?? "–", rule.category, locales, rule.since];
}

function messages(rule) {
  return Object.entries(rule.messages).map(([id, { severity = rule.severity, mqm = rule.mqm, text, help }]) => ({
    id,
    severity,
    mqm,
    text,
    help,
  }));
}

function exampleText(example, reported) {
  const title = [`**${inline(example.title)}**`, example.locale, reported].filter(Boolean).join(" · ");
  const options = example.options && `Options: \`${JSON.stringify(example.options)}\``;
  const configuration = example.configuration && `Configuration: \`${JSON.stringify(example.configuration)}\``;
  return [title, options, configuration, ...blocks(example)].filter(Boolean).join("\n\n");
}

/** Of more articles the first ones are shown, and the last. */
const MOST_ARTICLES = 8;

function blocks(example) {
  if ("articles" in example) {
    const { articles } = example;
    const left = articles.length - MOST_ARTICLES;
    const shown = left > 0 ? [...articles.slice(0, MOST_ARTICLES - 1), articles.at(-1)] : articles;
    return shown.flatMap(({ path, text, base }, index) => [
      ...(left > 0 && index === MOST_ARTICLES - 1 ? [`… ${left} more such files …`] : []),
      ...(base === undefined ? [] : [`\`${path}\`, source:`, fence(base)]),
      `\`${path}\`${base === undefined ? "" : ", translation:"}`,
      fence(text),
    ]);
  }
  if ("text" in example) {
    return [
      example.path && `\`${example.path}\``,
      fence(example.text),
      ...(example.fixed === undefined ? [] : ["Fixed:", fence(example.fixed)]),
    ].filter(Boolean);
  }
  if ("translation" in example) {
    const { translation, base, today, path = "example.md" } = example;
    const files = [
      ["source", base],
      ...(today === undefined ? [] : [["source today", today]]),
      ["translation", translation],
    ];
    return files.flatMap(([what, text]) => [`\`${path}\`, ${what}:`, fence(text)]);
  }
  const rows = [`source: ${example.source}`, `target: ${example.target}`];
  if (example.fixed !== undefined) rows.push(`fixed:  ${example.fixed}`);
  return [fence(rows.join("\n"))];
}

/** A code block longer in its fence than anything the text holds. */
function fence(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}markdown\n${visible(text).replace(/\n$/, "")}\n${ticks}`;
}

/** Characters that an editor hides or that change the line they stand in, by name. */
function visible(text) {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => {
    return `<U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map(inline).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function inline(text) {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
}
