import { describe, expect, it } from "vitest";
import rule from "../../src/rules/repeated-word.ts";
import { cases } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

const found = (locale: string, target: string, source = "Open the cluster in the control panel.") =>
  lintUnit(rule, { locale, target, source });

describe("repeated-word", () => {
  it("points at the copies and takes them out", () => {
    const target = "Open het cluster cluster nu.";
    const [finding] = found("nl-NL", target);
    expect(finding).toMatchObject({ severity: "warning", message: '"cluster" stands 2 times in a row' });
    expect(finding?.fix).toMatchObject({ safety: "suggestion", edits: [{ text: "" }] });
    expect(finding && finding.range.end.offset - finding.range.start.offset).toBe(" cluster".length);
  });

  it("tells a chain once", () => {
    expect(found("zh-TW", "請參閱 the the the the 叢集。").map(({ message }) => message)).toEqual([
      '"the" stands 4 times in a row',
    ]);
  });

  it("finds phrases, whatever their case", () => {
    expect(found("ru-RU", "Панель управления панель управления открыта.")).toHaveLength(1);
    expect(found("id-ID", "Buka panel kontrol di panel kontrol di sini.")).toHaveLength(1);
    expect(found("ru-RU", "как так как так")).toHaveLength(1);
  });

  it("finds phrases of six words and no longer ones", () => {
    expect(found("nl-NL", "open nu het cluster van hier open nu het cluster van hier")).toHaveLength(1);
    expect(found("nl-NL", "open nu het oude cluster van hier open nu het oude cluster van hier")).toEqual([]);
  });

  it("finds repetitions in Arabic", () => {
    expect(found("ar-SA", "افتح المجموعة المجموعة الآن.")).toHaveLength(1);
  });

  it.each([
    ["fr-FR", "Si vous vous connectez et que nous nous arrêtons"],
    ["de-DE", "dass Sie sie öffnen und die die Daten"],
    ["nb-NO", "Logg på på nytt, og sett av plass for for store filer"],
    ["da-DK", "Log på på ny"],
    ["tr-TR", "Dosyaları tek tek açın"],
    ["sq-AL", "hapja e të të dhënave"],
    ["sv-SE", "Om jobbet avbryts avbryts alla underjobb"],
    ["nl-NL", "We weten dat dat cluster bestaat"],
    ["nl-NL", "De clusters die die schijf lezen"],
    ["de-DE", "Der Cluster, der der erste ist, und das das Netz öffnet"],
    ["nb-NO", "Åpne det det gjelder, som som regel er åpent"],
    ["nn-NO", "Set av plass for for store filer, opne det det gjeld, som som regel er ope"],
    ["da-DK", "Afsæt plads for for store filer, åbn det det gælder, som som regel er åbent"],
    ["sv-SE", "Öppna det det gäller, som som standard är öppet"],
    ["sv-SE", "Stöd för för hands versioner, för för bearbetning av filer och för för många filer"],
    ["sv-SE", "Filer för för få, för för lång, för för långa, för för stor, för för stora eller för för stort kluster"],
    ["sv-SE", "Versioner kompatibla med med hjälp av klustret"],
    ["tr-TR", "Dosyaları teker teker, birer birer, ayrı ayrı, çeşit çeşit ve sık sık açın"],
    ["az-Latn-AZ", "Faylları tək tək və bir bir açın"],
    ["es-ES", "Los clústeres que nos nos abren"],
    ["it-IT", "Aprire via via i file"],
    ["nl-NL", "Wie er waren waren blij met het cluster"],
    ["ar-SA", "افتح الملفات واحدًا واحدًا أو واحداً واحداً أو واحدا واحدا، واحدة واحدة، خطوة خطوة"],
  ])("knows what may repeat in %s", (locale, target) => {
    expect(found(locale, target)).toEqual([]);
  });

  it.each([
    "Om sessionen inte avbryts avbryts alla jobb",
    "Kommandon som stöder stöder också frågor",
    "Status för tjänster som har pausats har pausats.",
    "Data som har skrivits har skrivits av klustret",
    "När klustret startar startar alla jobb",
    "Att klustret startas startas av jobbet",
    "Eftersom frågan läses läses alla rader",
    "Där formatet avskys avskys även filen",
    "Vad filen finns finns i mappen",
    "Medan jobbet körs och nyckeln används används lösenordet",
    "Innan klustret fungerar fungerar inga frågor",
  ])("excuses a Swedish verb where a clause can end with it: %s", (target) => {
    expect(found("sv-SE", target)).toEqual([]);
  });

  it.each([
    "Jobbet avbryts avbryts nu",
    "Om objektet finns, är det tabeller tabeller och mer",
    "Om enheten är en enhets enhets del",
    "När du vill ge stöd för stöd för tecken",
    "Namnet som står efter efter namnet",
    "Namnet som står under under namnet",
    "Namnet som står över över namnet",
    "Namnet som står eller eller namnet",
    "Liksom tjänster tjänster i molnet",
    "Information om tabeller tabeller och mer",
    "Lägg till till klustret",
    "Stöd för för klustret",
    "Arbeta med med klustret",
    ...[".", ":", ";", "?", "!", ")", ""].map((mark) => `Kommandot som frågan kräver kräver${mark}`),
    ...[".", ":", ";", "?", "!", " (", ")"].map((mark) => `Det som hjälper${mark} alla tabeller tabeller`),
  ])("excuses no other Swedish word: %s", (target) => {
    expect(found("sv-SE", target)).toHaveLength(1);
  });

  it("finds repetitions beside quotation marks and no-break spaces", () => {
    expect(found("fr-FR", "Démarrez « en un clic clic\u00A0» 48\u00A0heures après")).toHaveLength(1);
    expect(found("fr-FR", "Attendez 48\u00A0heures heures")).toHaveLength(1);
    expect(found("nl-NL", "Open “het cluster cluster”")).toHaveLength(1);
    expect(found("nl-NL", "Open het cluster\u00A0cluster")).toHaveLength(1);
  });

  it("finds repetitions at the end of a label and before a bracket", () => {
    expect(found("ar-SA", "انظر [هنا هنا.](https://fjordbase.example/breach)")).toHaveLength(1);
    expect(found("nl-NL", "Open de cluster cluster(s)")).toHaveLength(1);
  });

  it.each([
    ...["is", "zijn", "was", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "kan", "kunnen"],
    ...["moet", "moeten"],
  ])("excuses the Dutch auxiliary %s where a clause can end with it", (verb) => {
    for (const word of ["die", "dat", "wat", "wie", "als", "waar"]) {
      expect(found("nl-NL", `Clusters ${word} er ${verb} ${verb} ook hier`)).toEqual([]);
    }
    expect(found("nl-NL", `De clusters ${verb} ${verb} hier`)).toHaveLength(verb === "is" ? 0 : 1);
    expect(found("nl-NL", `Clusters die er ${verb} ${verb}.`)).toHaveLength(verb === "is" ? 0 : 1);
  });

  it.each([
    ["ru-RU", "Сервер сервер открыт"],
    ["ru-RU", "Откройте ПАНЕЛЬ панель"],
    ["el-GR", "Παράθυρο παράθυρο"],
    ["el-GR", "ΟΔΟΣ οδος"],
    ["fr-FR", "Écriture écriture du cluster"],
    ["cs-CZ", "Žádný žádný soubor"],
    ["tr-TR", "Küme küme açık"],
  ])("takes either case for one word (%s: %s)", (locale, target) => {
    expect(found(locale, target)).toHaveLength(1);
  });

  it.each([
    ...["،", "؛", "؟", "۔"].map((mark) => ["ar-SA", `افتح الكتلة الكتلة${mark} الآن`] as const),
    ["ar-SA", "افتح «الكتلة الكتلة»"],
    ["ru-RU", "Откройте —сервер сервер… сейчас"],
    ["el-GR", "Ανοίξτε το παράθυρο παράθυρο·"],
    ...["，", "：", "。", "！", "？", "」", "）"].map(
      (mark) => ["zh-TW", `如需${mark}系統管理員 系統管理員${mark}`] as const,
    ),
    ["zh-TW", "如需，請參閱 請參閱這個"],
    ["ja-JP", "サーバー　サーバーを開く"],
    ["ja-JP", "ひらがな ひらがなを開く"],
    ["ja-JP", "データベースサーバー データベースサーバーを開く"],
    ["zh-TW", "在Fjordbase Fjordbase中開啟"],
    ["zh-TW", "在Fjordbase 在Fjordbase 開啟"],
    ["nl-NL", "Open en/of het oude/cluster cluster/de server"],
    ["nl-NL", "Open 'het cluster cluster' nu"],
    ["nl-NL", "Open het cluster-paneel cluster-paneel"],
    ["nl-NL", "Ga op-en-neer heen-en-weer op-en-af op-en-neer heen-en-weer op-en-af"],
    ["nl-NL", "Open het cluster\u2003cluster\tnu"],
  ] as const)("sees a repetition beside any mark and in Chinese and Japanese text (%s: %s)", (locale, target) => {
    expect(found(locale, target)).toHaveLength(1);
  });

  it("counts the copies of a short word", () => {
    expect(found("nl-NL", "Open de de de de server").map(({ message }) => message)).toEqual([
      '"de" stands 4 times in a row',
    ]);
  });

  it("takes out the copy alone where another word is joined to it", () => {
    const target = "如需，請參閱 請參閱這個";
    const [finding] = found("zh-TW", target);
    expect(finding?.message).toBe('"請參閱" stands 2 times in a row');
    expect(finding && finding.range.end.offset - finding.range.start.offset).toBe(" 請參閱".length);
  });

  it.each([
    ["a part of the word before", "資料庫叢集 叢集資料庫"],
    ["two letters", "叢集 叢集節點"],
    ["the beginning of another word", "資料庫 資料倉儲"],
    ["more letters than follow", "資料庫叢集 資料庫"],
    ["no space between", "資料庫cluster資料庫cluster"],
    ["punctuation between", "資料庫， 資料庫叢集，資料庫叢集 節點"],
  ])("leaves Chinese alone: %s", (_, target) => {
    expect(found("zh-TW", target)).toEqual([]);
  });

  it.each([
    ["nl-NL", "Open de grote\ngrote deur"],
    ["nl-NL", "Open de grote \r\n  grote deur"],
    ["nl-NL", "a | b\n\nOpen de grote\ngrote deur\n\n# Kop | x"],
    ["ar-SA", "افتح الكتلة\nالكتلة الآن"],
    ["ru-RU", "Откройте панель управления\nпанель управления."],
  ])("takes a line break for a space (%s: %j)", (locale, target) => {
    expect(found(locale, target)).toHaveLength(1);
  });

  it.each([
    ["a blank line", "Open de grote\n\ngrote deur"],
    ["a hard line break", "Open de grote  \ngrote deur"],
    ["a hard line break by a backslash", "Open de grote\\\ngrote deur"],
    ["list items", "- cluster\n- cluster"],
    ["numbered items", "1. cluster\n2. cluster"],
    ["a heading", "## Cluster\ncluster"],
    ["cells", "server | cluster\ncluster | server"],
    ["a cell behind", "cluster\ncluster | server"],
    ["a cell before", "server | cluster\ncluster"],
    ["a heading with an underline", "Cluster\n=======\ncluster"],
    ["quotes", "> cluster\n> cluster"],
  ])("does not look beyond a paragraph: %s", (_, target) => {
    expect(found("nl-NL", target)).toEqual([]);
  });

  it.each([
    ["nl-NL", "Kijk in de in de bron"],
    ["nl-NL", "Waar u zich u zich bevindt"],
    ["nb-NO", "Slik kan du å søke å søke"],
    ["ru-RU", "Это в этом в этом файле"],
    ["ru-RU", "да нет да нет"],
    ["zh-TW", "請參閱 a a a a 叢集"],
  ])("finds short phrases (%s: %s)", (locale, target) => {
    expect(found(locale, target)).toHaveLength(1);
  });

  it.each([
    ["nl-NL", "Herstel bestand, openen bestand openen nu."],
    ["nl-NL", "Open nu (bestand) openen bestand openen"],
    ["nb-NO", "(Hvis) den hvis den er åpen"],
    ["ar-SA", "افتح الكتلة، أغلق الكتلة أغلق"],
    ["nl-NL", "Open [bestand](a) openen bestand openen"],
  ])("wants nothing but spaces inside a phrase as well (%s: %s)", (locale, target) => {
    expect(found(locale, target)).toEqual([]);
  });

  it("looks through the beginning of a label", () => {
    expect(found("nl-NL", "Open het grote [paneel het grote paneel nu](https://fjordbase.example/a)")).toHaveLength(1);
    expect(found("ru-RU", "Откройте панель [управления панель управления](a)")).toHaveLength(1);
  });

  it("does not excuse a third one", () => {
    expect(found("fr-FR", "Si vous vous vous connectez")).toHaveLength(1);
  });

  it.each([
    "hi-IN",
    "bn-BD",
    "pa-IN",
    "ur-PK",
    "mr-IN",
    "gu-IN",
    "ta-IN",
    "te-IN",
    "kn-IN",
    "ml-IN",
    "or-IN",
    "ne-NP",
    "si-LK",
    "vi-VN",
    "my-MM",
    "km-KH",
    "lo-LA",
    "th-TH",
  ])("is off for %s", (locale) => {
    expect(found(locale, "word word धीरे धीरे")).toEqual([]);
  });

  it.each([
    ["punctuation between", "Открыть кластер. Кластер готов, кластер, да"],
    ["short words", "да да он он"],
    ["short words three times", "да да да"],
    ["numbers", "порт 100 100 200 200"],
    ["phrases with numbers", "кластер 1 кластер 1"],
    ["code", "Введите `echo echo` и `aaa` `aaa`"],
    ["phrases with code", "кластер `a` кластер `a`"],
    ["file names and identifiers", "файл data.json data.json и my_name my_name"],
    ["parts of compounds", "под-кластер кластер-узел"],
  ])("leaves %s alone", (_, target) => {
    expect(found("ru-RU", target)).toEqual([]);
  });

  it("leaves alone what the source repeats as well", () => {
    expect(found("nl-NL", "Typ ja ja nee nee", "Type yes yes no no")).toEqual([]);
    expect(found("nl-NL", "Open het cluster cluster", "Run `echo echo`")).toHaveLength(1);
  });
});

