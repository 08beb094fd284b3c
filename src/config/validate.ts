import { didYouMean, nearest } from "../text/nearest.ts";
import { checkMeaning, type Meaning } from "./meaning.ts";
import type { Mistake } from "./mistake.ts";
import type { ConfigNode, ConfigObject } from "./node.ts";
import { configSchema } from "./schema.ts";
import type { JsonSchema } from "./schema-parts.ts";

/** What a configuration may speak of. */
export interface Vocabulary extends Meaning {
  /** Set where rules of a plugin could not be loaded: then an unknown rule says nothing. */
  readonly someRulesMissing?: boolean;
}

/**
 * Everything that is wrong with a configuration, in the order of the text. The same schema that is published decides about
 * keys and types; `checkMeaning` about what only words can say.
 */
export function validate(root: ConfigNode, vocabulary: Vocabulary): readonly Mistake[] {
  const walk = new Walk(configSchema(vocabulary.rules), vocabulary);
  walk.check(root, walk.schema, "");
  return [...walk.mistakes, ...checkMeaning(root, vocabulary)].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** Of a list or an object; a pattern is looked at for every article, and a branch may write as many as it likes. */
const MOST_ENTRIES = 1_000;

/** More of them help nobody, and each is looked up in the text. */
const MOST_MISTAKES = 50;

class Walk {
  readonly schema: JsonSchema;
  readonly mistakes: Mistake[] = [];
  private readonly vocabulary: Vocabulary;

  constructor(schema: JsonSchema, vocabulary: Vocabulary) {
    this.schema = schema;
    this.vocabulary = vocabulary;
  }

  check(node: ConfigNode, schema: JsonSchema, key: string): void {
    const wanted = this.branchFor(node, this.followed(schema));
    if (wanted === null || !isOfType(node, wanted)) {
      this.add(node.at, key, `must be ${this.describe(schema)}, not ${shown(node)}`);
    } else if (wanted.enum !== undefined) this.checkChoice(node, wanted.enum, schema, key);
    else if (node.kind === "object") this.checkObject(node, wanted, key);
    else if (node.kind === "list") this.checkItems(node, wanted, key);
    else if (node.value === "" && wanted.minLength !== undefined) this.add(node.at, key, "must not be empty");
    else if (typeof node.value === "number" && node.value < (wanted.minimum ?? -Infinity)) {
      this.add(node.at, key, `must be ${this.describe(schema)}, not ${node.value}`);
    }
  }

  private checkChoice(node: ConfigNode, choices: readonly unknown[], schema: JsonSchema, key: string): void {
    const value = node.kind === "scalar" ? node.value : undefined;
    if (choices.some((choice) => choice === value)) return;
    const words = choices.filter((choice): choice is string => typeof choice === "string");
    const near = typeof value === "string" ? nearest(value, words) : null;
    const help = near === null ? null : `did you mean "${near}"?`;
    this.add(node.at, key, `must be ${this.describe(schema)}, not ${shown(node)}`, help);
  }

  private checkObject(node: ConfigObject, schema: JsonSchema, key: string): void {
    if (this.isTooMany(node, node.entries.length, key)) return;
    const { properties = {}, additionalProperties } = schema;
    const seen = new Set<string>();
    for (const entry of node.entries) {
      if (this.mistakes.length >= MOST_MISTAKES) return;
      const own = key === "" ? entry.key : `${key}.${entry.key}`;
      const known = Object.hasOwn(properties, entry.key) ? properties[entry.key] : additionalProperties;
      if (seen.has(entry.key)) this.add(entry.at, own, "stands twice", "keep one of the two");
      else if (known === false || known === undefined) this.unknown(entry.key, entry.at, key, Object.keys(properties));
      else this.check(entry.value, known, own);
      seen.add(entry.key);
    }
    for (const required of schema.required ?? []) {
      if (!seen.has(required)) {
        const help = required === "rules" ? "it would change nothing" : null;
        this.add(node.at, key, `has no "${required}"`, help);
      }
    }
  }

  private checkItems(node: Extract<ConfigNode, { kind: "list" }>, schema: JsonSchema, key: string): void {
    if (this.isTooMany(node, node.items.length, key)) return;
    const { items = {}, minItems = 0 } = schema;
    const own = (index: number) => `${key}[${index}]`;
    if (node.items.length < minItems) this.add(node.at, key, "must not be empty");
    for (const [index, item] of node.items.entries()) {
      if (this.mistakes.length >= MOST_MISTAKES) return;
      const wanted = isTuple(items) ? items[index] : items;
      if (wanted === undefined) this.add(item.at, own(index), "is one value too many", "write [severity, { options }]");
      else this.check(item, wanted, own(index));
    }
  }

  private isTooMany(node: ConfigNode, count: number, key: string): boolean {
    if (count > MOST_ENTRIES) this.add(node.at, key, `has more than ${MOST_ENTRIES.toLocaleString("en")} entries`);
    return count > MOST_ENTRIES;
  }

  private unknown(word: string, at: number | null, key: string, known: readonly string[]): void {
    const rules = this.vocabulary.rules.map(({ id }) => id);
    if (!/(?:^|\.)rules$/.test(key)) {
      const option = /(?:^|\.)rules\.([^.[]+)\[1\]$/.exec(key);
      const noun = option === null ? "key" : `option of ${option[1]}`;
      const none = known.length === 0 ? "it has no options" : `known: ${known.join(", ")}`;
      this.add(at, key, `unknown ${noun} "${word}"`, didYouMean(word, known) ?? none);
      return;
    }
    const [ruleId = "", ...message] = word.split("/");
    const rule = this.vocabulary.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) {
      if (this.vocabulary.someRulesMissing) return;
      const near = nearest(ruleId, rules);
      const help =
        near === null ? "`l10n-lint rules` lists the rules" : `did you mean "${[near, ...message].join("/")}"?`;
      this.add(at, key, `unknown rule "${ruleId}"`, help);
    } else {
      const messages = Object.keys(rule.messages);
      const help = didYouMean(message.join("/"), messages) ?? `known: ${messages.join(", ")}`;
      this.add(at, key, `unknown message of ${ruleId} "${message.join("/")}"`, help);
    }
  }

  /** The alternative that is for values of the node's kind. */
  private branchFor(node: ConfigNode, schema: JsonSchema): JsonSchema | null {
    if (schema.anyOf === undefined) return schema;
    const branches = schema.anyOf.map((branch) => this.followed(branch));
    return branches.find((branch) => isOfType(node, branch)) ?? null;
  }

  private followed(schema: JsonSchema): JsonSchema {
    const name = schema.$ref?.slice("#/definitions/".length);
    return name === undefined ? schema : (this.schema.definitions?.[name] ?? {});
  }

  /** What would have been right, in words. */
  private describe(schema: JsonSchema): string {
    const words = this.alternativesOf(schema);
    return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
  }

  private alternativesOf(schema: JsonSchema): readonly string[] {
    const { anyOf, enum: choices } = this.followed(schema);
    if (anyOf !== undefined) return anyOf.flatMap((branch) => this.alternativesOf(branch));
    return choices?.map(quoted) ?? [describeType(this.followed(schema))];
  }

  private add(at: number | null, key: string, message: string, help: string | null = null): void {
    this.mistakes.push({ at, key, message, help });
  }
}

function describeType({ type, items = {}, minimum }: JsonSchema): string {
  if (type === "array" && isTuple(items)) return "[severity, { options }]";
  if (type === "array") return "type" in items && items.type === "object" ? "a list of objects" : "a list of texts";
  if (type === "object") return "an object { … }";
  if (type === "boolean") return "true or false";
  if (type === "integer") return `a whole number of ${minimum ?? 0} or more`;
  return type === "string" ? "a text" : "a number";
}

function isTuple(items: JsonSchema | readonly JsonSchema[]): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

function isOfType(node: ConfigNode, { type, enum: choices }: JsonSchema): boolean {
  if (choices !== undefined) {
    return node.kind === "scalar" && choices.some((choice) => typeof choice === typeof node.value);
  }
  if (node.kind !== "scalar") return type === (node.kind === "list" ? "array" : "object");
  if (type === "integer") return Number.isInteger(node.value);
  // What is `null` has the type "object" in the language, and none here.
  return node.value !== null && typeof node.value === type;
}

function shown(node: ConfigNode): string {
  if (node.kind === "object") return "an object";
  if (node.kind === "list") return "a list";
  const { value } = node;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null
    ? quoted(value)
    : `a ${typeof value}`;
}

function quoted(value: string | number | boolean | null): string {
  return JSON.stringify(value);
}
