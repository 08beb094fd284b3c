import { describe, expect, it } from "vitest";
import rule from "../../src/rules/displaced-menu-path.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

const SOURCE = "Select **Start** > **System** > **Sound**.";

function lint(target: string, source = SOURCE) {
  return lintUnit(rule, { locale: "nl-NL", source, target }).map(({ messageId }) => messageId);
}

describe("displaced-menu-path", () => {
  it("marks the hole and shows the source's path", () => {
    const text = articleWith([{ source: SOURCE, target: "Kies **Systeem**  >    >  **Geluid**." }]);
    const [finding, ...rest] = lintArticle(rule, text);
    expect(rest).toEqual([]);
    expect(text.slice(finding?.range.start.offset, finding?.range.end.offset)).toBe(">    >");
    expect(finding?.message).toContain("“Start > System > Sound”");
  });

  it.each([
    ["emptyOperand", "Kies **Start** \\> \\> **Geluid**."],
    ["emptyOperand", "Kies **Start** &gt; &gt; **Geluid**."],
    ["emptyOperand", "選取 [開始] > [ ] > [音效]。"],
    ["nothingBehind", "Kies **Start** > **Geluid**  >  ."],
    ["nothingBehind", "選取 **開始** > [音效]  >  \\*\\*\\*\\*。"],
    ["nothingBehind", "Kies **Start** > **Geluid** >, en dan verder."],
    ["nothingBefore", "> Geluid > de starter"],
    ["nothingBefore", "Ga naar de pagina,  >  **Systeem** > **Geluid**."],
    ["nothingBefore", "Kies **Start** > **Systeem** Licht &  >  **geluid**."],
    ["nothingBefore", "Kies **Start** > **Systeem** Licht &amp; \\> **geluid**."],
    ["nothingBefore", "選取 **開始** > **系統** 光線&  >  **音效**。"],
    ["nothingBefore", "Kies **Start** > **Systeem &** > **geluid**."],
    ["nothingBefore", "移至 [>  **系統** > **音效**]。"],
    ["nothingBefore", "請移至「 > **系統** > **音效**」。"],
    ["nothingBefore", "在 [**發佈**] 視窗中，選擇 [  >  **系統** > **音效**]。"],
    ["nothingBefore", "Allez plus loin (> **Système** > **Son**)."],
    ["nothingBefore", "選擇 [ **> 系統 > 音效**]。"],
    ["lostOperand", "Kies   >  **Systeem**  >  **Geluid**."],
    ["lostOperand", "Kies **Start** > **Geluid** voor de  >   gebruiker."],
    ["lostOperand", "Kies  > **Systeem** > **Geluid**."],
    ["lostSeparator", "Kies **Start** > **Systeem** **Geluid**."],
    ["lostSeparator", "Kies **Start** **Systeem** > **Geluid** > en verder."],
    ["lostSeparator", "Kies **Start** **Start** > **Geluid**."],
  ])("%s: %s", (messageId, target) => {
    expect(lint(target)).toEqual([messageId]);
  });

  it("misses the separator before a link", () => {
    const source = "Go to **Billing > [Services](/services)**.";
    expect(lint("Ga naar **Facturering [Services](/services)**.", source)).toEqual(["lostSeparator"]);
    expect(lint("Ga naar **Facturering > [Services](/services)**.", source)).toEqual([]);
  });

  it.each([
    [
      "a remark in brackets behind the way told in words",
      "**Start** > **Sound** (of the node)",
      "Kies **Start** en dan **Geluid** **(van de node)**.",
    ],
    [
      "a link beside bold, which the source does not separate",
      "See [help](/h) and **Start** > **Sound**.",
      "Zie [help](/h) **en Start** en dan **Geluid**.",
    ],
    ["another sign between spaces", "On **it** select **Start** > **Sound**.", "Op **het** **Start** » **Geluid**."],
  ])("is silent about %s", (_, source, target) => {
    expect(lint(target, source).filter((id) => id !== "retold")).toEqual([]);
  });

  it.each([
    ["behind a quotation", "Kies «de start» **Start** **Geluid**.", "Select “start” **Start** > **Sound**."],
    ["between links", "Zie [A](/a) [B](/b).", "See [A](/a) > [B](/b)."],
    ["between a link and bold", "Zie [A](/a) **B**.", "See [A](/a) > **B**."],
  ])("misses the separator %s", (_, target, source) => {
    expect(lint(target, source)).toEqual(["lostSeparator"]);
  });

  it.each([
    ["a repeated operand written once", "Kies **Start** > **X**.", "Select **Start** > **Start** > **X**."],
    ["another sign", "Kies **Start** → **Geluid**.", "Select **Start** > **Sound**."],
    ["words for a comparison", "Versie hoger dan 5", "Version > 5"],
    ["a comparison", "Versie > 5, en meer", "Version > 5, and more"],
    ["a separator at the end of both", "Kies **Start** > ", "Select **Start** > "],
    ["angle brackets", "Kies **A** > **B** met < naam >.", "With < name > choose **A** > **B**."],
    ["escaped angle brackets", "Kies **A** > **B** met &lt;naam&gt;.", "With &lt;name&gt; choose **A** > **B**."],
    ["code", "Kies **A** > **B** met `> >`", "Choose **A** > **B** with `>`"],
    ["tags", "Kies **A** > **B**<br> <br>", "Choose **A** > **B**<br>"],
    ["a quotation", "Kies **A** > **B**.\n>\n> Let op", "Choose **A** > **B**. Note"],
    ["a name with a dot", "Kies **A** > .NET-opties", "Choose **A** > .NET options"],
    ["an explanation", "Kies **A** (het tandwiel) > **B**", "Choose **A** (the gear) > **B**"],
    ["a comma of the translator's", "Kies **A,** > **B**", "Choose **A** > **B**"],
    ["the same spaces beside an operand", "Kies **A**   >   **B**", "Choose **A** > **B**"],
    ["an ampersand in the middle", "Kies **A & B** > **C &amp; D**", "Choose **A & B** > **C & D**"],
    ["an ampersand of the source", "Kies **A** & > **B**", "Choose **A** & > **B**"],
    ["an entity that is no clause's end", "Kies &quot;A&quot;  >  **B**", 'Choose "A" > **B**'],
    ["a numbered entity", "Kies &#39;A&#39;  >  **B**", "Choose 'A' > **B**"],
    ["a word glued to its operand", "Kies **A**de  > **B**", "Choose **A** > **B**"],
    ["spaces beside words", "Kies een bestand >  klik", "Select a file > click"],
    ["the source's spaces", "Kies **A** >  B", "Choose **A** >  **B**"],
    ["an operand in two", "Kies **A** > **B** **C** > woord", "Choose **A** > **B C** > word"],
    ["brackets that open behind an operand", "選取 [**檔**] [  >  **資訊**]", "Select **File** > **Info**"],
    ["brackets close behind an operand", "在 [**檔**] 中的 [  >  **資訊**]", "In **File** > **Info**"],
    ["a bracket that opens at a bold operand", "選取文件檔案索引**資訊**[  >  **檔**]", "Select **File** > **Info**"],
    ["asterisks for an operand", "按一下 [\\* \\* > 刪除]。", "Click \\*\\* > Delete"],
    ["parentheses behind an operand", "Kies **A** (> **B**)", "Choose **A** > **B**"],
    ["a word before a link", "Ga naar Instellingen [> B > C](/b)", "Go to [A > B > C](/b)"],
    ["an operand before a link", "Ga naar **A [> B](/b)**", "Go to **[A > B](/b)**"],
    ["an emptied link", "Ga naar **A** [](/b)", "Go to **A** [X > Y](/b)"],
  ])("leaves alone: %s", (_, target, source) => {
    expect(lint(target, source)).toEqual([]);
  });

  it("takes two spaces before a separator and one behind it for a habit of Chinese only", () => {
    const source = "**Settings** > **Premium** > **Security**.";
    const found = (locale: string, target: string) => lintUnit(rule, { locale, source, target }).length;
    expect(found("zh-TW", "設定  > **進階**  > **安全性**。")).toBe(0);
    expect(found("zh-TW", "設定   > **進階**  > **安全性**。")).toBe(1);
    expect(found("nb-NO", "Innstillinger  > **Premium**  > **Sikkerhet**.")).toBe(1);
  });

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
      why: "two operands in one",
      locale: "nl-NL",
      source: "Select **A** > **B** > **C**.",
      target: "Kies **A B > C**.",
      finds: "retold",
    },
  ],
});
