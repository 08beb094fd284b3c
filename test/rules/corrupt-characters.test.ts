import { describe, expect, it } from "vitest";
import rule from "../../src/rules/corrupt-characters.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

const found = (target: string, source: string, locale = "fr-FR") => lintUnit(rule, { locale, target, source });

/** The characters of Windows-1252 at 0x80 to 0x9F; a space where it has none. `TextDecoder` of Node 20 reads Latin-1. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** What a text becomes when its UTF-8 bytes are read one by one. */
function misread(text: string): string {
  const characters = Array.from(new TextEncoder().encode(text), (byte) => {
    const high = HIGH[byte - 0x80] ?? " ";
    return high === " " ? String.fromCharCode(byte) : high;
  });
  return characters.join("");
}

describe("corrupt-characters", () => {
  it.each([
    ["fr-FR", "é"],
    ["fr-FR", "’"],
    ["nb-NO", "Ø"],
    ["nl-NL", "€"],
    ["nl-NL", "™"],
    ["nl-NL", "→"],
    ["nl-NL", "✓"],
    ["nl-NL", "Хранилище"],
    ["fr-FR", "\u00a0"],
    ["ru-RU", "Хранилище"],
    ["ja-JP", "クラスター"],
    ["ar-SA", "مجموعة"],
    ["zh-TW", "儲存空間"],
  ])("restores misread text (%s, %s)", (locale, text) => {
    const finding = found(`a ${misread(text)} b`, "a b", locale).find(({ messageId }) => messageId === "misread");
    expect(finding?.fix?.edits.map((edit) => edit.text)).toEqual([text]);
    expect(finding?.severity).toBe("error");
  });

  it.each([
    ["fr-FR", "cœur"],
    ["fr-FR", "Être"],
    ["fr-FR", "Œuvre œuvre"],
    ["fr-FR", "CŒUR"],
    ["fr-FR", "voilà"],
    ["fr-FR", "à"],
    ["de-DE", "Straße"],
    ["de-DE", "Über"],
    ["de-DE", "Österreich"],
    ["es-ES", "Última"],
    ["es-ES", "Óscar"],
    ["es-ES", "ÓRGANO"],
    ["pl-PL", "długi"],
    ["pl-PL", "wąż"],
    ["tr-TR", "değil"],
    ["cs-CZ", "při"],
    ["cs-CZ", "řada"],
    ["hu-HU", "idő"],
    ["hr-HR", "što"],
    ["ro-RO", "și"],
    ["ro-RO", "știință"],
    ["vi-VN", "được một"],
    ["nl-NL", "100 × 100 ÷ 5"],
    ["ja-JP", "a ≥ b"],
    ["ar-SA", "⋮"],
    ["nl-NL", "😀"],
    ["zh-TW", "叢集，"],
    ["zh-TW", "："],
    ["zh-TW", "（"],
    ["ja-JP", "。"],
    ["ja-JP", "「"],
    ["zh-TW", "﹐"],
    ["zh-TW", "［"],
    ["zh-TW", "～"],
    ["it-IT", "LUNEDÌ"],
    ["fr-FR", "Île"],
    ["is-IS", "Þú"],
    ["pt-BR", "NÃO"],
    ["sk-SK", "š"],
    ["nl-NL", "\u200b"],
    ["nl-NL", "\ufeff"],
    ["he-IL", "הב"],
  ])("restores each misread stretch of %s text: %s", (locale, text) => {
    const damaged = `a ${misread(text)} b`;
    const edits = found(damaged, "a b", locale).flatMap(({ fix }) => fix?.edits ?? []);
    const restored = edits.reduce((all, edit) => all.replace(misread(edit.text), edit.text), damaged);
    expect(restored).toBe(`a ${text} b`);
  });

  it("does not write U+FFFD itself", () => {
    const findings = found(`le c${misread("\uFFFD")}de`, "the code");
    expect(findings).toMatchObject([{ messageId: "misread" }]);
    expect(findings[0]?.fix).toBeUndefined();
  });

  it.each([
    ["fr-FR", "Voir «\u00a0Â\u00a0» et «Â»"],
    ["ro-RO", "A COBORÎ SAU A URÂ\u00a0: «URÂ»"],
    ["pt-PT", "A MANHÃ\u00a0E A IRMÃ” e a “IRMÔ"],
    ["pt-PT", "MANHÃ–TARDE, MAÇÃ™ e “Ô"],
    ["sv-SE", "A–Å–Ä–Ö…"],
    ["sv-SE", "Å–området, Å\u00a0ja, Å™"],
    ["nb-NO", "Å “sitat” på»"],
    ["da-DK", "Å’en RÅ’en"],
    ["sv-SE", "“Å” sa han, på” och på…”"],
    ["fr-FR", "«\u00a0activé\u00a0» déjà… voilà”» LIBERTɅ"],
    ["ja-JP", "“Å”は"],
    ["vi-VN", "ĐÃ\u00a0MỞ"],
    ["et-EE", "ÖÖ… ÄÄ» ja Ä… Å… Å‘ Å›"],
    ["nl-NL", "CafÉ É»"],
    ["pt-PT", "“diz «olá»” e «Olá»…"],
  ])("leaves sound text of %s alone: %s", (locale, target) => {
    expect(found(target, "See the cafe", locale)).toEqual([]);
  });

  it.each([
    ["a capital before a closing quote", "Voir « CAFÉ» et «MUSÉE»"],
    ["a tilde in capitals", "NÃO É PÃO"],
    ["a tilde before a dash", "A IRMÃ—E"],
    ["capitals before closing quotes", "Literele „Â”Ô”"],
    ["a letter before two marks", "Litera „â”»"],
    ["accents in a row", "où à â ê î ô û ç"],
    ["Nordic letters and dashes", "Å – Ä – Ö…"],
    ["what would be a letter of another script", "Å‘ og Ð² og ä¾‹"],
  ])("leaves %s alone", (_, target) => {
    expect(found(target, "See the cafe")).toEqual([]);
  });

  it("leaves alone what would be a letter of a script that the text does not hold", () => {
    expect(found("Буква Î² тут", "x", "ru-RU")).toEqual([]);
    const text = articleWith([{ source: "x", target: "Ð²" }], { "ms.contentlocale": null });
    expect(lintArticle(rule, text)).toEqual([]);
  });

  it.each([
    ["ru-RU", "Хранилищ", "е"],
    ["zh-TW", "儲存空", "間"],
    ["ja-JP", "クラスタ", "ー"],
    ["ar-SA", "مجموع", "ة"],
    ["ar-SA", "مجموعة", "،"],
    ["ja-JP", "", "例"],
    ["nl-NL", "Хранилищ", "е"],
    ["nl-NL", "क्लस्ट", "र"],
    ["nl-NL", "კლასტერ", "ი"],
    ["nl-NL", "συστάδ", "α"],
    ["nl-NL", "儲存空", "間"],
    ["nl-NL", "클러스", "터"],
    ["nl-NL", "אשכו", "ל"],
    ["nl-NL", "ひらが", "な"],
    ["nl-NL", "คลัสเต", "อ"],
  ])("restores a single character of the script around it (%s)", (locale, before, character) => {
    const findings = found(`${before}${misread(character)} x`, "x", locale);
    expect(findings.find(({ messageId }) => messageId === "misread")?.fix?.edits[0]?.text).toBe(character);
  });

  it("reports lost characters once a segment, in any script, beyond those of the source", () => {
    expect(found("c\uFFFDdigo \uFFFD", "code", "pt-BR").map(({ message }) => message)).toEqual([
      "U+FFFD stands where characters were lost; 1 more in this segment",
    ]);
    expect(found("クラス\uFFFDー", "cluster", "ja-JP")).toHaveLength(1);
    expect(found("\uFFFD et \uFFFD", "\uFFFD and", "fr-FR")).toHaveLength(1);
  });

  it("reads code and URLs too", () => {
    expect(found("`c\uFFFDde`", "`code`")).toMatchObject([{ messageId: "replaced" }]);
  });

  it("restores a Windows-1252 apostrophe and does not guess other controls", () => {
    expect(found("l\u0092instance", "the instance")).toMatchObject([
      {
        messageId: "control",
        message: "Control character U+0092 in the text",
        fix: { safety: "safe", edits: [{ text: "’" }] },
      },
    ]);
    const [bell] = found("la \u0007cloche", "the bell");
    expect(bell?.message).toBe("Control character U+0007 in the text");
    expect(bell?.fix).toBeUndefined();
  });

  it.each([
    ["\u0085", "…"],
    ["\u0091", "‘"],
    ["\u0093", "“"],
    ["\u0094", "”"],
    ["\u0095", "•"],
    ["\u0096", "–"],
    ["\u0097", "—"],
    ["\u0099", "™"],
  ])("restores another character of Windows-1252 (%j)", (control, meant) => {
    const [finding] = found(`un ${control} deux`, "one two");
    expect(finding?.fix?.edits.map(({ text }) => text)).toEqual([meant]);
  });

  it("leaves tabs and line breaks alone, and controls that the source has", () => {
    expect(found("un\tdeux\r\ntrois", "one two three")).toEqual([]);
    expect(found("un\tdeux\r\ntrois\u0007", "one two three")).toHaveLength(1);
    expect(found("la \u0007cloche", "the \u0007bell")).toEqual([]);
  });

  it("leaves misread text of the source alone", () => {
    expect(found(`le ${misread("é")}`, `the ${misread("é")}`)).toEqual([]);
  });
});

