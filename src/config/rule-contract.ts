import { MQM_TYPES } from "../model/mqm.ts";
import type { Category, Rule } from "../model/rule.ts";
import { SEVERITIES } from "./resolve.ts";

const CATEGORIES: readonly Category[] = [
  "segments",
  "links",
  "protected-content",
  "markup",
  "characters",
  "freshness",
  "metadata",
  "terms",
];

/** What the engine itself reports under; no rule can have these ids. */
const RESERVED = ["internal-error", "too-many-findings", "unreadable-file", "unused-disable"];

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/;

type Parts = Readonly<Record<string, unknown>>;

/**
 * What is wrong with something that is meant to be a rule: the contract that built-in rules and those of plugins keep.
 *
 * @param taken ids of other rules
 * @returns sentences without a subject, empty for a sound rule
 */
export function contractBreaches(value: unknown, taken: readonly string[] = []): readonly string[] {
  if (!isParts(value)) return ["is no object; make it with defineRule"];
  const rule = value as Partial<Rule>;
  const id = typeof rule.id === "string" ? rule.id : "";
  const docs: Parts = isParts(rule.docs) ? rule.docs : {};
  const messages = isParts(rule.messages) ? rule.messages : {};
  const checks: Parts = isParts(rule.checks) ? rule.checks : {};
  // What such a rule says and checks, a configuration brings.
  const isBare = typeof rule.configured === "function";
  const wanted: readonly (readonly [boolean, string])[] = [
    [KEBAB_CASE.test(id), "id: a name of the defect in kebab-case, like empty-link-text"],
    [![...taken, ...RESERVED].includes(id), `id: "${id}" is taken`],
    [CATEGORIES.some((each) => each === rule.category), `category: one of ${CATEGORIES.join(", ")}`],
    [isErrorTypeOrAbsent(rule.mqm), "mqm: an error type such as accuracy/omission"],
    [/^\d+\.\d+\.\d+/.test(String(rule.since)), "since: the version that brought the rule, like 1.0.0"],
    [isSeverity(rule.severity), `severity: one of ${SEVERITIES.join(", ")}`],
    [[null, "safe", "suggestion"].includes(rule.fixable ?? null), 'fixable: null, "safe" or "suggestion"'],
    [isText(docs["summary"]), "docs.summary: one sentence that names the defect"],
    [isText(docs["rationale"]), "docs.rationale: why it matters and what is left alone"],
    [isText(docs["howToFix"]), "docs.howToFix"],
    [
      Array.isArray(docs["correct"]) && Array.isArray(docs["incorrect"]),
      "docs.correct, docs.incorrect: lists of examples",
    ],
    [isBare || Object.keys(messages).length > 0, "messages: at least one"],
    [isParts(rule.options), "options: an object, {} for none"],
    [
      isBare || hasCheck(checks),
      "checks: a function unit, unitFor or article, or an object group or run with contribute and decide",
    ],
    [!hasAsyncCheck(checks), "checks: not async; nobody waits for what they report later"],
    [rule.wakes === undefined || Number.isInteger(rule.wakes), "wakes: bits of Feature"],
    [isTextsOrAbsent(rule.locales), "locales: a list of language tags"],
    [isTextsOrAbsent(rule.needs), "needs: a list of facts"],
    [isTextsOrAbsent(rule.supersedes), "supersedes: a list of rule ids"],
    [
      isTextsOrAbsent(rule.silences) && (rule.silences ?? []).every((each) => each in messages),
      "silences: own messageIds",
    ],
  ];
  return [
    ...wanted.filter(([isRight]) => !isRight).map(([, what]) => what),
    ...Object.entries(messages).flatMap(messageBreaches),
    ...Object.entries(isParts(rule.options) ? rule.options : {}).flatMap(optionBreaches),
  ];
}

function messageBreaches([id, message]: readonly [string, unknown]): readonly string[] {
  if (!CAMEL_CASE.test(id)) return [`messages.${id}: an id in camelCase`];
  const parts = isParts(message) ? message : {};
  const hasHelp = parts["help"] === undefined || isText(parts["help"]);
  const hasType = isErrorTypeOrAbsent(parts["mqm"]);
  const hasSeverity = parts["severity"] === undefined || (isSeverity(parts["severity"]) && parts["severity"] !== "off");
  return [
    ...(isText(parts["text"]) && hasHelp ? [] : [`messages.${id}: text (and help) that say what is wrong`]),
    ...(hasType ? [] : [`messages.${id}.mqm: an error type such as accuracy/omission`]),
    ...(hasSeverity ? [] : [`messages.${id}.severity: error, warning or info`]),
    ...(isTextsOrAbsent(parts["needs"]) ? [] : [`messages.${id}.needs: a list of facts`]),
  ];
}

function optionBreaches([name, option]: readonly [string, unknown]): readonly string[] {
  const parts = isParts(option) ? option : {};
  return [
    ...(hasFittingDefault(parts)
      ? []
      : [`options.${name}: a type (boolean, number, string, strings) and a fitting default`]),
    ...(isText(parts["description"]) ? [] : [`options.${name}.description`]),
  ];
}

function hasFittingDefault({ type, default: value }: Parts): boolean {
  if (type === "strings") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return ["boolean", "number", "string"].some((each) => each === type) && typeof value === type;
}

function hasCheck({ unit, unitFor, article, group, run }: Parts): boolean {
  const isFunction = (each: unknown) => typeof each === "function";
  const decides = (each: unknown) => isParts(each) && isFunction(each["contribute"]) && isFunction(each["decide"]);
  const given = [unit, unitFor, article, group, run].filter((each) => each !== undefined);
  const sound = [...[unit, unitFor, article].filter(isFunction), ...[group, run].filter(decides)];
  return given.length > 0 && sound.length === given.length;
}

function hasAsyncCheck({ unit, unitFor, article, group, run }: Parts): boolean {
  const decisions = [group, run].flatMap((each) => (isParts(each) ? [each["contribute"], each["decide"]] : []));
  return [unit, unitFor, article, ...decisions].some(
    (each) => Object.prototype.toString.call(each) === "[object AsyncFunction]",
  );
}

function isErrorTypeOrAbsent(value: unknown): boolean {
  return value === undefined || MQM_TYPES.some(({ type }) => type === value);
}

function isSeverity(value: unknown): boolean {
  return SEVERITIES.some((severity) => severity === value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isTextsOrAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isText));
}

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
