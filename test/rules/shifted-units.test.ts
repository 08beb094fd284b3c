import rule from "../../src/rules/shifted-units.ts";
import { cases, rows } from "../rule-cases.ts";

/** Sentences with what no translator changes, and some without. */
const SOUND = [
  { target: "De cluster is klaar.", source: "The cluster is ready." },
  { target: "Gebruik `fjord open` eerst.", source: "Use `fjord open` first." },
  { target: "Zie [Back-up](backup.md).", source: "See [Backup](backup.md)." },
  { target: "Er zijn hoogstens 256 knopen.", source: "There are 256 nodes at most." },
  { target: "Kies die.", source: "Choose it." },
  { target: "Start FjordShell daarna.", source: "Then start FjordShell." },
  { target: "Lees het [verslag](notes.md).", source: "Read the [notes](notes.md)." },
  { target: "Sluit met `fjord close`.", source: "Close with `fjord close`." },
];

/** The same article with the targets of a part moved by so many units. */
function shifted(by: number, from = 0, to = SOUND.length) {
  return SOUND.map((unit, index) => {
    const other = index >= from && index < to ? SOUND[index + by] : unit;
    return { source: unit.source, target: other?.target ?? "Meer." };
  });
}

cases(rule, {
  locale: "nl-NL",
  severity: "error",
  finds: "shifted",
  sound: [
    ...rows(
      { why: "headings" },
      ["why", "body"],
      [
        [
          "with their own anchors are sound",
          '## <a name="open-it"></a>‹Openen¦Open it›\n\n## <a name="close-it"></a>‹Sluiten¦Close it›',
        ],
        [
          "with anchors of their author are sound",
          '## <a name="bkp"></a>‹Opslaan¦Save it›\n\n## <a name="rst"></a>‹Herstellen¦Restore it›\n\n## <a name="opn"></a>‹Openen¦Open it›',
        ],
        [
          "with one anchor of another are sound",
          '## <a name="close-it"></a>‹Openen¦Open it›\n\n## <a name="close-it"></a>‹Sluiten¦Close it›',
        ],
        [
          "with keys of front matter that the text explains are sound",
          '## <a name="keys"></a>‹Sleutels¦Keys›\n\n‹title: author: keywords:¦title: author: keywords:›',
        ],
      ],
    ),
    {
      why: "no shift: in a sound article",
      units: SOUND,
    },
    {
      why: "no shift: in two units that changed places",
      units: [
        { target: "Gebruik `fjord open` eerst.", source: "Use `fjord open` first." },
        { target: "De cluster is klaar.", source: "The cluster is ready." },
        { target: "Er zijn hoogstens 256 knopen.", source: "There are 256 nodes at most." },
        { target: "Zie [Back-up](backup.md).", source: "See [Backup](backup.md)." },
        { target: "Kies die.", source: "Choose it." },
        { target: "Start FjordShell daarna.", source: "Then start FjordShell." },
        { target: "Lees het [verslag](notes.md).", source: "Read the [notes](notes.md)." },
        { target: "Sluit met `fjord close`.", source: "Close with `fjord close`." },
      ],
    },
    {
      why: "no shift: in tokens that were lost",
      units: SOUND.map(({ source }) => ({ source, target: "Meer." })),
    },
    {
      why: "no shift: in tokens that were changed",
      units: [
        { source: "The cluster is ready.", target: "De cluster is klaar." },
        { source: "Use `fjord open` first.", target: "Gebruik `x` eerst." },
        { source: "See [Backup](backup.md).", target: "Zie [Back-up](backup.md)." },
        { source: "There are 256 nodes at most.", target: "Er zijn hoogstens `x` knopen." },
        { source: "Choose it.", target: "Kies die." },
        { source: "Then start FjordShell.", target: "Start FjordShell daarna." },
        { source: "Read the [notes](notes.md).", target: "Lees het [verslag](notes.md)." },
        { source: "Close with `fjord close`.", target: "Sluit met `x`." },
      ],
    },
    {
      why: "no shift: in a single number all over",
      units: [
        { target: "Kies .", source: "Choose 10." },
        { target: "Kies 10.", source: "Choose ." },
        { target: "Kies .", source: "Choose 10." },
        { target: "Kies 10.", source: "Choose ." },
        { target: "Kies .", source: "Choose 10." },
        { target: "Kies 10.", source: "Choose ." },
        { target: "Kies .", source: "Choose 10." },
        { target: "Kies 10.", source: "Choose ." },
        { target: "Kies .", source: "Choose 10." },
      ],
    },
    {
      why: "no shift: in two sentences of a paragraph that a translator turned round",
      units: [
        { source: "Use `fjord open` first.", target: "Zie [Back-up](backup.md)." },
        { source: "See [Backup](backup.md).", target: "Gebruik `fjord open` eerst." },
        { target: "Er zijn hoogstens 256 knopen.", source: "There are 256 nodes at most." },
        { target: "Kies die.", source: "Choose it." },
        { target: "Start FjordShell daarna.", source: "Then start FjordShell." },
        { target: "Lees het [verslag](notes.md).", source: "Read the [notes](notes.md)." },
        { target: "Sluit met `fjord close`.", source: "Close with `fjord close`." },
      ],
    },
  ],
  broken: [
    {
      why: "a shifted run: reported once, at its first unit",
      units: shifted(-1),
      marks: "De cluster is klaar.",
      messages: "From here on 7 targets stand one segment behind their sources: this part is shifted",
    },
    {
      why: "a shifted run: says how far: 1",
      units: shifted(1),
      marks: "Gebruik `fjord open` eerst.",
      messages: "From here on 8 targets stand one segment before their sources: this part is shifted",
    },
    {
      why: "a shifted run: says how far: 2",
      units: shifted(2),
      marks: "Zie [Back-up](backup.md).",
      messages: "From here on 8 targets stand 2 segments before their sources: this part is shifted",
    },
    {
      why: "a shifted run: says how far: -2",
      units: shifted(-2),
      marks: "Meer.",
      messages: "From here on 7 targets stand 2 segments behind their sources: this part is shifted",
    },
    {
      why: "a shifted run: says how far: -3",
      units: shifted(-3),
      marks: "Meer.",
      messages: "From here on 7 targets stand 3 segments behind their sources: this part is shifted",
    },
    {
      why: "a shifted run: seen in the middle of an article",
      units: shifted(-1, 2),
      marks: "Gebruik `fjord open` eerst.",
    },
    {
      why: "a shifted run: seen in the middle of an article",
      units: shifted(1, 0, 6),
      marks: "Gebruik `fjord open` eerst.",
    },
    {
      why: "a shifted run: seen by names and numbers in ja-JP",
      locale: "ja-JP",
      units: [
        { target: "…", source: "More." },
        { target: "FjordShell を開きます。", source: "Done." },
        { target: "FjordSet を閉じます。", source: "Open FjordShell." },
        { target: "FjordBase を使います。", source: "Close FjordSet." },
        { target: "完了です。", source: "Use FjordBase." },
      ],
      marks: "FjordShell を開きます。",
    },
    {
      why: "a shifted run: seen by names and numbers in ru-RU",
      locale: "ru-RU",
      units: [
        { target: "…", source: "More." },
        { target: "Откройте Fjord.", source: "Done." },
        { target: "Закройте Cluster.", source: "Open Fjord." },
        { target: "Запустите Backup.", source: "Close Cluster." },
        { target: "Готово.", source: "Run Backup." },
      ],
      marks: "Откройте Fjord.",
    },
    {
      why: "a shifted run: seen by names and numbers in ar-SA",
      locale: "ar-SA",
      units: [
        { target: "…", source: "More." },
        { target: "افتح 256 عقدة.", source: "Done." },
        { target: "أغلق 128 عقدة.", source: "Open 256 nodes." },
        { target: "احذف 512 عقدة.", source: "Close 128 nodes." },
        { target: "تم.", source: "Delete 512 nodes." },
      ],
      marks: "افتح 256 عقدة.",
    },
    {
      why: "a shifted run: seen where only names stand, in Latin script too",
      units: [
        { source: "Open SKUs now.", target: "Open nu FjordShell." },
        { source: "Open FjordShell now.", target: "Open nu FjordSet." },
        { source: "Open FjordSet now.", target: "Open nu NodePool." },
        { source: "Open NodePool now.", target: "Open nu SKU." },
      ],
      marks: "Open nu FjordShell.",
    },
    {
      why: "a shifted run: seen where neighbours share their numbers and one address begins another",
      units: [
        {
          source: "Buy [Fjordbase 365](https://fjordbase.example/all) in 30 days.",
          target: "Koop [Fjordbase 365](https://fjordbase.example/e1) in 30 dagen.",
        },
        {
          source: "Buy [Fjordbase 365](https://fjordbase.example/e1) in 30 days.",
          target: "Koop [Fjordbase 365](https://fjordbase.example/e1-yearly) in 30 dagen.",
        },
        {
          source: "Buy [Fjordbase 365](https://fjordbase.example/e1-yearly) in 30 days.",
          target: "Koop [Fjordbase 365](https://fjordbase.example/e1-yearly-more) in 30 dagen.",
        },
        {
          source: "Buy [Fjordbase 365](https://fjordbase.example/e1-yearly-more) in 30 days.",
          target: "Koop [Fjordbase 365](https://fjordbase.example/e1-yearly-more-seats) in 30 dagen.",
        },
        {
          source: "Buy [Fjordbase 365](https://fjordbase.example/e1-yearly-more-seats) in 30 days.",
          target: "Koop [Fjordbase 365](https://fjordbase.example/f3) in 30 dagen.",
        },
      ],
      marks: "Koop [Fjordbase 365](https://fjordbase.example/e1) in 30 dagen.",
    },
    {
      why: "a shifted run: seen through targets that fit neither source",
      units: [
        { source: "The cluster is ready.", target: "Meer." },
        { source: "Use `fjord open` first.", target: "De cluster is klaar." },
        { source: "See [Backup](backup.md).", target: "Gebruik `fjord open` eerst." },
        { source: "There are 256 nodes at most.", target: "Zie `fjord sync`." },
        { source: "Choose it.", target: "Er zijn hoogstens 256 knopen." },
        { source: "Then start FjordShell.", target: "Zie `fjord sync`." },
        { source: "Read the [notes](notes.md).", target: "Start FjordShell daarna." },
        { source: "Close with `fjord close`.", target: "Lees het [verslag](notes.md)." },
      ],
      marks: "De cluster is klaar.",
    },
    {
      why: "begins at its first unit, and not at one before it that lost a name of its own",
      units: [
        { target: "Meer weten?", source: "FAQ" },
        { target: "Kies die.", source: "Choose it." },
        ...SOUND.slice(1).map(({ source }, at) => ({ source, target: SOUND[at + 2]?.target ?? "Meer." })),
      ],
      marks: "Zie [Back-up](backup.md).",
    },
    {
      why: "headings: with the anchors of later segments are reported once",
      body: '## <a name="close-it"></a>‹Openen¦Open it›\n\n## <a name="save-it"></a>‹Sluiten¦Close it›\n\n## <a name="restore-it"></a>‹Opslaan¦Save it›\n\n‹Herstellen¦Restore it›',
      finds: "displaced",
      marks: "Openen",
    },
    {
      why: "headings: before the front matter that became a segment are reported once",
      body: '## <a name="open-it"></a>‹Openen¦Open it›\n\n## <a name="how-it-compares"></a>‹Door Kari¦By Kari›\n\n‹title: description: ms.topic: ms.author:¦title: description: ms.topic: ms.author:›',
      finds: "frontMatter",
      marks: "Door Kari",
    },
  ],
});
