import type { Severity } from "../model/diagnostic.ts";

/** Puts colour or weight around text that is already safe for a terminal. Never changes its width. */
export type Paint = (text: string) => string;

/** What a report can emphasise; by purpose, so that a reporter names no colour. */
export interface Style extends Readonly<Record<Severity, Paint>> {
  readonly success: Paint;
  /** The path that heads an article's findings. */
  readonly path: Paint;
  readonly strong: Paint;
  /** Gutters, ids and related places. */
  readonly dim: Paint;
}

const plain: Paint = (text) => text;

/** No colour at all. */
export const plainStyle: Style = {
  error: plain,
  warning: plain,
  info: plain,
  success: plain,
  path: plain,
  strong: plain,
  dim: plain,
};

/** What is used of chalk: its own types are not there for whoever compiles against ours. */
interface Colours extends Readonly<Record<"red" | "yellow" | "cyan" | "green" | "dim", Paint>> {
  readonly bold: Paint & { readonly underline: Paint };
}

/** The colours of a chalk instance, whose level the caller has decided: nothing here looks at a terminal. */
export function createStyle(chalk: Colours): Style {
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    success: chalk.green,
    path: chalk.bold.underline,
    strong: chalk.bold,
    dim: chalk.dim,
  };
}
