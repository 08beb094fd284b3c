/** English words of documentation that are nouns and verbs in one form, and that instructions begin with. */
const COMMANDS =
  "access alert answer approach archive audit backup block browse build call cancel capture change chat check click clone " +
  "collapse comment commit compare connect contact control convert copy cut debug delegate deposit design display download " +
  "draft drag draw drop edit email end exchange exit export extract filter find fix flag focus follow format forward guide " +
  "help highlight import increase input insert install invite join kill launch limit load lock look mail mark match " +
  "measure merge mirror monitor mount move name open order pause pay pick pin ping place plan post preview print publish " +
  "pull purchase push query read reboot recall record refresh refund register release repair replay reply report request " +
  "research reserve reset restart restore return review run save scale scan schedule score scroll search select send set " +
  "share ship show sign sort split start step stop store stream submit swap switch sync tag tap test touch trace track " +
  "transfer trigger try turn uninstall unlock update upgrade upload use view visit vote wait walk watch wrap write zip zoom";

/** Those whose verb needs something more to be known by: `Service health` is no command, `service the device` is. */
const OTHERS =
  "account act address alias benefit book break broadcast budget cap cause charge chart claim code cost count cover crash cycle " +
  "damage date default delay demand document double drive face feature file fill flow force form function gain group " +
  "handle hash host impact index interface invoice issue judge jump key label lack layer lead leak lease level license " +
  "licence lift light line link list log loop map market mask master mention message miss model mouse need network note " +
  "notice number object offer outline output overlap own pack package page park part pass paste patch permit phone picture " +
  "plot point poll pool practice present price process produce profile program project prompt proxy question queue quote " +
  "range rank rate reach reject remark remedy respond rest result reverse ring root round route rule sample scope screen " +
  "script seat sense sequence serve service setting shift shortcut signal sketch slice sound source space stack stage stamp " +
  "stand state stress stretch strike string structure study style subject supply support surface survey table target task " +
  "template text thread time title toggle trade train translate transport trial trim trust tune type value vary version " +
  "voice wake want warrant work zone";

/** Verbs of instructions that are no nouns: what stands beside one with a comma, a slash, `and` or `or` is a verb too. */
const VERBS =
  "activate add adjust allow apply assign become buy choose compile configure create customize deactivate define delete " +
  "deploy detect determine develop disable disconnect discover enable ensure enter extend fetch generate get give " +
  "implement learn locate make manage migrate modify obtain prevent protect provide reactivate receive recover redeem " +
  "reduce reinstall remove rename renew reopen replace resolve retrieve see specify troubleshoot understand unassign " +
  "uninstall validate verify";

const verbs: ReadonlySet<string> = new Set(VERBS.split(" "));
const commands: ReadonlySet<string> = new Set(COMMANDS.split(" "));
const others: ReadonlySet<string> = new Set(OTHERS.split(" "));

/** Whether an English word, in lower case, can be a noun and a verb. */
export function canBeVerb(word: string): boolean {
  return commands.has(word) || others.has(word);
}

/** Whether instructions begin with an English word, in lower case, that can be a noun as well. */
export function isCommand(word: string): boolean {
  return commands.has(word);
}

/** Whether an English word, in lower case, is a verb and no noun. */
export function isPlainVerb(word: string): boolean {
  return verbs.has(word);
}

/** Phrases in which a noun does not say what it says alone. */
const PHRASES: readonly RegExp[] = [
  /\b(?:for|in (?:any|each|every|many|most|one|other|some|such|that|these|this|those|which)) instances?\b/gi,
  /\b(?:keep|kept|held|is|are|have|has|had|card|method|number|address|information) on file\b/gi,
  /\bin (?:any|both|each|either|many|most|no|other|some|that|this) (?:cases?|ways?)\b/gi,
  /\b(?:on account of|tak(?:e|es|en|ing) into account|in (?:order to|place of|line with|touch with|terms of|view of|contact with))\b/gi,
  /\b(?:for example|as a result|as part of|at this point|at the same time|a (?:group|number|set|range) of|in turn)\b/gi,
  /\b(?:take|takes|taking|took) (?:place|part|action|effect)\b/gi,
  // Homonyms: the bank's account is another word than the user's in most languages.
  /\b(?:(?:bank|checking|savings|current|expense) accounts?|(?:social|neural|road) networks?|(?:source|version|quality|remote) controls?)\b/gi,
  /\b(?:control points?|phone lines?|time ?tables?|tables? of contents|key (?:points?|features?|differences?|benefits?))\b/gi,
];
/** No phrase begins or ends farther from its noun. */
const LONGEST_REST = 24;

/** Whether the words at a place of an English text are part of such a phrase. */
export function isInPhrase(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LONGEST_REST);
  const near = text.slice(from, end + LONGEST_REST);
  return PHRASES.some((phrase) =>
    Array.from(near.matchAll(phrase)).some(({ 0: found, index }) => {
      return from + index <= start && end <= from + index + found.length;
    }),
  );
}
