import type { Example } from "./unit-examples.ts";

/** What the kinds for names, labels and marks make of a target. */
export const NAME_AND_MARK_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  "exchange-labels": [
    {
      source: "See [Fjord CLI](/cli) and [Fjord SDK](/sdk).",
      target: "Zie [Fjord CLI](/cli) en [Fjord SDK](/sdk).",
      becomes: ["Zie [Fjord SDK](/cli) en [Fjord CLI](/sdk)."],
    },
    { source: "See [the guide](/a) and [the list](/b).", target: "Zie [de gids](/a) en [de lijst](/b).", becomes: [] },
  ],
  "swallow-word": [
    {
      source: "See https://a.example/b for more.",
      target: "Zie https://a.example/b voor meer.",
      becomes: ["Zie https://a.example/bvoor meer."],
    },
    {
      source: "See [it](https://a.example/b) for more.",
      target: "Zie [het](https://a.example/b) voor meer.",
      becomes: [],
    },
  ],
  "glue-code-to-noun": [
    {
      locale: "ko-KR",
      source: "The `a` command",
      target: "`a` 명령을 `b` 에서",
      becomes: ["`a`명령을 `b` 에서"],
    },
  ],
  "space-file-name": [
    { source: "Open app.json.", target: "Open app.json.", becomes: ["Open app .json.", "Open app. json."] },
    { source: "Open `app.json`.", target: "Open `app.json`.", becomes: [] },
  ],
  "space-dotted-name": [
    {
      source: "Throws Fjord.Error here.",
      target: "Geeft hier Fjord.Error door.",
      becomes: ["Geeft hier Fjord .Error door.", "Geeft hier Fjord. Error door."],
    },
  ],
  "alter-file-name": [
    { source: "Open ab.h.", target: "Open ab.h.", becomes: ["Open ab.i.", "Open ac.h.", "Open bb.h."] },
  ],
  "alter-dotted-name": [
    {
      source: "It is Fjo.Err.",
      target: "Het is Fjo.Err.",
      becomes: [
        "Het is Ajo.Err.",
        "Het is Fjo.Ers.",
        "Het is Fjo.Esr.",
        "Het is Fjo.Frr.",
        "Het is Fjp.Err.",
        "Het is Fko.Err.",
      ],
    },
  ],
  "glue-name": [
    { source: "Open the file ab.json.", target: "Open het bestand ab.json.", becomes: ["Open het bestandab.json."] },
    { locale: "ja-JP", source: "Open the file ab.json.", target: "ファイル ab.json を開く", becomes: [] },
  ],
  "split-name": [
    { source: "Set **NodeLimit**.", target: "Stel **NodeLimit** in.", becomes: ["Stel **Node Limit** in."] },
    { source: "Use **PowerShell**.", target: "Gebruik **PowerShell**.", becomes: [] },
  ],
  "change-unit": [
    { source: "Add 64 GB.", target: "Voeg 64 GB toe.", becomes: ["Voeg 64 MB toe."] },
    { locale: "ru-RU", source: "Add 64 GB.", target: "Добавьте 64 ГБ.", becomes: [] },
  ],
  "translate-placeholder-name": [
    { source: "Enter <node-name>.", target: "Voer <node-name> in.", becomes: ["Voer <navn> in."] },
    { locale: "ja-JP", source: "Enter <node-name>.", target: "<node-name> を入力", becomes: ["<名前> を入力"] },
  ],
  "bold-across-bracket": [
    { locale: "ja-JP", source: "Select **Save** now.", target: "**保存**を選択", becomes: ["[**保存] を**選択"] },
    { source: "Select **Save** now.", target: "Kies **Opslaan** nu", becomes: [] },
  ],
  "empty-brackets": [
    { source: "Open it (now).", target: "Open het (nu).", becomes: ["Open het ()."] },
    { source: "Open it.", target: "Open het (nu).", becomes: [] },
    { locale: "ja-JP", source: 'It says "Ready".', target: "「準備完了」と表示", becomes: ["「」と表示"] },
  ],
  "double-stop": [
    { source: "Open it, then close.", target: "Open het, sluit.", becomes: ["Open het, sluit..", "Open het,, sluit."] },
    { source: "Wait...", target: "Wacht, en...", becomes: [] },
  ],
  "lose-first-word": [
    {
      locale: "ko-KR",
      source: "Open the file.",
      target: "파일을 엽니다.",
      becomes: ["를 파일을 엽니다.", "에서 파일을 엽니다.", "으로 파일을 엽니다.", "을 파일을 엽니다."],
    },
    { locale: "ja-JP", source: "Open the file.", target: "ファイルを開く", becomes: ["をファイルを開く"] },
    { source: "Open the file.", target: "Open het bestand.", becomes: [] },
  ],
  "draw-comma-into-label": [
    { source: "First, [open](/a) it.", target: "Eerst, [open](/a) het.", becomes: ["Eerst [, open](/a) het."] },
  ],
  "glue-code-to-bold": [
    { source: "Run `a` **b**.", target: "Voer `a` **b** uit.", becomes: ["Voer `a`**b** uit."] },
    { locale: "ja-JP", source: "Run `a` **b**.", target: "`a` **b** を実行", becomes: [] },
  ],
};
