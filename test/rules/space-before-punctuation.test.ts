import rule from "../../src/rules/space-before-punctuation.ts";
import { cases, rows } from "../rule-cases.ts";

cases(rule, {
  locale: "nl-NL",
  source: "Open the cluster, and close it.",
  severity: "info",
  finds: "spaced",
  sound: [
    ...rows(
      { why: "space-before-punctuation" },
      ["why", "target"],
      [
        ["leaves a name that begins with a dot alone", "Gebruik .NET, .config en .5"],
        ["leaves an ellipsis alone", "Open het cluster ... en wacht"],
        ["leaves two commas alone", "Typ a ,, b"],
        ["leaves a blank line alone", "Open het cluster\n\n. en wacht"],
        ["leaves a name on the next line alone", "Open het cluster\n.NET"],
        ["leaves a pattern of an asterisk alone", "Typ .* of .** of ,_ nu"],
        ["leaves delimiters that open alone", "Kies **nu .**cfg of .**`cfg`"],
        ["leaves a pattern behind another alone", "Typ a* b .*"],
        ["leaves an entity alone alone", "Open &amp;. en &lt;, nu"],
        ["leaves a file name of bold or code alone", "Open .**cfg**, .`cfg` en .<https://fjordbase.example>"],
        ["leaves a pattern alone", "Alle .*, .[ab] en .(ab)"],
        ["leaves a path alone", "Open ./ of .\\ of ._ nu"],
        ["leaves a variable alone", "Open .$naam of .%naam% of .{naam}"],
        ["leaves code and URLs alone", "Typ `a . b` of <https://fjordbase.example/ .>"],
        ["leaves a separator without a label alone", "**Instellingen** > ."],
        ["leaves a table cell alone", "cluster | ."],
      ],
    ),
    {
      why: "space-before-punctuation: leaves French high punctuation alone",
      locale: "fr-FR",
      target: "Ouvrez : lisez ; partez ! Oui ?",
    },
    { why: "space-before-punctuation: leaves a decimal alone", locale: "zh-TW", target: "大小 .5 或 ,5" },
  ],
  broken: [
    ...rows(
      { why: "space-before-punctuation", safety: "safe" },
      ["why", "locale", "target", "fixed"],
      [
        ["finds and removes the space (sv-SE)", "sv-SE", "Kör `fjord open` .", "Kör `fjord open`."],
        ["finds and removes the space (ru-RU)", "ru-RU", "Выберите **Открыть** , затем", "Выберите **Открыть**, затем"],
        ["finds and removes the space (ar-SA)", "ar-SA", "افتح المجموعة\u00a0.", "افتح المجموعة."],
        ["finds and removes the space (fr-FR)", "fr-FR", "Ouvrez le cluster\u202f.", "Ouvrez le cluster."],
        ["finds and removes the space (zh-TW)", "zh-TW", "開啟叢集\u3000.", "開啟叢集."],
        ["finds and removes the space (fr-FR)", "fr-FR", "Ouvrez le cluster&nbsp;.", "Ouvrez le cluster."],
        ["finds and removes the space (fr-FR)", "fr-FR", "Ouvrez le cluster&#160;, puis", "Ouvrez le cluster, puis"],
        ["finds and removes the space (fr-FR)", "fr-FR", "Ouvrez le cluster&#xa0; &nbsp;.", "Ouvrez le cluster."],
        ["finds and removes the space (ar-SA)", "ar-SA", "افتح **المجموعة ,** الآن", "افتح **المجموعة,** الآن"],
        ["finds and removes the space (ru-RU)", "ru-RU", "Откройте кластер \r\n , затем", "Откройте кластер, затем"],
      ],
    ),
    ...rows(
      { why: "space-before-punctuation: finds and removes the space (nl-NL)", safety: "safe" },
      ["target", "fixed"],
      [
        ["Open [het cluster](/a) .", "Open [het cluster](/a)."],
        ["Open het cluster\t.", "Open het cluster."],
        ["Open het cluster\u2009, en sluit", "Open het cluster, en sluit"],
        ["Kies **Opslaan .**", "Kies **Opslaan.**"],
        ["Kies *nu ,* of later", "Kies *nu,* of later"],
        ["Kies nu of _later ._", "Kies nu of _later._"],
        ["Kies ***nu .***", "Kies ***nu.***"],
        ["Kies __nu .__", "Kies __nu.__"],
        ["Open het cluster\n.", "Open het cluster."],
        ["Open het cluster\n . en wacht", "Open het cluster. en wacht"],
      ],
    ),
    {
      why: "space-before-punctuation: reports only what the source does not show as well",
      source: "Open . and close.",
      target: "Open . en sluit .",
    },
    {
      why: "space-before-punctuation: reports only what the source does not show as well",
      source: "Open `a . b` now.",
      target: "Open het cluster .",
    },
  ],
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
