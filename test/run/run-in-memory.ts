import { createHash } from "node:crypto";
import type { ConfigRequest } from "../../src/config/resolve.ts";
import { ConfigFiles } from "../../src/config-files/config-files.ts";
import type { Host } from "../../src/io/host.ts";
import { defineRule, type Rule } from "../../src/model/rule.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import { lintRun, type RunRequest, type RunResult } from "../../src/run/lint-run.ts";
import { memoryHost } from "../io/memory-host.ts";

const CWD = "/work";

/** A machine in memory with real hashes; paths are relative to `CWD` unless they are absolute. */
export function machine(files: Readonly<Record<string, string | Uint8Array | null>>, cwd = CWD): Host {
  const placed = Object.entries(files).map(([path, content]) => [
    path.startsWith("/") ? path : `${CWD}/${path}`,
    content,
  ]);
  const host = memoryHost(cwd, Object.fromEntries(placed));
  return { ...host, sha256: (data) => createHash("sha256").update(data).digest("hex") };
}

/** What a run is asked for, where it is not the usual. */
export interface Asked
  extends Partial<
    Pick<RunRequest, "paths" | "ignore" | "onProgress" | "signal" | "fix" | "unusedDisables" | "memory">
  > {
  readonly rules?: readonly Rule[];
  readonly config?: ConfigRequest;
}

/** A request for all rules and the whole working directory, unless told otherwise. */
export function requestFor(host: Host, { rules = allRules, config = {}, ...request }: Asked = {}): RunRequest {
  return {
    paths: ["."],
    ignore: [],
    config: new ConfigFiles(host, { named: null, trustCode: false, request: config, rules, formats: ["json"] }),
    tool: { name: "l10n-lint", version: "9.9.9" },
    ...request,
  };
}

/** Lints what is asked for on a machine. */
export function run(host: Host, asked: Asked = {}): Promise<RunResult> {
  return lintRun(requestFor(host, asked), host);
}

/** Every finding as `path:line:column rule/message`, in the order of the report. */
export function findings({ report }: RunResult): readonly string[] {
  return report.files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(
      ({ ruleId, messageId, range }) => `${path}:${range.start.line}:${range.start.column} ${ruleId}/${messageId}`,
    ),
  );
}

/** A rule with the given checks and one message, `found`. */
export function ruleWith(
  id: string,
  checks: Rule["checks"],
  more: Partial<Pick<Rule, "needs" | "severity">> = {},
): Rule {
  return defineRule({
    id,
    category: "segments",
    mqm: "accuracy/mistranslation",
    since: "0.1.0",
    severity: "error",
    fixable: null,
    docs: { summary: id, rationale: id, howToFix: id, correct: [], incorrect: [] },
    messages: { found: { text: "Found by {{by}}" } },
    options: {},
    ...more,
    checks: checks as never,
  });
}
