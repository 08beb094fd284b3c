import { describe, expect, it } from "vitest";
import { alignBlocks, MOST_BLOCKS } from "../../src/align/align.ts";
import type { ReadBlock } from "../../src/align/reading/read-block.ts";
import { readBlocks } from "../../src/align/reading/read-blocks.ts";
import type { Alignment } from "../../src/model/block.ts";

const DIALECT = { mdx: false, hugo: false };
const FRENCH = 1.19;

function align(source: string, target: string, ratio = FRENCH): Alignment {
  const alignment = alignBlocks(readBlocks(source, DIALECT).blocks, readBlocks(target, DIALECT).blocks, ratio);
  if (alignment === null) throw new Error("too large");
  return alignment;
}

/** Source and target texts of the pairs, with their tier. */
function pairsOf(source: string, target: string): readonly string[] {
  const alignment = align(source, target);
  const text = (of: string, blocks: Alignment["source"], indices: readonly number[]) =>
    indices.map((index) => of.slice(blocks[index]?.text.start, blocks[index]?.text.end)).join(" + ");
  return alignment.pairs.map(
    (pair) =>
      `${text(source, alignment.source, pair.source)} = ${text(target, alignment.target, pair.target)} (${pair.tier})`,
  );
}

const ENGLISH = `# Storage plans

Fjordbase keeps your data in [regions](/docs/regions/), and copies it three times.

## Choose a plan {#choose}

Run \`fjord plan list\` to see the plans, and note their numbers.

## Change a plan {#change}

Run \`fjord plan change 42\` and wait for 5 minutes until it answers.
`;

