/** The alerts that docfx, and the pages built with it, know: `[!NOTE]` and so on, read in any case. */
export const ALERT_KINDS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];