/** A text whose UTF-8 bytes were read one by one, by the characters that an encoding has from 0x80 on. */
function readAs(high: string, text: string): string {
  const characters = [...high];
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (characters[byte - 0x80] as string),
  ).join("");
}

const CENTRAL =
  "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
  "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
const CYRILLIC =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

describe("other encodings", () => {
  it.each([
    ["cs-CZ", "Uzel se otevře příště znovu."],
    ["pl-PL", "Otwórz węzeł i zamknij go później."],
    ["hu-HU", "A fürt később újra megnyílik."],
    ["sk-SK", "Otvorte uzol a zatvorte ho neskôr."],
    ["hr-HR", "Otvorite čvor i zatvorite ga poslije."],
    ["ro-RO", "Deschideți nodul mai târziu."],
    ["sl-SI", "Odprite vozlišče še enkrat."],
  ])("restores %s read as Windows-1250: %s", (locale, text) => {
    const [finding, ...others] = found(readAs(CENTRAL, text), "Open the node.", locale);
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Windows-1250");
    expect(finding?.fix?.safety).toBe("safe");
    const article = articleWith([{ target: readAs(CENTRAL, text), source: "Open the node." }], {
      "ms.contentlocale": locale,
    });
    expect(applyFix(article, lintArticle(rule, article))).toContain(`>${text}<`);
  });

  it.each([
    ["ru-RU", "Откройте узел позже."],
    ["uk-UA", "Відкрийте вузол пізніше."],
    ["bg-BG", "Отворете възела по-късно."],
    ["sr-Cyrl-RS", "Отворите чвор касније."],
  ])("restores %s read as Windows-1251: %s", (locale, text) => {
    const article = articleWith([{ target: readAs(CYRILLIC, text), source: "Open the node." }], {
      "ms.contentlocale": locale,
    });
    const findings = lintArticle(rule, article);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("Windows-1251");
    expect(applyFix(article, findings)).toContain(`>${text}<`);
  });
});

