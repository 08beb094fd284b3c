import rule from "../../src/rules/wrong-language.ts";
import { cases, rows } from "../rule-cases.ts";

/** One text in several languages. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Choose the cluster that you want to open.",
    "The cluster opens within a few minutes.",
    "If it does not open, check the settings.",
    "Do not close the window during a backup.",
  ],
  nl: [
    "Kies het cluster dat u wilt openen.",
    "Het cluster wordt binnen enkele minuten geopend.",
    "Als het niet wordt geopend, controleert u de instellingen.",
    "Sluit het venster niet tijdens een back-up.",
  ],
  de: [
    "Wählen Sie den Cluster aus, den Sie öffnen möchten.",
    "Der Cluster wird in wenigen Minuten geöffnet.",
    "Wenn er nicht geöffnet wird, prüfen Sie die Einstellungen.",
    "Schließen Sie das Fenster nicht während einer Sicherung.",
  ],
  fr: [
    "Choisissez le cluster que vous voulez ouvrir.",
    "Le cluster s’ouvre dans quelques minutes.",
    "S’il ne s’ouvre pas, vérifiez les paramètres.",
    "Ne fermez pas la fenêtre pendant une sauvegarde.",
  ],
  es: [
    "Elija el clúster que desea abrir.",
    "El clúster se abre en unos minutos.",
    "Si no se abre, compruebe la configuración.",
    "No cierre la ventana durante una copia.",
  ],
  pt: [
    "Escolha o cluster que você deseja abrir.",
    "O cluster é aberto em alguns minutos.",
    "Se ele não abrir, verifique as configurações.",
    "Não feche a janela durante uma cópia.",
  ],
  it: [
    "Scegliere il cluster che si vuole aprire.",
    "Il cluster viene aperto in pochi minuti.",
    "Se non si apre, controllare le impostazioni.",
    "Non chiudere la finestra durante un backup.",
  ],
  nb: [
    "Velg klyngen du vil åpne på nytt.",
    "Klyngen åpnes etter noen få minutter.",
    "Hvis den ikke åpnes, sjekk innstillingene.",
    "Ikke lukk vinduet når du tar en sikkerhetskopi.",
  ],
  da: [
    "Vælg den klynge, du vil åbne.",
    "Klyngen åbnes efter nogle få minutter.",
    "Hvis den ikke åbnes, kontrollér indstillingerne.",
    "Luk ikke vinduet under sikkerhedskopiering af nogle data.",
  ],
  sv: [
    "Välj det kluster som du vill öppna.",
    "Klustret öppnas efter några få minuter.",
    "Om det inte öppnas kontrollerar du inställningarna.",
    "Stäng inte fönstret under en säkerhetskopiering.",
  ],
  pl: [
    "Wybierz klaster, który chcesz otworzyć.",
    "Klaster zostanie otwarty w ciągu kilku minut.",
    "Jeśli się nie otworzy, sprawdź ustawienia.",
    "Nie zamykaj okna, gdy trwa kopia zapasowa.",
  ],
  cs: [
    "Vyberte cluster, který chcete otevřít.",
    "Cluster se otevře během několika minut.",
    "Pokud se neotevře, zkontrolujte svoje nastavení.",
    "Nezavírejte okno, když se vytváří záloha.",
  ],
  id: [
    "Pilih kluster yang ingin Anda buka.",
    "Kluster akan terbuka dalam beberapa menit.",
    "Jika tidak terbuka, periksa kembali pengaturan itu.",
    "Jangan tutup jendela ini saat membuat cadangan.",
  ],
  tr: [
    "Açmak istediğiniz kümeyi bu listeden seçin.",
    "Küme en çok birkaç dakika içinde açılır.",
    "Eğer küme açılmazsa bütün ayarlara bakın.",
    "Bir yedek alınırken pencereyi sakın kapatmayın.",
  ],
  hu: [
    "Válassza ki azt a fürtöt, amelyet megnyitna.",
    "A fürt néhány perc alatt megnyílik.",
    "Ha nem nyílik meg, nézze meg a beállításokat.",
    "Ne zárja be az ablakot mentés közben.",
  ],
  ru: [
    "Выберите кластер, который вы хотите открыть.",
    "Кластер откроется через несколько минут.",
    "Если он не открылся, проверьте настройки.",
    "Не закрывайте окно, когда идёт копирование.",
  ],
  uk: [
    "Виберіть кластер, який ви хочете відкрити.",
    "Кластер відкриється за кілька хвилин.",
    "Якщо він не відкрився, перевірте налаштування.",
    "Не закривайте вікно, коли триває копіювання.",
  ],
  ar: [
    "اختر المجموعة التي تريد أن تفتحها.",
    "تفتح المجموعة في غضون بضع دقائق.",
    "إذا لم تفتح المجموعة، تحقق من الإعدادات.",
    "لا تغلق النافذة في أثناء النسخ الاحتياطي.",
  ],
  fa: [
    "خوشه‌ای را که می خواهید باز کنید انتخاب کنید.",
    "خوشه در چند دقیقه باز می شود.",
    "اگر خوشه باز نشد، تنظیمات را بررسی کنید.",
    "پنجره را در زمان پشتیبان گیری نبندید.",
  ],
  ja: [
    "開きたいクラスターを選択してください。",
    "クラスターは数分で開きます。",
    "開かない場合は、設定を確認します。",
    "バックアップ中はウィンドウを閉じないでください。",
  ],
  zh: [
    "請選取您想要開啟的那一個叢集。",
    "叢集會在幾分鐘之內自動開啟完成。",
    "如果叢集沒有開啟，請檢查設定。",
    "備份期間請不要關閉這個視窗。",
  ],
  ko: [
    "열려는 클러스터를 목록에서 선택합니다.",
    "클러스터는 몇 분 안에 열립니다.",
    "열리지 않으면 설정을 확인합니다.",
    "백업하는 동안 창을 닫지 마십시오.",
  ],
};

const sentences = (language: string) => SENTENCES[language] as readonly string[];

/** An article for a locale whose targets are in a language, its sentences so many times over. */
function article(language: string, locale: string, times = 3, source = "en") {
  const targets = Array.from({ length: times }, () => sentences(language)).flat();
  return { locale, units: targets.map((target, at) => ({ target, source: sentences(source)[at % 4] ?? "" })) };
}

