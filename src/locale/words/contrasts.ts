/**
 * English words of documentation that exclude each other: a line is a set, its members are parted by `/`, words that say the
 * same are beside each other. Two sentences that differ in one of them say different things, whatever else is a matter of
 * style. A word stands in one set alone; a phrase is written with a hyphen.
 */
const SETS = `
error errors failure failures / warning warnings
enable enables enabled enabling turn-on turned-on switch-on activate activated / disable disables disabled disabling turn-off turned-off switch-off deactivate deactivated
allow allows allowed permit permits permitted / block blocks blocked deny denies denied prevent prevents
open opens opened opening / close closes closed closing / save saves saved saving
add adds added adding install installs installed installing / remove removes removed removing delete deletes deleted deleting uninstall uninstalls uninstalled uninstalling
start starts started begin begins / stop stops stopped end ends
before / after
import imports imported importing / export exports exported exporting
upload uploads uploaded uploading / download downloads downloaded downloading
sign-in signing-in log-in logging-in sign-on log-on logon / sign-out signing-out log-out logging-out sign-off log-off
incoming inbound / outgoing outbound
minimum min / maximum max
sender senders / recipient recipients
increase increases increased / decrease decreases decreased reduce reduces reduced
upgrade upgrades upgraded upgrading / downgrade downgrades downgraded downgrading / update updates updated updating
file files / folder folders
row rows / column columns
user users / administrator administrators admin admins / guest guests / owner owners
top upper / bottom lower
left / right
above / below
first / last
previous / next
daily / weekly / monthly / yearly annual annually
second seconds / minute minutes / hour hours / day days / week weeks / month months / year years
public / private
internal / external
online / offline
valid / invalid
active / inactive
visible shown / hidden
required mandatory / optional
local / remote
client clients / server servers
parent parents / child children
width / height
input inputs / output outputs
horizontal horizontally / vertical vertically
ascending / descending
encrypt encrypts encrypted encryption / decrypt decrypts decrypted decryption
connect connects connected / disconnect disconnects disconnected
lock locks locked / unlock unlocks unlocked
subscribe subscribes subscribed / unsubscribe unsubscribes unsubscribed
expand expands expanded / collapse collapses collapsed
accept accepts accepted approve approves approved / reject rejects rejected decline declines declined
send sends sending sent / receive receives receiving received
include includes included / exclude excludes excluded
temporary temporarily / permanent permanently
manual manually / automatic automatically
credit / debit
earlier / later
with / without
larger greater / smaller
`;

/** Words that say no. */
const NEGATIONS = new Set(
  "not no never cannot cant dont doesnt isnt arent wont wasnt werent didnt hasnt havent".split(" "),
);

/** Word to the set that it stands in and the member of it. */
const members: ReadonlyMap<string, readonly [set: string, member: string]> = new Map(
  SETS.trim()
    .split("\n")
    .flatMap((line, set) =>
      line.split("/").flatMap((words, member) =>
        words
          .trim()
          .split(" ")
          .map((word) => [word, [`#${set}`, `${set}.${member}`]] as const),
      ),
    ),
);

/** The first words of those phrases. */
const LED_BY = new Set("turn turned switch sign signing log logging".split(" "));

/**
 * What a sentence says apart from its contrasts, and the contrasts.
 *
 * @param words of an English sentence in lower case, without apostrophes
 * @returns the words with the name of its set for each that stands in one and without negations, and the members
 */
export function contrastsOf(words: readonly string[]): {
  readonly frame: readonly string[];
  readonly contrasts: readonly string[];
} {
  const frame: string[] = [];
  const contrasts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const phrase = LED_BY.has(word) ? `${word}-${words[at + 1]}` : word;
    const member = members.get(phrase);
    if (NEGATIONS.has(word)) contrasts.push("not");
    else if (member === undefined) frame.push(word);
    else {
      frame.push(member[0]);
      contrasts.push(member[1]);
      if (phrase !== word) at++;
    }
  }
  return { frame, contrasts };
}
