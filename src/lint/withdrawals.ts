import type { Diagnostic } from "../model/diagnostic.ts";

/** Findings that stand alone and do not in a run whose translations all do the same. */
export class Withdrawals {
  private readonly keys = new Set<string>();

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  add(path: string, ruleId: string, convention: string): void {
    this.keys.add(keyOf(path, ruleId, convention));
  }

  has(path: string, { ruleId, convention }: Pick<Diagnostic, "ruleId" | "convention">): boolean {
    return convention !== undefined && this.keys.has(keyOf(path, ruleId, convention));
  }

  /** The findings of an article that stand. */
  without<D extends Pick<Diagnostic, "ruleId" | "convention">>(path: string, diagnostics: readonly D[]): readonly D[] {
    const standing = diagnostics.filter((diagnostic) => !this.has(path, diagnostic));
    return standing.length === diagnostics.length ? diagnostics : standing;
  }
}

function keyOf(path: string, ruleId: string, convention: string): string {
  return `${path}\n${ruleId}\n${convention}`;
}
