import { describe, it } from "vitest";
import rule from "../../src/rules/displaced-menu-path.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

cases(rule, {
  locale: "nl-NL",
  sound: [
    ...rows(
      { why: "a path" },
      ["why", "source", "target"],
      [
        [
          "misses the separator before a link",
          "Go to **Billing > [Services](/services)**.",
          "Ga naar **Facturering > [Services](/services)**.",
        ],
        [
          "silent about another sign between spaces",
          "On **it** select **Start** > **Sound**.",
          "Op **het** **Start** » **Geluid**.",
        ],
        [
          "leaves alone: a repeated operand written once",
          "Select **Start** > **Start** > **X**.",
          "Kies **Start** > **X**.",
        ],
        ["leaves alone: another sign", "Select **Start** > **Sound**.", "Kies **Start** → **Geluid**."],
        ["leaves alone: words for a comparison", "Version > 5", "Versie hoger dan 5"],
        ["leaves alone: a comparison", "Version > 5, and more", "Versie > 5, en meer"],
        ["leaves alone: a separator at the end of both", "Select **Start** > ", "Kies **Start** > "],
        ["leaves alone: angle brackets", "With < name > choose **A** > **B**.", "Kies **A** > **B** met < naam >."],
        [
          "leaves alone: escaped angle brackets",
          "With &lt;name&gt; choose **A** > **B**.",
          "Kies **A** > **B** met &lt;naam&gt;.",
        ],
        ["leaves alone: code", "Choose **A** > **B** with `>`", "Kies **A** > **B** met `> >`"],
        ["leaves alone: tags", "Choose **A** > **B**<br>", "Kies **A** > **B**<br> <br>"],
        ["leaves alone: a quotation", "Choose **A** > **B**. Note", "Kies **A** > **B**.\n>\n> Let op"],
        ["leaves alone: a name with a dot", "Choose **A** > .NET options", "Kies **A** > .NET-opties"],
        ["leaves alone: an explanation", "Choose **A** (the gear) > **B**", "Kies **A** (het tandwiel) > **B**"],
        ["leaves alone: a comma of the translator's", "Choose **A** > **B**", "Kies **A,** > **B**"],
        ["leaves alone: the same spaces beside an operand", "Choose **A** > **B**", "Kies **A**   >   **B**"],
        ["leaves alone: an ampersand in the middle", "Choose **A & B** > **C & D**", "Kies **A & B** > **C &amp; D**"],
        ["leaves alone: an ampersand of the source", "Choose **A** & > **B**", "Kies **A** & > **B**"],
        ["leaves alone: an entity that is no clause's end", 'Choose "A" > **B**', "Kies &quot;A&quot;  >  **B**"],
        ["leaves alone: a numbered entity", "Choose 'A' > **B**", "Kies &#39;A&#39;  >  **B**"],
        ["leaves alone: a word glued to its operand", "Choose **A** > **B**", "Kies **A**de  > **B**"],
        ["leaves alone: spaces beside words", "Select a file > click", "Kies een bestand >  klik"],
        ["leaves alone: the source's spaces", "Choose **A** >  **B**", "Kies **A** >  B"],
        ["leaves alone: an operand in two", "Choose **A** > **B C** > word", "Kies **A** > **B** **C** > woord"],
        [
          "leaves alone: brackets that open behind an operand",
          "Select **File** > **Info**",
          "選取 [**檔**] [  >  **資訊**]",
        ],
        [
          "leaves alone: brackets close behind an operand",
          "In **File** > **Info**",
          "在 [**檔**] 中的 [  >  **資訊**]",
        ],
        [
          "leaves alone: a bracket that opens at a bold operand",
          "Select **File** > **Info**",
          "選取文件檔案索引**資訊**[  >  **檔**]",
        ],
        ["leaves alone: asterisks for an operand", "Click \\*\\* > Delete", "按一下 [\\* \\* > 刪除]。"],
        ["leaves alone: parentheses behind an operand", "Choose **A** > **B**", "Kies **A** (> **B**)"],
        ["leaves alone: a word before a link", "Go to [A > B > C](/b)", "Ga naar Instellingen [> B > C](/b)"],
        ["leaves alone: an operand before a link", "Go to **[A > B](/b)**", "Ga naar **A [> B](/b)**"],
        ["leaves alone: an emptied link", "Go to **A** [X > Y](/b)", "Ga naar **A** [](/b)"],
      ],
    ),
    {
      why: "takes two spaces before a separator and one behind it for a habit of Chinese only",
      locale: "zh-TW",
      source: "**Settings** > **Premium** > **Security**.",
      target: "設定  > **進階**  > **安全性**。",
    },
  ],
  broken: [
    ...rows(
      { why: "a path" },
      ["why", "source", "target", "finds"],
      [
        [
          "misses the separator before a link",
          "Go to **Billing > [Services](/services)**.",
          "Ga naar **Facturering [Services](/services)**.",
          "lostSeparator",
        ],
        [
          "silent about a remark in brackets behind the way reported in words",
          "**Start** > **Sound** (of the node)",
          "Kies **Start** en dan **Geluid** **(van de node)**.",
          "retold",
        ],
        [
          "silent about a link beside bold, which the source does not separate",
          "See [help](/h) and **Start** > **Sound**.",
          "Zie [help](/h) **en Start** en dan **Geluid**.",
          "retold",
        ],
        [
          "misses the separator behind a quotation",
          "Select “start” **Start** > **Sound**.",
          "Kies «de start» **Start** **Geluid**.",
          "lostSeparator",
        ],
        ["misses the separator between links", "See [A](/a) > [B](/b).", "Zie [A](/a) [B](/b).", "lostSeparator"],
        ["misses the separator between a link and bold", "See [A](/a) > **B**.", "Zie [A](/a) **B**.", "lostSeparator"],
      ],
    ),
    ...rows(
      { source: "Select **Start** > **System** > **Sound**.", finds: "nothingBefore" },
      ["why", "target"],
      [
        ["displaced-menu-path: nothingBefore:: Geluid: de starter", "> Geluid > de starter"],
        [
          "displaced-menu-path: nothingBefore: Ga naar de pagina, :  **Systeem**: **Geluid**.",
          "Ga naar de pagina,  >  **Systeem** > **Geluid**.",
        ],
        [
          "displaced-menu-path: nothingBefore: Kies **Start**: **Systeem** Licht & :  **geluid**.",
          "Kies **Start** > **Systeem** Licht &  >  **geluid**.",
        ],
        [
          "displaced-menu-path: nothingBefore: Kies **Start**: **Systeem** Licht &amp; \\> **geluid**.",
          "Kies **Start** > **Systeem** Licht &amp; \\> **geluid**.",
        ],
        [
          "displaced-menu-path: nothingBefore: 選取 **開始**: **系統** 光線& :  **音效**。",
          "選取 **開始** > **系統** 光線&  >  **音效**。",
        ],
        [
          "displaced-menu-path: nothingBefore: Kies **Start**: **Systeem &**: **geluid**.",
          "Kies **Start** > **Systeem &** > **geluid**.",
        ],
        ["displaced-menu-path: nothingBefore: 移至 [>  **系統**: **音效**]。", "移至 [>  **系統** > **音效**]。"],
        ["displaced-menu-path: nothingBefore: 請移至「: **系統**: **音效**」。", "請移至「 > **系統** > **音效**」。"],
        [
          "displaced-menu-path: nothingBefore: 在 [**發佈**] 視窗中，選擇 [ :  **系統**: **音效**]。",
          "在 [**發佈**] 視窗中，選擇 [  >  **系統** > **音效**]。",
        ],
        [
          "displaced-menu-path: nothingBefore: Allez plus loin (> **Système**: **Son**).",
          "Allez plus loin (> **Système** > **Son**).",
        ],
        ["displaced-menu-path: nothingBefore: 選擇 [ **> 系統: 音效**]。", "選擇 [ **> 系統 > 音效**]。"],
      ],
    ),
    ...rows(
      { source: "Select **Start** > **System** > **Sound**." },
      ["why", "target", "finds"],
      [
        ["displaced-menu-path", "Kies **Start** \\> \\> **Geluid**.", "emptyOperand"],
        ["displaced-menu-path", "Kies **Start** &gt; &gt; **Geluid**.", "emptyOperand"],
        [
          "displaced-menu-path: emptyOperand: 選取 [開始]: [ ]: [音效]。",
          "選取 [開始] > [ ] > [音效]。",
          "emptyOperand",
        ],
        [
          "displaced-menu-path: nothingBehind: Kies **Start**: **Geluid** :  .",
          "Kies **Start** > **Geluid**  >  .",
          "nothingBehind",
        ],
        [
          "displaced-menu-path: nothingBehind: 選取 **開始**: [音效] :  \\*\\*\\*\\*。",
          "選取 **開始** > [音效]  >  \\*\\*\\*\\*。",
          "nothingBehind",
        ],
        [
          "displaced-menu-path: nothingBehind: Kies **Start**: **Geluid** >, en dan verder.",
          "Kies **Start** > **Geluid** >, en dan verder.",
          "nothingBehind",
        ],
        [
          "displaced-menu-path: lostOperand: Kies  :  **Systeem** :  **Geluid**.",
          "Kies   >  **Systeem**  >  **Geluid**.",
          "lostOperand",
        ],
        [
          "displaced-menu-path: lostOperand: Kies **Start**: **Geluid** voor de :   gebruiker.",
          "Kies **Start** > **Geluid** voor de  >   gebruiker.",
          "lostOperand",
        ],
        [
          "displaced-menu-path: lostOperand: Kies : **Systeem**: **Geluid**.",
          "Kies  > **Systeem** > **Geluid**.",
          "lostOperand",
        ],
        [
          "displaced-menu-path: lostSeparator: Kies **Start**: **Systeem** **Geluid**.",
          "Kies **Start** > **Systeem** **Geluid**.",
          "lostSeparator",
        ],
        [
          "displaced-menu-path: lostSeparator: Kies **Start** **Systeem**: **Geluid**: en verder.",
          "Kies **Start** **Systeem** > **Geluid** > en verder.",
          "lostSeparator",
        ],
        [
          "displaced-menu-path: lostSeparator: Kies **Start** **Start**: **Geluid**.",
          "Kies **Start** **Start** > **Geluid**.",
          "lostSeparator",
        ],
      ],
    ),
    {
      why: "marks the hole and shows the source's path",
      source: "Select **Start** > **System** > **Sound**.",
      target: "Kies **Systeem**  >    >  **Geluid**.",
      finds: "emptyOperand",
      messages: "Nothing stands between two separators of a menu path; the source says “Start > System > Sound”",
    },
    {
      why: "takes two spaces before a separator and one behind it for a habit of Chinese only",
      locale: "zh-TW",
      source: "**Settings** > **Premium** > **Security**.",
      target: "設定   > **進階**  > **安全性**。",
      finds: "lostOperand",
    },
    {
      why: "takes two spaces before a separator and one behind it for a habit of Chinese only",
      locale: "nb-NO",
      source: "**Settings** > **Premium** > **Security**.",
      target: "Innstillinger  > **Premium**  > **Sikkerhet**.",
      finds: "lostOperand",
    },
  ],
});

