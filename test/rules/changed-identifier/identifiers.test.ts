import fc from "fast-check";
import { expect, it } from "vitest";
import { isCmdlet } from "../../../src/rules/changed-identifier/cmdlets.ts";
import { readIdentifiers, readPossibleIdentifiers } from "../../../src/rules/changed-identifier/identifiers.ts";

const ALL = -1;
const read = (text: string) => readIdentifiers(text, ALL).map(({ kind, text: found }) => `${kind} ${found}`);

it.each([
  ["Get-Cluster", ["cmdlet Get-Cluster"]],
  ["Fjordbase\\Get-Cluster.", ["cmdlet Get-Cluster"]],
  ["ConvertFrom-Csv | ForEach-Object", ["cmdlet ConvertFrom-Csv", "cmdlet ForEach-Object"]],
  ["Get-Cluster-based", []],
  ["Widget-Cluster", []],
  ["get-Cluster", []],
  ["Re-Get-Cluster", []],
  ["Get-cluster", []],
  ["-PassThru", ["parameter -PassThru"]],
  ["-Name", ["parameter -Name"]],
  ["the -Name of", ["parameter -Name"]],
  ["Use -Force here", ["parameter -Force"]],
  ["Using -Confirm", ["parameter -Confirm"]],
  ["with\n-Force", []],
  ["all items (-Recurse)", ["parameter -Recurse"]],
  ['say "-Fragment x"', ["parameter -Fragment"]],
  ["say '-Fragment x'", ["parameter -Fragment"]],
  ["a [-Version n]", ["parameter -Version"]],
  ["-Assembly \\\\<path>", ["parameter -Assembly"]],
  ["-Help, -?", ["parameter -Help"]],
  ["-Open the cluster", []],
  ["Teams -Desktop", []],
  ["**Type** -Kind", []],
  ["the cluster -The end", []],
  ["the -INF file", []],
  ["a/-Name", []],
  ["the **-Name** of", ["parameter -Name"]],
  ["Get-Cluster -Name x", ["cmdlet Get-Cluster", "parameter -Name"]],
  ["the -Name parameter and the -Force switch", ["parameter -Name", "parameter -Force"]],
  ["with -Name, -Force and -PassThru", ["parameter -Name", "parameter -Force", "parameter -PassThru"]],
  ["-The value of -PassThru", ["parameter -PassThru"]],
  ["Get-Cluster runs -Name", ["cmdlet Get-Cluster", "parameter -Name"]],
  ["x-PassThru", []],
  ["--PassThru", []],
  ["-A", []],
  ["a 0a4d55a8-d778-5022-abab-701977c5d840.", ["guid 0a4d55a8-d778-5022-abab-701977c5d840"]],
  ["0A4D55A8-D778-5022-ABAB-701977C5D840", ["guid 0A4D55A8-D778-5022-ABAB-701977C5D840"]],
  ["x0a4d55a8-d778-5022-abab-701977c5d840", []],
  ["KB4457128 and AADSTS50011", ["code KB4457128", "code AADSTS50011"]],
  ["KB12, 200KB12345, KB4457128x", []],
  ["0x80070005, 0xFF", ["code 0x80070005", "code 0xFF"]],
  ["10x80, 0xyz", []],
  ["help+me@fjordbase.example.", ["mail help+me@fjordbase.example"]],
  ["get_logs@fjordbase.example", ["mail get_logs@fjordbase.example"]],
  ["@fjordbase, a@b, a@b.1", []],
  ["7.1.3 v7.1.3.", ["version 7.1.3", "version 7.1.3"]],
  ["192.168.0.1", ["version 192.168.0.1"]],
  ["7.1, 1.2.3a, a1.2.3", []],
  ["31.12.2020", ["version 31.12.2020"]],
  ["KB 4457128, 64 KB 4457128, KB 2012", ["code KB 4457128"]],
  ["System.Exception and Basic.NET", ["dotted System.Exception", "dotted Basic.NET"]],
  ["appsettings.json, my-app.config.", ["dotted appsettings.json", "dotted my-app.config"]],
  ["a .fjb file (.FJB)", ["extension .fjb", "extension .FJB"]],
  [".SYNOPSIS and .Synopsis", ["keyword .SYNOPSIS"]],
  ["e.g. U.S., a.m., St.Petersburg, done.It, ready.Restart", []],
  ["Fjordbase.Select", ["member Fjordbase.Select"]],
  ["Report.docx, log-yyyymmdd.txt, ...and .then", []],
  ["order_Request and \\_Handle", ["name \\_Handle"]],
  ["my_config.json", ["dotted my_config.json"]],
  ["non-@fjordbase.example, -Or-, Open-Unscheduled", []],
  ["cluster_id MAX_SIZE Fjord_Base", ["name cluster_id", "name MAX_SIZE", "name Fjord_Base"]],
  ["MAX\\_SIZE", ["name MAX\\_SIZE"]],
  ["_word_ a_ _b 1_2", []],
  ["__cluster_id__", ["name cluster_id"]],
  ["__Get-Cluster__ _-NoWait_", ["cmdlet Get-Cluster", "parameter -NoWait"]],
  ["__KB4457128__ _0xFF_ __7.1.3__", ["code KB4457128", "code 0xFF", "version 7.1.3"]],
  ["__0a4d55a8-d778-5022-abab-701977c5d840__", ["guid 0a4d55a8-d778-5022-abab-701977c5d840"]],
  ["a__Get-Cluster Get-Cluster__a", ["name a__Get", "name Cluster__a"]],
  ["1__7.1.3 7.1.3__1 1__KB4457128 KB4457128__1", ["name 1__KB4457128", "name KB4457128__1"]],
  ["1__0a4d55a8-d778-5022-abab-701977c5d840", ["name 1__0a4d55a8"]],
  ["0a4d55a8-d778-5022-abab-701977c5d840__1", ["name 701977c5d840__1"]],
])("%s", (text, identifiers) => {
  expect(read(text)).toEqual(identifiers);
});

it.each([
  ["Get", "Item", true],
  ["ForEach", "Object", true],
  ["Read", "Only", false],
  ["Add", "Ins", false],
  ["Sign", "On", false],
  ["Get", "X", false],
])("%s-%s", (verb, noun, expected) => {
  expect(isCmdlet(verb, noun)).toBe(expected);
});

it("the screen sees hyphenated English too", () => {
  expect(readPossibleIdentifiers("Sign-On", ALL).map(({ text }) => text)).toEqual(["Sign-On"]);
});

const pieces = fc.array(
  fc.constantFrom("Get", "-", "Item", "a_b", "_", "\\", "@", ".", "1", "0x", "KB12345", "AADSTS", " ", "x", "é", "－"),
);

it("gives offsets into the text, and misses nothing in the screen", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      const identifiers = readIdentifiers(text, ALL);
      for (const { start, end, text: found } of identifiers) expect(text.slice(start, end)).toBe(found);
      const possible = new Set(readPossibleIdentifiers(text, ALL).map(({ text: found }) => found));
      expect(identifiers.filter(({ text: found }) => !possible.has(found))).toEqual([]);
    }),
  );
});
