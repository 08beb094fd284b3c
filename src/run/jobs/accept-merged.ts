import type { ConfigResolver } from "../../config/per-article.ts";
import type { Host } from "../../io/host.ts";
import { relativePath } from "../../io/paths.ts";
import type { BaselineUse } from "../../model/outcome.ts";
import type { Report } from "../../model/report.ts";
import { baselinePlace, loadBaseline, pathInBaseline } from "../baselines.ts";
import { withoutAccepted } from "../open-findings.ts";
import { summarize } from "../summarize.ts";

/** A merged report without what the baseline accepts, and what became of the baseline. */
export interface Accepted {
  readonly report: Report;
  readonly use: readonly BaselineUse[];
}

/** Takes out what the baseline of the working directory accepts: the parts could not, of what only all of them show. */
export function acceptedOut(report: Report, resolver: ConfigResolver, host: Host): Accepted {
  const place = baselinePlace(host, resolver, null);
  if (place === null) return { report, use: [] };
  const loaded = loadBaseline(host, place);
  if (loaded.unreadable === "missing" && !place.named) return { report, use: [] };
  const { problems, unreadable } = loaded;
  const path = relativePath(host.cwd, place.file);
  const use = [{ path, problems, unreadable, expired: 0, idle: 0 }];
  if (loaded.baseline.entries.length === 0) return { report, use };
  const match = loaded.baseline.match(
    report.files.map(({ path: article, diagnostics }) => ({
      path: pathInBaseline(host, place.file, article),
      diagnostics,
    })),
  );
  const files = report.files.map((file) => withoutAccepted(file, match));
  const { durationMs, new: fresh } = report.summary;
  const summary = { ...summarize(files, durationMs), ...(fresh !== undefined && { new: fresh }) };
  return { report: { ...report, files, summary }, use };
}
