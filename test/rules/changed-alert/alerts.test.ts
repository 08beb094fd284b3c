import { describe, expect, it } from "vitest";
import {
  alertMarkersOf,
  isEnglishAlertWord,
  looseAlertMarkersIn,
  readAlertMarker,
} from "../../../src/rules/changed-alert/alerts.ts";
import { articleWith, parse } from "../../rule-tester.ts";

function read(text: string) {
  const marker = readAlertMarker(text, text.search(/[[［【]/));
  return (
    marker && `${text.slice(marker.start, marker.end)} ${marker.word} ${marker.kind} ${marker.exact ? "exact" : "-"}`
  );
}

describe("readAlertMarker", () => {
  it.each([
    ["[!NOTE]", "[!NOTE] NOTE NOTE exact"],
    ["[!Tip]", "[!Tip] Tip TIP exact"],
    ["[! WARNING ]", "[! WARNING ] WARNING WARNING -"],
    ["\\[! Существенно\\]", "\\[! Существенно\\] Существенно null -"],
    ["［！注意］", "［！注意］ 注意 null -"],
    ["【!NOTE】", "【!NOTE】 NOTE NOTE -"],
    ["[NOTE!]", "[NOTE!] NOTE NOTE -"],
    ["[Note]", "[Note] Note NOTE -"],
    ["[!NOTE text", "[!NOTE NOTE NOTE -"],
    ["[!NOTE) text", "[!NOTE) NOTE NOTE -"],
    ["[!NOTE\n> text", "[!NOTE NOTE NOTE -"],
    ["[!\u200eNOTE]", "[!\u200eNOTE] NOTE NOTE -"],
    ["[!तो ध्यान दें]", "[!तो ध्यान दें] तो ध्यान दें null -"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "[![Status](/a.svg)](/b)",
    "[!INCLUDE [name](/a.md)]",
    "[!INCLUDE[name](/a.md)]",
    "[!code-csharp[Main](/a.cs)]",
    "[!VIDEO https://fjordbase.example/v]",
    '[!div class="checklist"]',
    "[!Wichtig](/a)",
    "[Note]: /a",
    "[Note](/a)",
    "[!]",
    "[!=1]",
    "[Note that this is so",
    "[!Wichtig",
    `[!${"a".repeat(60)}]`,
  ])("%j is none", (text) => {
    expect(read(text)).toBeNull();
  });
});

it("a segment's markers are those outside code", () => {
  const unit = parse(articleWith([{ target: "`[!NOTE]` og [!TIP]", source: "x" }])).units[0];
  expect(unit && alertMarkersOf(unit.target).map(({ start, kind }) => [start, kind])).toEqual([[13, "TIP"]]);
});

it("English words are told from translations", () => {
  expect(["Tips", "NOTES", "Info", "Opmerking"].map(isEnglishAlertWord)).toEqual([true, true, true, false]);
});

describe("looseAlertMarkersIn", () => {
  const unit =
    '<span data-ttu-id="0aa11-102">a\n> [! NOTE] a\n> !NOTE</span><span class="sxs-lookup"><span data-stu-id="0aa11-102">b</span></span>';
  const loose = (text: string) =>
    looseAlertMarkersIn(parse(`${text}\n> ${unit}\n`)).map(({ word, quoted }) => `${word}${quoted ? " quoted" : ""}`);

  it.each([
    ["in a block quote", "> [!Nota]", ["Nota quoted"]],
    ["in a list", "- a\n\n  1. > [! NOTE]  ", ["NOTE quoted"]],
    ["without a quote", "[!Nota]", ["Nota"]],
    ["with text behind", "> [!Nota] a", ["Nota"]],
    ["without its exclamation mark", "> [NOTE]", ["NOTE quoted"]],
    ["behind a byte order mark and CRLF", "\uFEFF> a\r\n> [!Nota]\r", ["Nota quoted"]],
    ["in full-width brackets", "> ［！注］", ["注 quoted"]],
    ["in emphasis", "> **[!NOTE]**", ["NOTE quoted"]],
    ["without brackets", "> !NOTE", ["NOTE quoted"]],
    ["not within a line", "a [!Nota]", []],
    ["not within a line, without brackets", "> a !NOTE", []],
    ["not without brackets outside of block quotes", "!NOTE", []],
    ["not other words without brackets", "> !Nota", []],
    ["not longer words without brackets", "> !NOTES", []],
    ["not names without brackets", "> !note-block", []],
    ["not words in brackets and emphasis", "> **[NOTE]**", []],
    ["not emphasis on one side", "> [!NOTE]**", []],
    ["not sound ones", "> [!NOTE]", []],
    ["not plain words in brackets", "> [Nota]", []],
    ["not those in units", "> a", []],
  ])("%s", (_, text, expected) => {
    expect(loose(text)).toEqual(expected);
  });
});
