import { RE2JS } from "re2js";
import type { CompileMatcher, Match, Matcher, Stretch } from "../model/pattern.ts";

/**
 * Compiles expressions in RE2 syntax with an engine whose time is linear in the length of the text, whatever the expression
 * is: a branch of a stranger may bring patterns.
 */
export const compileMatcher: CompileMatcher = (expression) => new LinearMatcher(RE2JS.compile(expression));

type Compiled = ReturnType<typeof RE2JS.compile>;

class LinearMatcher implements Matcher {
  private readonly compiled: Compiled;

  constructor(compiled: Compiled) {
    this.compiled = compiled;
  }

  test(text: string): boolean {
    return this.compiled.matcher(text).find();
  }

  matches(text: string, most: number): readonly Match[] {
    const matcher = this.compiled.matcher(text);
    const found: Match[] = [];
    while (found.length < most && matcher.find()) {
      if (matcher.end() === matcher.start()) continue;
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group): Stretch | null => {
        const start = matcher.start(group);
        return start < 0 ? null : { start, end: matcher.end(group) };
      });
      found.push({ start: matcher.start(), end: matcher.end(), groups });
    }
    return found;
  }
}
