import type { OptionDefinition, Rule } from "../model/rule.ts";
import { SEVERITIES } from "./resolve.ts";
import { type JsonSchema, object, PATTERN, PLAIN, someTexts, text, textOrTexts, texts } from "./schema-parts.ts";

const severity: JsonSchema = { enum: SEVERITIES };
const rulesReference: JsonSchema = { $ref: "#/definitions/rules" };

/** Every key of a configuration, in the order the documentation has them. */
const KEYS: Readonly<Record<string, JsonSchema>> = {
  $schema: { type: "string", description: "The JSON Schema that an editor checks this file against." },
  extends: {
    anyOf: textOrTexts,
    description: "Configuration files this one builds on, relative to this file. A later one wins, this file over all.",
  },
  files: {
    ...someTexts,
    description:
      "Files, folders or globs that are linted when the command line names none. Default: the current folder.",
  },
  ignores: {
    ...texts,
    description: "Globs of what is left out, also when it is named. Without a slash: names at any depth.",
  },
  gitignore: { type: "boolean", default: true, description: "Whether what .gitignore names is left out." },
  locale: {
    ...text,
    description:
      "The locale every article is expected to have, such as nb-NO; a language alone stands for all of its locales.",
  },
  siblings: {
    ...texts,
    description: "Root folders of other clones that hold translations of the same articles, one locale each.",
  },
  source: object("Where the source articles are.", {
    path: { ...text, description: "A git checkout, or a plain folder, relative to this file." },
    ref: { ...text, description: "The commit, branch or tag of the checkout that counts as today's. Default: HEAD." },
    map: {
      type: "object",
      additionalProperties: text,
      description:
        "Where paths differ: patterns of the articles' paths to those of their sources; {locale} stands for it.",
    },
  }),
  plain: {
    anyOf: [{ enum: [false] }, PLAIN, { type: "array", items: PLAIN, minItems: 1 }],
    description:
      "Trees where a translation and its source are two files, beside the layouts that are found by themselves; false: none.",
  },
  rules: { ...rulesReference, description: "Severities and options of rules, by id; of one message by id/messageId." },
  overrides: {
    type: "array",
    description: "Rules for some of the articles. A later override wins.",
    items: {
      ...object("Rules for the articles that every selector admits.", {
        files: { ...someTexts, description: "Globs, from the configuration's folder; ! takes out again." },
        locales: { ...someTexts, description: "Tags or prefixes: fr covers fr-CA; ! takes out again." },
        translationTypes: {
          type: "array",
          items: { enum: ["MT", "HT"] },
          minItems: 1,
          description: "MT machine translation, HT human translation.",
        },
        rules: rulesReference,
      }),
      required: ["rules"],
      minProperties: 2,
    },
  },
  glossary: { anyOf: textOrTexts, description: "Files with prescribed and forbidden terms: CSV, TSV or TBX." },
  doNotTranslate: { ...texts, description: "Terms that stand in every translation as they stand in the source." },
  patterns: {
    type: "array",
    description: "Checks of your own, written as data: each is a message pattern/ID.",
    items: PATTERN,
  },
  plugins: {
    ...texts,
    description: "Modules with rules of your own, relative to this file. Code: they load only when trusted.",
  },
  inline: object("Directives within articles, such as <!-- l10n-lint-disable-next-line rule -- reason -->.", {
    enabled: { type: "boolean", default: true, description: "Whether they count." },
    requireReason: { type: "boolean", default: false, description: "Whether each has to give its reason." },
  }),
  baseline: {
    anyOf: [text, { enum: [false] }],
    description: "The file with known findings. Default: l10n-lint-baseline.jsonl, where there is one; false: none.",
  },
  failOn: {
    enum: ["error", "warning", "never"],
    default: "error",
    description: "The lowest severity that fails a run.",
  },
  maxWarnings: { type: "integer", minimum: 0, description: "More warnings than this fail a run." },
  output: {
    anyOf: textOrTexts,
    description: "Formats of the report, each NAME or NAME=FILE, as with --format.",
  },
  cache: {
    type: "boolean",
    default: false,
    description: "Whether results are kept for the next run, in the user's cache folder.",
  },
  concurrency: {
    anyOf: [{ enum: ["auto"] }, { type: "integer", minimum: 1 }],
    default: "auto",
    description: "How many threads lint.",
  },
};

/** The schema of a configuration that may speak of these rules. */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "l10n-lint configuration",
    ...object("What l10n-lint.config.json holds, or the key l10n-lint of package.json.", KEYS),
    definitions: {
      severity,
      rules: object("Severities by rule id or id/messageId.", Object.fromEntries(rules.flatMap(keysOf))),
    },
  };
}

/**
 * The schema for editors. They cannot know the rules of plugins, so where a configuration has some, or extends one that
 * may, every rule id is allowed.
 */
export function publishedSchema(rules: readonly Rule[]): JsonSchema {
  const schema = configSchema(rules);
  const { definitions = {} } = schema;
  const known = definitions["rules"] as JsonSchema;
  const onlyKnown = { propertyNames: { $ref: "#/definitions/knownRule" } };
  const ids: JsonSchema = { enum: Object.keys(known.properties ?? {}) };
  const knownRule: JsonSchema = { anyOf: [ids, { type: "string", pattern: "^pattern/" }] };
  return {
    ...schema,
    definitions: { ...definitions, knownRule, rules: { ...known, additionalProperties: anyRule() } },
    if: { anyOf: [{ required: ["plugins"] }, { required: ["extends"] }] },
    else: { properties: { rules: onlyKnown, overrides: { items: { properties: { rules: onlyKnown } } } } },
  };
}

function anyRule(): JsonSchema {
  const entry: JsonSchema = { type: "array", items: [severity, { type: "object" }], minItems: 1, maxItems: 2 };
  return { anyOf: [severity, entry], description: "A rule of a plugin." };
}

function keysOf({ id, docs, messages, options }: Rule): readonly (readonly [string, JsonSchema])[] {
  const reference: JsonSchema = { $ref: "#/definitions/severity" };
  const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, schemaOf(option)]));
  const withOptions: JsonSchema = {
    type: "array",
    items: [reference, object(`Options of ${id}.`, values)],
    additionalItems: false,
    minItems: 1,
  };
  return [
    [id, { anyOf: [reference, withOptions], description: docs.summary }],
    ...Object.entries(messages).map(
      ([messageId, { text: message }]) => [`${id}/${messageId}`, { ...severity, description: message }] as const,
    ),
  ];
}

function schemaOf(option: OptionDefinition): JsonSchema {
  const { description } = option;
  if (option.type === "strings") return { ...texts, default: option.default, description };
  return { type: option.type, default: option.default, description };
}
