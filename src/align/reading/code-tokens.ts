import { bareCode } from "../../compare/blocks/bare-code.ts";
import type { TokenBag } from "./token-bag.ts";

const IDENTIFIER = /[A-Za-z_$][\w$]{2,}/g;
const LONGEST_LINE = 200;

/** Lines and identifiers of code without its comments and strings. */
export function addCodeTokens(bag: TokenBag, code: string): void {
  const bare = bareCode(code);
  for (const line of bare.split("\n")) {
    const trimmed = line.trim();
    if (trimmed.length > 2 && trimmed.length < LONGEST_LINE) bag.add("l", trimmed);
  }
  for (const [identifier] of bare.matchAll(IDENTIFIER)) bag.add("n", identifier);
}
