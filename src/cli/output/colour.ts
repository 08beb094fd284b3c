import { Chalk, type ColorSupportLevel, supportsColor } from "chalk";
import { createStyle, plainStyle, type Style } from "../../report/index.ts";
import type { Output, Terminal } from "./terminal.ts";

export const COLOUR_CHOICES = ["auto", "always", "never"] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/**
 * The style for one stream. The flag decides, then `FORCE_COLOR`, `NO_COLOR` (no-color.org: set and not empty),
 * `TERM=dumb`, and whether the stream is a terminal. chalk itself does not look at `NO_COLOR`.
 */
export function styleFor(choice: ColourChoice, output: Output, env: Terminal["env"]): Style {
  const level = levelFor(choice, output, env);
  return level === 0 ? plainStyle : createStyle(new Chalk({ level }));
}

function levelFor(choice: ColourChoice, output: Output, env: Terminal["env"]): ColorSupportLevel {
  if (choice === "never") return 0;
  if (choice === "always") return detected();
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forcedLevel(forced);
  if (env["NO_COLOR"] || env["TERM"] === "dumb" || !output.isTTY) return 0;
  return detected();
}

/** To find out takes a millisecond: most runs write to files and pipes, and need not know. */
function detected(): ColorSupportLevel {
  return supportsColor === false ? 1 : supportsColor.level;
}

function forcedLevel(value: string): ColorSupportLevel {
  if (value === "0" || value === "false") return 0;
  return value === "1" || value === "2" || value === "3" ? (Number(value) as ColorSupportLevel) : detected();
}