const SLOWLY = "The cluster opens slowly.";
const NEARBY = "Open the cluster in the panel.";

cases(rule, {
  sound: [
    { why: "slowly", locale: "ro-RO", target: "Fișierul se deschide încet încet.", source: SLOWLY },
    { why: "slowly", locale: "el-GR", target: "Το αρχείο ανοίγει αργά αργά.", source: SLOWLY },
    { why: "slowly", locale: "he-IL", target: "הקובץ נפתח לאט לאט.", source: SLOWLY },
    { why: "slowly", locale: "tr-TR", target: "Dosya yavaş yavaş açılır.", source: SLOWLY },
    {
      why: "little by little",
      locale: "ko-KR",
      target: "파일을 조금씩 조금씩 엽니다.",
      source: "Open it little by little.",
    },
    {
      why: "line by line",
      locale: "ko-KR",
      target: "파일을 한 줄 한 줄 읽습니다.",
      source: "Read the file line by line.",
    },
    { why: "little by little", locale: "fa-IR", target: "پرونده کم کم باز می شود.", source: SLOWLY },
    { why: "slowly", locale: "it-IT", target: "Il file si apre piano piano.", source: SLOWLY },
    { why: "step by step", locale: "it-IT", target: "Aprire il file passo passo.", source: "Open it step by step." },
    {
      why: "page by page, a noun of no list",
      locale: "tr-TR",
      target: "Sayfa sayfa okuyun.",
      source: "Read it page by page.",
    },
    {
      why: "row by row, a noun of no list",
      locale: "az-Latn-AZ",
      target: "Sətir sətir oxuyun.",
      source: "Read it row by row.",
    },
    { why: "group after group", locale: "he-IL", target: "לפתוח תיקייה תיקייה.", source: "Open it folder by folder." },
    { why: "a verb's particle", locale: "is-IS", target: "Skrár voru búnar til til að opna.", source: NEARBY },
    { why: "a verb's particle", locale: "is-IS", target: "Þetta á við við lokun.", source: NEARBY },
    { why: "a preposition twice", locale: "is-IS", target: "Farið er yfir yfir tíu skrár.", source: NEARBY },
    { why: "any that is", locale: "is-IS", target: "Opnið hvaða skrá sem er sem er tóm.", source: NEARBY },
    { why: "any that are", locale: "is-IS", target: "Opnið allar skrár sem eru sem eru tómar.", source: NEARBY },
    { why: "two adverbs", locale: "fr-FR", target: "Un fichier très très long", source: "A very, very long file" },
    { why: "a causative", locale: "fr-FR", target: "Pour faire faire une copie", source: "To have a copy made" },
    {
      why: "an idiom before its preposition",
      locale: "nb-NO",
      target: "Les trinn for trinn for å åpne.",
      source: "Read step-by-step.",
    },
    {
      why: "an idiom before its preposition",
      locale: "es-ES",
      target: "Compare byte a byte a un archivo.",
      source: "A bytewise, byte-by-byte match.",
    },
    {
      why: "a verb that ends a clause",
      locale: "nb-NO",
      target: "Kommandoer som støtter støtter også filer.",
      source: NEARBY,
    },
    {
      why: "a verb that ends a clause",
      locale: "da-DK",
      target: "Kommandoer som virker virker også her.",
      source: NEARBY,
    },
    {
      why: "a copy of a copy",
      locale: "es-ES",
      target: "Crear una copia de una copia de un archivo.",
      source: "Make a copy of a copy of a file.",
    },
    {
      why: "the key of a key",
      locale: "it-IT",
      target: "Il nome di chiave di una chiave di un file.",
      source: "The key name of a key in a file.",
    },
    {
      why: "subject and name of a view",
      locale: "hu-HU",
      target: "A kulcs a Kulcs nézetben látható.",
      source: "The key shows in the Key view.",
    },
    {
      why: "noun and adjective",
      locale: "de-DE",
      target: "In der Liste bleibt Grün grün.",
      source: "In the list, green stays green.",
    },
    {
      why: "names of a list that share words",
      locale: "ar-SA",
      target: "أضف مدير ملف القرص أو مدير القرص أو مدير النسخ.",
      source: "Add the Disk File Manager, Disk Manager, or Copy Manager.",
    },
    {
      why: "a phrase that the source has twice",
      locale: "ja-JP",
      target: "[Open File open file](a.md) を開きます。",
      source: "See [Open File](a.md) open file.",
    },
    {
      why: "a label and the same word in another case",
      locale: "de-DE",
      target: "**Öffnen** öffnen",
      source: "**Open** it",
    },
    {
      why: "two labels of a path",
      locale: "nl-NL",
      target: "**Openen** > **Openen**",
      source: "**Open** > **Open it**",
    },
    { why: "an apostrophe within a word", locale: "fr-FR", target: "aujourd’hui d’hui", source: "today" },
  ],
  broken: [
    {
      why: "an object",
      locale: "es-ES",
      target: "Abra el archivo en el panel en el panel.",
      source: NEARBY,
      finds: "repeated",
      fixed: "Abra el archivo en el panel.",
    },
    {
      why: "an object",
      locale: "tr-TR",
      target: "Panelden dosyayı dosyayı açın.",
      source: NEARBY,
      finds: "repeated",
      fixed: "Panelden dosyayı açın.",
    },
    { why: "an object", locale: "is-IS", target: "Opnið möppuna möppuna núna.", source: NEARBY, finds: "repeated" },
    {
      why: "a noun that the source uses twice",
      locale: "nl-NL",
      target: "Open de kopie kopie van een bestand.",
      source: "Open a copy of a copy.",
      finds: "repeated",
    },
    {
      why: "a phrase, the source's nouns far apart",
      locale: "fr-FR",
      target: "Ouvrez le panneau de clé de clé du fichier.",
      source: "Open the key panel of the file, and then close the panel with another key.",
      finds: "repeated",
    },
    {
      why: "a label and its menu",
      locale: "id-ID",
      target: "Pilih pilih **berkas**.",
      source: "Select **Choose files**.",
      finds: "repeated",
    },
    {
      why: "behind an elided article",
      locale: "fr-FR",
      target: "Lisez l’option avancée option avancée.",
      source: "Read the advanced option.",
      finds: "repeated",
      fixed: "Lisez l’option avancée.",
    },
    {
      why: "a word behind an elided article",
      locale: "fr-FR",
      target: "Voir l'abonnement abonnement.",
      source: "See the subscription.",
      finds: "repeated",
      fixed: "Voir l'abonnement.",
    },
    {
      why: "behind an elided preposition",
      locale: "it-IT",
      target: "Vai nell’ufficio postale ufficio postale.",
      source: "Go to the post office.",
      finds: "repeated",
    },
    {
      why: "with its elided preposition",
      locale: "fr-FR",
      target: "Le service d’envoi d’envoi démarre.",
      source: "The sending service starts.",
      finds: "repeated",
      says: "d’envoi",
      fixed: "Le service d’envoi démarre.",
    },
    {
      why: "behind the end of bold",
      locale: "es-ES",
      target: "Elija **Abrir** Abrir ahora.",
      source: "Choose **Open** now.",
      finds: "repeated",
      marks: " Abrir",
      fixed: "Elija **Abrir** ahora.",
    },
    {
      why: "behind the end of italics",
      locale: "ru-RU",
      target: "Выберите *Открыть* Открыть сейчас.",
      source: "Choose *Open* now.",
      finds: "repeated",
      fixed: "Выберите *Открыть* сейчас.",
    },
    {
      why: "a name with capitals inside",
      locale: "nl-NL",
      target: "Open FjordShell FjordShell nu.",
      source: "Open FjordShell now.",
      finds: "repeated",
      fixed: "Open FjordShell nu.",
    },
    {
      why: "a name with digits inside",
      locale: "id-ID",
      target: "Aplikasi Fjord32 Fjord32",
      source: "Fjord32 app",
      finds: "repeated",
    },
    {
      why: "a noun that no source doubles",
      locale: "tr-TR",
      target: "Sayfa sayfa okuyun.",
      source: "Read the page.",
      finds: "repeated",
    },
    {
      why: "no idiom",
      locale: "sv-SE",
      target: "Ge stöd för stöd för filer.",
      source: "Support files.",
      finds: "repeated",
    },
    {
      why: "three times, which no grammar does",
      locale: "he-IL",
      target: "לאט לאט לאט",
      source: SLOWLY,
      finds: "repeated",
    },
  ],
});
