import { describe, expect, it } from "vitest";
import { isSlugOf, slugOf } from "../../../src/compare/links/heading-slug.ts";

const SLUGS: readonly (readonly [heading: string, slug: string])[] = [
  ["Back up a cluster", "back-up-a-cluster"],
  ["Back up & restore", "back-up--restore"],
  ["Back up &amp; restore", "back-up-amp-restore"],
  ["One<br>two", "onebrtwo"],
  [" Back up ", "back-up"],
  ["Back up !", "back-up-"],
  ["What's new (2026)?", "whats-new-2026"],
  ["`fjord-db` and FJORD_HOME", "fjord-db-and-fjord_home"],
  ["Use __init__ now", "use-init-now"],
  ["[Limits](limits.md) of a cluster", "limits-of-a-cluster"],
  ["![Logo](logo.png) Fjordbase", "logo-fjordbase"],
  ['<a name="old"></a>Back up', "back-up"],
  ['<a name="old">Old title</a> Back up', "back-up"],
  ['<a id="old" />Back up', "back-up"],
  ["Back\tup", "backup"],
  ["Café — Überblick", "caf--berblick"],
  ["Temperature in \u212A", "temperature-in-k"],
  ["概要", ""],
];

describe("the slug of a heading", () => {
  it.each(SLUGS)("%j is %j", (heading, slug) => {
    expect(slugOf(heading)).toBe(slug);
  });

  it.each(SLUGS)("is recognised without being made: %j", (heading, slug) => {
    expect(isSlugOf(slug, heading)).toBe(true);
    expect(isSlugOf(`${slug}x`, heading)).toBe(false);
    expect(isSlugOf(`x${slug}`, heading)).toBe(false);
    expect(isSlugOf(slug.slice(0, -1), heading)).toBe(slug === "");
  });
});