cases(rule, {
  sound: [
    {
      why: "capitals before quotation marks",
      locale: "ru-RU",
      target: "Роли «РОСС», «СС» и №1 — С§1",
      source: "Roles",
    },
    { why: "capitals before Ukrainian letters", locale: "uk-UA", target: "Рівні РІЄ та СЇ", source: "Levels" },
    { why: "a capital before a mark", locale: "sk-SK", target: "Veľké Ĺ“ a Ä‘", source: "Capitals" },
    { why: "capitals of Romanian", locale: "ro-RO", target: "FĂRĂ ȘTERGERE, CĂŢI", source: "NO DELETION" },
    { why: "the source shows it too", locale: "ru-RU", target: "Вместо «СЃРµС‚СЊ»", source: "Instead of «СЃРµС‚СЊ»" },
  ],
  broken: [
    {
      why: "one finding for a whole segment",
      locale: "pl-PL",
      target: "UsuĹ„ wÄ™zeĹ‚.",
      source: "Remove the node.",
      finds: "misread",
      says: "; 2 more in this segment",
      fixed: "Usuń węzeł.",
    },
    {
      why: "a typographic mark read as Windows-1251",
      locale: "fr-FR",
      target: "lвЂ™hôte",
      source: "the host",
      finds: "misread",
      fixed: "l’hôte",
    },
    {
      why: "a Latin letter read as Windows-1251",
      locale: "fr-FR",
      target: "le modГЁle",
      source: "the model",
      finds: "misread",
      fixed: "le modèle",
    },
    {
      why: "controls and lost characters together",
      locale: "nl-NL",
      target: "de\u0092 \uFFFD \uFFFD",
      source: "the node",
      finds: "control",
      says: "2 more",
    },
  ],
});