/** A unit for a locale whose target is in a language. */
function unit(language: string, locale: string) {
  return { locale, source: SOURCE, target: sentences(language).join(" ") };
}

const SOURCE = sentences("en").join(" ");

const OWN = [
  ...["nl-NL", "de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nb-NO", "da-DK", "sv-SE", "pl-PL", "cs-CZ", "id-ID"],
  ...["tr-TR", "hu-HU", "ru-RU", "uk-UA", "ar-SA", "fa-IR", "ja-JP", "zh-TW", "ko-KR"],
];

/** A language that an article or a unit is in, and the locale it is for. */
const PAIRS = [
  ["de", "nl-NL"],
  ["nl", "de-DE"],
  ["it", "es-ES"],
  ["pt", "es-ES"],
  ["es", "pt-PT"],
  ["nb", "sv-SE"],
  ["sv", "da-DK"],
  ["da", "nb-NO"],
  ["fr", "it-IT"],
  ["pl", "cs-CZ"],
  ["cs", "pl-PL"],
  ["id", "tr-TR"],
  ["hu", "tr-TR"],
  ["tr", "hu-HU"],
  ["uk", "ru-RU"],
  ["ru", "uk-UA"],
  ["fa", "ar-SA"],
  ["zh", "ja-JP"],
  ["ja", "zh-CN"],
  ["zh", "ko-KR"],
  ["fr", "en-GB"],
] as const;
const UNITS = [
  ["de", "nl-NL"],
  ["fr", "de-DE"],
  ["es", "it-IT"],
  ["pl", "nb-NO"],
  ["hu", "id-ID"],
  ["zh", "ja-JP"],
  ["ja", "zh-TW"],
  ["ja", "ko-KR"],
] as const;

cases(rule, {
  sound: [
    ...OWN.map((locale) => ({
      why: `an article in its own language, ${locale}`,
      ...article(locale.slice(0, 2), locale),
    })),
    { why: "an article in English, which the source is in", ...article("en", "nl-NL") },
    { why: "an article in a locale whose words are not known", ...article("de", "eu-ES") },
    { why: "an article in another script, which is another rule's", ...article("ru", "nl-NL") },
    { why: "an article in two vocabularies that no word parts", ...article("nl", "nl-BE") },
    { why: "an article whose source is in that language too", ...article("es", "fr-FR", 3, "es") },
    {
      why: "an article of fewer than four sentences",
      locale: "fr-FR",
      units: article("es", "fr-FR", 1).units.slice(0, 3),
    },
    {
      why: "an article of which only half is in another language",
      locale: "fr-FR",
      units: [...sentences("es"), ...sentences("fr")].map((target) => ({ target, source: "Open it." })),
    },
    ...["nb da-DK", "sv nb-NO", "pt es-ES", "uk ru-RU", "fa ar-SA"].map((pair) => {
      const [language = "", locale = ""] = pair.split(" ");
      return { why: `a unit in a near language says too little alone, ${language}`, ...unit(language, locale) };
    }),
    ...rows(
      { why: "a unit", source: SOURCE },
      ["why", "locale", "target"],
      [
        ["of fewer than fifteen words", "nl-NL", "Wählen Sie den Cluster aus, den Sie dann öffnen möchten."],
        ["with a word of the locale's", "nl-NL", `${sentences("de").join(" ")} En dat is het cluster.`],
        [
          "of names",
          "nl-NL",
          "Fjordbase Los Angeles, Fjordbase La Paz, Fjordbase El Paso, Fjordbase Las Palmas, Fjordbase Los Alamos",
        ],
        ["of code", "nl-NL", `\`${sentences("de").join(" ")}\``],
        ["that is a Japanese title", "ja-JP", "管理者権限設定手順書及関連資料一覧表（最新版全部収録）"],
        ["that is a short Chinese phrase", "ja-JP", "請選取您的叢集"],
      ],
    ),
  ],
  broken: [
    {
      why: "an article, once, at its first unit in the other language",
      ...article("es", "fr-FR", 1),
      finds: "shortArticle",
      severity: "warning",
      messages: "4 of 4 segments are in Spanish, and the article is for fr-FR",
      marks: "Elija el clúster que desea abrir.",
    },
    ...PAIRS.map(([language, locale]) => ({
      why: `an article in ${language} for ${locale}, an error from ten sentences on`,
      ...article(language, locale),
      finds: "article",
      severity: "error",
    })),
    ...UNITS.map(([language, locale]) => ({
      why: `a unit in ${language} for ${locale}`,
      ...unit(language, locale),
      finds: "unit",
    })),
  ],
});
