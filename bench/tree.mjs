// Makes trees of articles to measure with, of any size: the same seed gives the same tree. The texts are made up.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SOURCE = "open the cluster and choose a plan before you save your work with storage of this region".split(" ");
const TARGETS = {
  "nb-NO": "åpne klyngen og velg en plan før du lagrer arbeidet ditt med lagring i denne regionen".split(" "),
  "nl-NL": "open het cluster en kies een abonnement voordat u uw werk opslaat met opslag van deze regio".split(" "),
  "fr-FR": "ouvrez le cluster et choisissez une offre avant que votre travail soit enregistré dans cette région".split(
    " ",
  ),
  "id-ID": "buka kluster dan pilih paket sebelum anda menyimpan pekerjaan dengan penyimpanan dari wilayah ini".split(
    " ",
  ),
  "zh-TW": "開啟 叢集 並 選擇 方案 之後 儲存 您的 工作 在 這個 區域 的 儲存體 中".split(" "),
};
const MARKUP = [
  (text) => text,
  (text) => text,
  (text) => `**${text}**`,
  (text) => `[${text}](/fjordbase/plan)`,
  (text) => `${text} \`Get-Cluster -Name a1\``,
  (text) => `${text} \\<name>`,
];

/** What a tree can be like. */
export const KINDS = {
  /** One locale, each article in several versions that repeat most of each other. */
  versions: { locales: ["nb-NO"], versions: 8, units: 60 },
  /** Locales side by side, each article short and different. */
  locales: { locales: Object.keys(TARGETS), versions: 1, units: 9 },
  /** One locale, each article short and different. */
  alone: { locales: ["nb-NO"], versions: 1, units: 9 },
};

/**
 * Writes a tree.
 *
 * @param {string} folder
 * @param {keyof typeof KINDS} kind
 * @param {number} articles of each locale
 * @param {number} seed
 */
export function writeTree(folder, kind, articles, seed = 1) {
  const { locales, versions, units } = KINDS[kind];
  for (const locale of locales) mkdirSync(join(folder, locale, ".git"), { recursive: true });
  for (let index = 0; index < articles; index++) {
    const name = `a${Math.floor(index / versions)}.md`;
    for (const locale of locales) {
      const path = join(folder, locale, `v${index % versions}`, name);
      mkdirSync(dirname(path), { recursive: true });
      // Versions of an article share their random numbers up to a few.
      const random = randomFrom(seed * 7919 + Math.floor(index / versions));
      writeFileSync(path, article(locale, random, units, index));
    }
  }
}

function article(locale, random, units, index) {
  const head = `---
title: Fjordbase ${index}
ms.openlocfilehash: ${(index % 65536).toString(16).padStart(40, "0")}
ms.sourcegitcommit: ${"b".repeat(40)}
ms.translationtype: MT
ms.contentlocale: ${locale}
ms.lasthandoff: 04/15/2021
ms.locfileid: "${index}"
---
`;
  const prefix = (index % 1048576).toString(16).padStart(5, "0");
  const lines = Array.from({ length: units }, (_, number) => {
    const length = 4 + Math.floor(random() * 12);
    const wrap = MARKUP[Math.floor(random() * MARKUP.length)];
    const source = wrap(sentence(SOURCE, random, length, number));
    const target = wrap(sentence(TARGETS[locale], random, length, number));
    const id = `${prefix}-${101 + number}`;
    return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
  });
  return `${head}${lines.join("\n")}`;
}

function sentence(words, random, length, number) {
  return `${Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(" ")} ${number}`;
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
