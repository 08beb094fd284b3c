import { describe, expect, it } from "vitest";
import type { PlainConfig } from "../../../src/model/config.ts";
import { findings, machine, run } from "../run-in-memory.ts";

const ENGLISH = `---
title: Plan the storage
ms.topic: how-to
---

# Plan the storage

See [trees](https://en.wiki.example/Tree) and [regions](/regions/).
`;

const TRANSLATIONS = {
  fr: `---
title: Plan the storage
ms.topic: guide
---

# Planifier le stockage

Voir [arbres](https://fr.wiki.example/Arbre) et [régions](/regions/).
`,
  ja: `---
title: Plan the storage
ms.topic: guide
---

# ストレージの計画

[木](https://ja.wiki.example/木)と[リージョン](/regions/)を参照してください。
`,
};

async function lint(plain: PlainConfig | readonly PlainConfig[], locale: keyof typeof TRANSLATIONS, more: object = {}) {
  const others = ["one", "two", "three"].flatMap((name) => [
    [`content/en/${name}.md`, `# About ${name}\n`],
    [`content/${locale}/${name}.md`, `# ${locale} ${name}\n`],
  ]);
  const files = {
    ...Object.fromEntries(others),
    "content/en/storage.md": ENGLISH,
    [`content/${locale}/storage.md`]: TRANSLATIONS[locale],
    "l10n-lint.config.json": JSON.stringify({ plain, ...more }),
  };
  const found = findings(await run(machine(files), { paths: [`content/${locale}`] }));
  return found.map((finding) => finding.replace(/^\S+ /, ""));
}

const RENAMED = ["mismatched-link/changed", "untranslated-title/heading"];

describe.each(["fr", "ja"] as const)("a tree that leaves its translations free (%s)", (locale) => {
  it("compares titles and links where nothing is said", async () => {
    expect((await lint({}, locale)).sort()).toEqual(RENAMED);
  });

  it("compares no key that is free", async () => {
    expect(await lint({ freeKeys: ["title"] }, locale)).toEqual(["mismatched-link/changed"]);
    expect((await lint({ freeKeys: ["ms.topic"] }, locale)).sort()).toEqual(RENAMED);
  });

  it("compares no link that is local", async () => {
    expect(await lint({ localLinks: ["https://*.wiki.example/**"] }, locale)).toEqual(["untranslated-title/heading"]);
  });

  it("counts for its own files alone", async () => {
    const elsewhere = { target: "docs/{locale}/{path}", source: "docs/en/{path}" };
    const tree = { target: "content/{locale}/{path}", source: "content/en/{path}" };
    const freedom = { freeKeys: ["title"], localLinks: ["https://*.wiki.example/**"] };
    expect(await lint([{ ...tree, ...freedom }, elsewhere], locale)).toEqual([]);
    expect((await lint([tree, { ...elsewhere, ...freedom }], locale)).sort()).toEqual(RENAMED);
  });

  it("adds to what rules allow themselves", async () => {
    const rules = { "mismatched-link": ["warning", { localLinks: ["/regions/**"] }] };
    const free = { freeKeys: ["title"], localLinks: ["https://*.wiki.example/**"] };
    expect(await lint(free, locale, { rules })).toEqual([]);
  });
});

it("compares no key that is free with those of the other pairs", async () => {
  const pages = Array.from({ length: 20 }, (_, page) => [
    [`content/en/${page}.md`, "---\nlayout: guide\n---\n\nOpen the tap.\n"],
    [`content/ja/${page}.md`, `---\nlayout: ${page === 7 ? "案内" : "guide"}\n---\n\n蛇口を開きます。\n`],
  ]);
  const found = async (freeKeys: readonly string[]) => {
    const configuration = { "l10n-lint.config.json": JSON.stringify({ plain: { freeKeys } }) };
    return findings(
      await run(machine({ ...Object.fromEntries(pages.flat()), ...configuration }), { paths: ["content/ja"] }),
    );
  };
  expect(await found(["title"])).toEqual(["content/ja/7.md:2:9 changed-metadata/unlikeOthers"]);
  expect(await found(["layout"])).toEqual([]);
});
