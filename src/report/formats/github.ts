import { annotations } from "../annotations.ts";
import type { ReportFormat } from "../format.ts";

/** Workflow commands of GitHub Actions: the only lines of any report that are meant to be commands. */
export default {
  audience: "programs",
  needs: [],
  render: (report, view) => annotations(report, view),
} satisfies ReportFormat;