describe("alignBlocks", () => {
  it("pairs files of one sequence block by block", () => {
    const french = `# Offres de stockage

Fjordbase garde vos données dans des [régions](/fr/docs/regions/), en trois copies.

## Choisir une offre {#choose}

Lancez \`fjord plan list\` pour voir les offres, et notez leurs numéros.

## Changer d’offre {#change}

Lancez \`fjord plan change 42\` et attendez 5 minutes la réponse.
`;
    const { pairs, reordered } = align(ENGLISH, french);
    expect(pairs.map(({ source, target, tier, confidence }) => [...source, ...target, tier, confidence])).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => [index, index, "same", 1]),
    );
    expect(reordered).toBe(false);
  });

  it("leaves out what only one of them has", () => {
    const french = `# Offres de stockage

Fjordbase garde vos données dans des [régions](/fr/docs/regions/), en trois copies.

    ls -la

## Changer d’offre {#change}

Lancez \`fjord plan change 42\` et attendez 5 minutes la réponse.
`;
    const trusted = align(ENGLISH, french).pairs.filter(({ tier }) => tier !== "guess");
    expect(trusted.map(({ source, target }) => [...source, ...target])).toEqual([
      [0, 0],
      [1, 1],
      [4, 3],
      [5, 4],
    ]);
    expect(trusted.every(({ tier }) => tier === "sure" || tier === "likely")).toBe(true);
  });

  it("joins two neighbouring paragraphs, and is no surer than likely then", () => {
    const target = `# Offres de stockage

Fjordbase garde vos données dans des [régions](/fr/docs/regions/), et les copie trois fois.

## Choisir une offre {#choose}

Lancez \`fjord plan list\` pour voir les offres, puis \`fjord plan show\` avec \`--long\`.

Notez leurs numéros : 12, 42 et 77 sont dans \`fjord.toml\` et dans \`regions.toml\`.

## Changer d’offre {#change}

Lancez \`fjord plan change 42\` et attendez 5 minutes la réponse.
`;
    const source = ENGLISH.replace(
      "to see the plans, and note their numbers.",
      "to see the plans, then `fjord plan show` with `--long`. Note their numbers: 12, 42 and 77 are in `fjord.toml` and in `regions.toml`.",
    );
    const { pairs } = align(source, target);
    expect(pairs.map(({ source, target }) => [source, target])).toContainEqual([[3], [3, 4]]);
    expect(pairs.find(({ target }) => target.length > 1)?.tier).toBe("likely");
  });

  it("joins no text with the mark of an alert", () => {
    const english = "Open the lid.\n\n> [!NOTE]\n>\n> The `lid` is heavy, and the box below it is not.\n";
    const box = (title: string, text: string) => `{{% alert title="${title}" %}}\n\n${text}\n\n{{% /alert %}}\n`;
    for (const [target, ratio] of [
      [
        `Ouvrez le couvercle.\n\n${box("Note", "Le couvercle (`lid`) est lourd, mais la boîte en dessous ne l’est pas.")}`,
        FRENCH,
      ],
      [`蓋を開けます。\n\n${box("注", "`lid` は重いですが、その下の箱は重くありません。")}`, 0.57],
    ] as const) {
      const dialect = { mdx: false, hugo: true };
      const blocks = [english, target].map((text) => readBlocks(text, dialect).blocks);
      const { pairs } = alignBlocks(blocks[0] ?? [], blocks[1] ?? [], ratio) ?? { pairs: [] };
      expect(pairs.find(({ source }) => source.includes(2))).toMatchObject({ source: [2], target: [2], tier: "sure" });
    }
  });

  it("forbids pairs of headings whose ids are others'", () => {
    const swapped = ENGLISH.replace("{#choose}", "{#x}").replace("{#change}", "{#choose}").replace("{#x}", "{#change}");
    const { pairs, reordered } = align(ENGLISH, swapped);
    expect(reordered).toBe(true);
    expect(pairs.filter(({ source }) => source[0] === 2 || source[0] === 4)).toMatchObject([
      { source: [4], target: [2] },
      { source: [2], target: [4] },
    ]);
  });

  it("believes no number that tells ids of one text apart: people count otherwise", () => {
    const page = (words: readonly [string, string], ids: readonly [string, string]) =>
      words
        .map((word, at) => `## ${word} {#${ids[at]}}\n\n${word}: \`fjord ${at} --run\`, [${at}](/a/${at}/x).\n`)
        .join("\n");
    for (const words of [
      ["Prendre", "Reprendre"],
      ["取る", "再び取る"],
    ] as const) {
      const { pairs, reordered } = align(page(["Take", "Take"], ["take", "take-1"]), page(words, ["take-1", "take-2"]));
      expect(reordered).toBe(false);
      expect(pairs.map(({ source, target, tier }) => [...source, ...target, tier])).toEqual(
        [0, 1, 2, 3].map((block) => [block, block, "same"]),
      );
    }
  });

  it("pairs sections by ids and by headings that are equal where the target has another order", () => {
    const section = (name: string, text: string) => `### -${name}\n\n${text}\n\n`;
    const english = `# Set-Fjord\n\n${section("Path", "The path.")}${section("Force", "Do it anyway.")}${section("Depth", "How deep.")}`;
    const french = `# Set-Fjord\n\n${section("Depth", "La profondeur.")}${section("Force", "Le faire quand même.")}${section("Path", "Le chemin.")}`;
    expect(pairsOf(english, french).filter((pair) => pair.includes("."))).toEqual([
      "How deep. = La profondeur. (sure)",
      "Do it anyway. = Le faire quand même. (sure)",
      "The path. = Le chemin. (sure)",
    ]);
  });

  it("does not trust an equal sequence whose links stand in another order", () => {
    const english = "- [Ports](/docs/ports)\n- [Boats](/docs/boats)\n- [Nets](/docs/nets)\n";
    const french = "- [Bateaux](/docs/boats)\n- [Filets](/docs/nets)\n- [Ports](/docs/ports)\n";
    expect(align(english, french).pairs.some(({ tier }) => tier === "same")).toBe(false);
  });

  it("does not trust sections whose code fits another one's", () => {
    const section = (name: string, text: string, code: string) =>
      `### ${name}\n\n${text}\n\n\`\`\`yaml\n${code}\n\`\`\`\n\n`;
    const count = "Type: Int32\nName: Count\nDefault: 4\nPosition: Named";
    const repeat = "Type: Switch\nName: Repeat\nAlias: Continuous\nPosition: 2";
    const english = `# A\n\n${section("Count", "How many.", count)}${section("Repeat", "Again and again.", repeat)}`;
    const french = `# A\n\n${section("Répéter", "Encore et encore.", repeat)}${section("Nombre", "Combien.", count)}`;
    const trusted = align(english, french).pairs.filter(({ tier }) => tier !== "guess");
    expect(trusted.map(({ source, target }) => [...source, ...target])).toEqual([[0, 0]]);
  });

  it("does not align what would take too long", () => {
    const [block] = readBlocks("Text\n", DIALECT).blocks as readonly [ReadBlock];
    const many = Array.from({ length: MOST_BLOCKS + 1 }, () => block);
    expect(alignBlocks(many, [block], FRENCH)).toBeNull();
    expect(alignBlocks(many.slice(0, 6000), many.slice(0, 3000), FRENCH)).toBeNull();
  });

  it("aligns nothing with something", () => {
    expect(align("", "Texte\n").pairs).toEqual([]);
    expect(align("Text\n", "").pairs).toEqual([]);
    expect(align("", "").pairs).toEqual([]);
  });
});
