import type { Host } from "./host.ts";

/** Today in UTC, `YYYY-MM-DD`. */
export function todayOf(host: Host): string {
  return host.now().toISOString().slice(0, "YYYY-MM-DD".length);
}
