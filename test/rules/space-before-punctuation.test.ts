import { describe, expect, it } from "vitest";
import rule from "../../src/rules/space-before-punctuation.ts";
import { cases } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

const found = (locale: string, target: string, source = "Open the cluster, and close it.") =>
  lintUnit(rule, { locale, target, source });

describe("space-before-punctuation", () => {
  it.each([
    ["sv-SE", "Kör `fjord open` .", "Kör `fjord open`."],
    ["ru-RU", "Выберите **Открыть** , затем", "Выберите **Открыть**, затем"],
    ["nl-NL", "Open [het cluster](/a) .", "Open [het cluster](/a)."],
    ["ar-SA", "افتح المجموعة\u00a0.", "افتح المجموعة."],
    ["fr-FR", "Ouvrez le cluster\u202f.", "Ouvrez le cluster."],
    ["nl-NL", "Open het cluster\t.", "Open het cluster."],
    ["nl-NL", "Open het cluster\u2009, en sluit", "Open het cluster, en sluit"],
    ["zh-TW", "開啟叢集\u3000.", "開啟叢集."],
    ["fr-FR", "Ouvrez le cluster&nbsp;.", "Ouvrez le cluster."],
    ["fr-FR", "Ouvrez le cluster&#160;, puis", "Ouvrez le cluster, puis"],
    ["fr-FR", "Ouvrez le cluster&#xa0; &nbsp;.", "Ouvrez le cluster."],
    ["nl-NL", "Kies **Opslaan .**", "Kies **Opslaan.**"],
    ["nl-NL", "Kies *nu ,* of later", "Kies *nu,* of later"],
    ["nl-NL", "Kies nu of _later ._", "Kies nu of _later._"],
    ["nl-NL", "Kies ***nu .***", "Kies ***nu.***"],
    ["nl-NL", "Kies __nu .__", "Kies __nu.__"],
    ["ar-SA", "افتح **المجموعة ,** الآن", "افتح **المجموعة,** الآن"],
    ["nl-NL", "Open het cluster\n.", "Open het cluster."],
    ["nl-NL", "Open het cluster\n . en wacht", "Open het cluster. en wacht"],
    ["ru-RU", "Откройте кластер \r\n , затем", "Откройте кластер, затем"],
  ])("finds and removes the space (%s)", (locale, target, fixed) => {
    const [finding, ...others] = found(locale, target);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", messageId: "spaced", fix: { safety: "safe" } });
    const { start = 0, end = 0, text = "" } = finding?.fix?.edits[0] ?? {};
    const at = target.search(/(?:\s|&\S*;)+[.,]/u);
    expect(start).toBe(finding?.range.start.offset);
    expect(target.slice(0, at) + text + target.slice(at + end - start)).toBe(fixed);
  });

  it.each([
    ["a name that begins with a dot", "nl-NL", "Gebruik .NET, .config en .5"],
    ["an ellipsis", "nl-NL", "Open het cluster ... en wacht"],
    ["two commas", "nl-NL", "Typ a ,, b"],
    ["a blank line", "nl-NL", "Open het cluster\n\n. en wacht"],
    ["a name on the next line", "nl-NL", "Open het cluster\n.NET"],
    ["a pattern of an asterisk", "nl-NL", "Typ .* of .** of ,_ nu"],
    ["delimiters that open", "nl-NL", "Kies **nu .**cfg of .**`cfg`"],
    ["a pattern behind another", "nl-NL", "Typ a* b .*"],
    ["an entity alone", "nl-NL", "Open &amp;. en &lt;, nu"],
    ["a file name of bold or code", "nl-NL", "Open .**cfg**, .`cfg` en .<https://fjordbase.example>"],
    ["a pattern", "nl-NL", "Alle .*, .[ab] en .(ab)"],
    ["a path", "nl-NL", "Open ./ of .\\ of ._ nu"],
    ["a variable", "nl-NL", "Open .$naam of .%naam% of .{naam}"],
    ["French high punctuation", "fr-FR", "Ouvrez : lisez ; partez ! Oui ?"],
    ["code and URLs", "nl-NL", "Typ `a . b` of <https://fjordbase.example/ .>"],
    ["a separator without a label", "nl-NL", "**Instellingen** > ."],
    ["a table cell", "nl-NL", "cluster | ."],
    ["a decimal", "zh-TW", "大小 .5 或 ,5"],
  ])("leaves %s alone", (_, locale, target) => {
    expect(found(locale, target)).toEqual([]);
  });

  it("reports only what the source does not show as well", () => {
    expect(found("nl-NL", "Open . en sluit .", "Open . and close.")).toHaveLength(1);
    expect(found("nl-NL", "Open het cluster .", "Open `a . b` now.")).toHaveLength(1);
  });
});

cases(rule, {
  sound: [
    {
      why: "the source has the space, and no space behind the stop",
      locale: "es-ES",
      target: "Vea *Clúster* . Abra el resto.",
      source: "See *Cluster* .Open the rest.",
    },
    {
      why: "the source has the space, and no space behind the comma",
      locale: "ru-RU",
      target: "Откройте *Кластер* , затем закройте.",
      source: "Open *Cluster* ,then close it.",
    },
    {
      why: "a dot that was drawn apart from its name",
      locale: "nl-NL",
      target: "Open een . FJD-bestand.",
      source: "Open a .FJD file.",
    },
    {
      why: "a wide mark behind an address",
      locale: "zh-CN",
      target: "请参阅 https://fjordbase.example/a ，然后打开。",
      source: "See https://fjordbase.example/a, then open it.",
    },
  ],
  broken: [
    {
      why: "a wide stop",
      locale: "ja-JP",
      target: "**クラスター 。**",
      source: "**Cluster**.",
      finds: "spaced",
      marks: " 。",
      fixed: "**クラスター。**",
    },
    {
      why: "a wide comma between words",
      locale: "zh-CN",
      target: "打开集群 ，然后关闭。",
      source: "Open the cluster, then close it.",
      finds: "spaced",
      fixed: "打开集群，然后关闭。",
    },
    {
      why: "a wide comma behind code",
      locale: "ja-JP",
      target: "`fjord` 、`open` を使います。",
      source: "Use `fjord`, `open`.",
      finds: "spaced",
      fixed: "`fjord`、`open` を使います。",
    },
    {
      why: "a name with a dot in the source is no space",
      locale: "nb-NO",
      target: "Bruk .NET nå .",
      source: "Use .NET now.",
      finds: "spaced",
    },
    {
      why: "a wide stop before bold",
      locale: "zh-TW",
      target: "叢集 。**開啟**叢集",
      source: "The cluster. **Open** it",
      finds: "spaced",
      fixed: "叢集。**開啟**叢集",
    },
  ],
});
