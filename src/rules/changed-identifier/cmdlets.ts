/**
 * The approved verbs of PowerShell commands (`Get-Verb`), and the four that PowerShell reserves for its own pipeline
 * commands: `ForEach-Object`, `Sort-Object`, `Tee-Object`, `Where-Object`.
 */
const VERBS: ReadonlySet<string> = new Set(
  `Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open Optimize Pop Push Redo Remove Rename
   Reset Resize Search Select Set Show Skip Split Step Switch Undo Unlock Watch
   Backup Checkpoint Compare Compress Convert ConvertFrom ConvertTo Dismount Edit Expand Export Group Import Initialize
   Limit Merge Mount Out Publish Restore Save Sync Unpublish Update
   Debug Measure Ping Repair Resolve Test Trace
   Connect Disconnect Read Receive Send Write
   Approve Assert Build Complete Confirm Deny Deploy Disable Enable Install Invoke Register Request Restart Resume Start
   Stop Submit Suspend Uninstall Unregister Wait
   Block Grant Protect Revoke Unblock Unprotect Use
   ForEach Foreach Sort Tee Where`.split(/\s+/),
);

/** Of the longest verb. */
export const LONGEST_VERB = Math.max(...[...VERBS].map((verb) => verb.length));

/**
 * What follows an approved verb in ordinary English, written with capitals in a heading: `Add-In`, `Read-Only`,
 * `Send-As`, `Write-Protected`, `Step-By-Step`, `Test-Driven`, `Start-Up`. No command has such a noun.
 */
const ENGLISH: ReadonlySet<string> = new Set(
  `In Ins On Ons Off Offs Up Ups Out Outs Down Over Overs Back Backs Through Throughs Away Around Along Together Ahead
   As At By For From Into Of To With Without And Or Not All Any Only Once Many More Less Least Most
   Based Driven Protected Enabled Disabled Compatible Aware Specific Free Level Side Style Time Wide Like Ready Able
   Again Before After Behind Between Within While When If Then Than So Bound
   Source Ended End Case Cases Button Screen Screens Point Points Paste Click Drive Drives Write Writes Read Reads
   Response Pull Motion Xheader House Depth Party Term Day Demand Box Line Loop Band Place Premises
   Pending Active Inactive Later Upcoming Overdue Partial Final Draft New Old Current`.split(/\s+/),
);

/** Whether `verb-noun` names a PowerShell command rather than a hyphenated English word. */
export function isCmdlet(verb: string, noun: string): boolean {
  return noun.length > 1 && VERBS.has(verb) && !ENGLISH.has(noun) && !PARTICIPLE.test(noun);
}

/** The names of states, of which no command has one for its noun: `Open-Unscheduled`. A `Feed` is none. */
const PARTICIPLE = /^[A-Z][a-z]+[a-df-z]ed$/;