const SOURCE = "Select **Start** > **System** > **Sound**.";

function lint(target: string, source = SOURCE) {
  return lintUnit(rule, { locale: "nl-NL", source, target }).map(({ messageId }) => messageId);
}

describe("displaced-menu-path", () => {
  it("stays linear on hostile text", () => {
    for (const piece of [" >", "> ", "**a** > ", "[a](b) > ", "**", "< >", " ", "[", "\n>"]) {
      expectLinear((part) => {
        lint(`**A** ${piece.repeat(50_000 * part)}`, `**A** > **B** ${piece.repeat(20_000 * part)}`);
      });
    }
  });
});

cases(rule, {
  sound: [
    {
      why: "a wide slash between operands",
      locale: "ja-JP",
      source: "Select **A** > **B**.",
      target: "**あ**／**い**を選択します。",
    },
    { why: "a comparison in brackets", locale: "ko-KR", source: "The plane (> `0xF`)", target: "평면 (>) 위의 `0xF`" },
    { why: "a sign in quotes", locale: "nl-NL", source: 'The sign ">" here', target: 'Het teken " > " hier' },
    {
      why: "a quotation on one line",
      locale: "ja-JP",
      source: "Stop.>  If not",
      target: "停止します。> そうでない場合",
    },
    { why: "an arrow", locale: "zh-TW", source: "Shared -> **x** is", target: "[**共用**] 後 [**x**]" },
    {
      why: "words before the path",
      locale: "nb-NO",
      source: "Click it > **A** > **B**.",
      target: "Velg **A** > **B**.",
    },
    {
      why: "words within it",
      locale: "ru-RU",
      source: "**A** > **B** > on **C** page",
      target: "**А** > **Б** на **В**",
    },
    { why: "a stray sign", locale: "id-ID", source: "The _NodeName_> form", target: "Bentuk _NodeName_ itu" },
    { why: "two spaces in bold", locale: "ar-SA", source: "**A > B**", target: "انقر **أ >  ب**" },
    { why: "arrows for separators", locale: "fr-FR", source: "**A** > **B**", target: "**A** -> **B**" },
    { why: "a bracket for each", locale: "ja-JP", source: "**A** > **B**", target: "[**あ**] > [**い**]" },
    { why: "brackets behind the sign", locale: "ja-JP", source: "**A** > **B**", target: "[**あ** > ] [**い**]" },
  ],
  broken: [
    {
      why: "an operand that is only a bracket",
      locale: "zh-TW",
      source: "Select **A** > **B**, and save.",
      target: "選取 [**甲** > ]，並儲存。",
      finds: "nothingBehind",
    },
    {
      why: "operands side by side",
      locale: "ru-RU",
      source: "Select **A** > **B**.",
      target: "Выберите **А** **Б**.",
      finds: "lostSeparator",
    },
    {
      why: "words between",
      locale: "ja-JP",
      source: "Select **A** > **B**.",
      target: "**あ**を選び、**い**を選択します。",
      finds: "retold",
    },
    {
      why: "words between, and a wide slash for another thing",
      locale: "ja-JP",
      source: "Select **A** > **B**, and open/close it.",
      target: "**あ**を選び、**い**を選択し、開く／閉じるを行います。",
      finds: "retold",
    },
    {
      why: "two operands in one",
      locale: "nl-NL",
      source: "Select **A** > **B** > **C**.",
      target: "Kies **A B > C**.",
      finds: "retold",
    },
  ],
});
