/** The part of JSON Schema (draft 7) that describes a configuration, and that `validate` understands. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly enum?: readonly (string | boolean)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: false | JsonSchema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: false;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly default?: unknown;
  // Only in the published form, for editors.
  readonly if?: object;
  readonly else?: object;
}

/** A text that says something. */
export const text: JsonSchema = { type: "string", minLength: 1 };
export const texts: JsonSchema = { type: "array", items: text };
export const someTexts: JsonSchema = { type: "array", items: text, minItems: 1 };
export const textOrTexts: readonly JsonSchema[] = [text, someTexts];

/** An object that knows no keys but these. */
export function object(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", description, properties, additionalProperties: false };
}

/** What `patterns` holds. */
export const PATTERN: JsonSchema = {
  ...object("A check: an expression that is found where it should not be.", {
    id: { ...text, pattern: "^[A-Za-z][A-Za-z0-9_-]*$", description: "Its name: rules know it as pattern/ID." },
    message: { ...text, description: "What is wrong; $0 stands for what was found, $1 for its first group." },
    help: { ...text, description: "What to do about it." },
    severity: { enum: ["error", "warning", "info"], default: "warning", description: "What a finding is worth." },
    locales: { ...someTexts, description: "Tags or prefixes: fr covers fr-CA; ! takes out again." },
    where: { enum: ["target", "source", "both"], default: "target", description: "Which side it looks at." },
    find: { ...text, description: "What it looks for: RE2 syntax, flags inline, as in (?i)word." },
    unless: { ...text, description: "What it finds is left alone where a match of this overlaps it." },
    whenSource: { ...text, description: "It looks only where the unit's source matches this." },
    replace: { type: "string", description: "What it finds becomes this; $1 stands for the first group." },
    safe: {
      type: "boolean",
      default: false,
      description: "Whether --fix may replace; only a named configuration can say so.",
    },
    raw: { type: "boolean", default: false, description: "Whether code, URLs, tags and file names are looked at too." },
    examples: {
      type: "array",
      description: "Texts that try it out: l10n-lint config --check does.",
      items: {
        ...object("A text, and what is found in it.", {
          target: { type: "string", description: "The translated text." },
          source: { type: "string", description: "Its source; absent: the same text." },
          finds: {
            anyOf: [{ type: "boolean" }, { type: "integer", minimum: 0 }, { type: "string" }, texts],
            description: "Whether something is found, how often, or which texts are.",
          },
          becomes: { type: "string", description: "The target with every replacement made." },
        }),
        required: ["target", "finds"],
      },
    },
  }),
  required: ["id", "message", "find"],
};

/** What `plain` holds. */
export const PLAIN: JsonSchema = object("A tree where a translation and its source are two files.", {
  target: {
    ...text,
    description: "Where translations are: a path with {path}, and {locale} where it says the locale.",
  },
  source: { ...text, description: "Where their sources are, with the same {path}." },
  sourceLocale: { ...text, description: "The source's locale where no templates are given (default: en)." },
  dialect: {
    enum: ["commonmark", "mdx", "hugo"],
    description: "How .md files are read; found out where it is not said. .mdx files are always MDX.",
  },
  renderer: {
    enum: ["commonmark", "python-markdown"],
    description: "What makes pages of them; found out from the text where it is not said.",
  },
  revisionKey: { ...text, description: "The key of the front matter that names the commit of the source." },
  freeKeys: {
    ...texts,
    description: "Keys of the front matter that translations may have otherwise, or leave out: nothing compares them.",
  },
  localLinks: {
    ...texts,
    description: "Globs of destinations in whose place translations may lead to a page of their own language.",
  },
});
