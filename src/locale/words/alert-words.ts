import { ALERT_KINDS, type AlertKind } from "../alert-kinds.ts";
import { languageOf } from "../tag.ts";

/**
 * What the heading of an alert is called, by language: NOTE | TIP | IMPORTANT | WARNING | CAUTION | ambiguous. The words
 * have two origins: the label that published documentation shows in place of the marker, and the dictionary's words for
 * the English one, which is what a machine writes between the brackets. Languages are kept apart because a word may be
 * one alert here and another there: French `attention` is CAUTION, Swedish `obs` NOTE. The last column holds words that
 * stand for two alerts within one language and so are recognised but never replaced: German `achtung`, Russian `внимание`
 * and Chinese `注意` are the published label of CAUTION and the everyday word for a warning or a note. What is an English
 * word as well (`tips`) is left out: it comes from the source.
 */
const TABLE = `
af | nota, let wel, opmerking | wenk | belangrik | waarskuwing | versigtig
ar | ملاحظة, ملاحظه, ملحوظة | تلميح, نصيحة, إرشاد | هام, مهم | تحذير | تنبيه | احتراس, إنذار
az | qeyd | məsləhət | vacib | xəbərdarlıq | diqqət
be | заўвага, нататка | парада | важна | папярэджанне | увага
bg | забележка, бележка | съвет | важно | предупреждение | внимание
bn | দ্রষ্টব্য, নোট | পরামর্শ, টিপ | গুরুত্বপূর্ণ | সতর্কতা, সতর্কীকরণ
bs | napomena | savjet | važno | upozorenje | oprez
ca | nota | consell, suggeriment | important | advertència, advertiment | precaució, atenció
cs | poznámka | tip | důležité, důležitá informace | upozornění, varování | pozor
cy | nodyn, sylwer | awgrym | pwysig | rhybudd | gofal
da | bemærk, bemærkning, note | tip | vigtigt | advarsel | forsigtig, pas på
de | hinweis, anmerkung, notiz | tipp | wichtig | warnung | vorsicht | achtung
el | σημείωση | συμβουλή | σημαντικό | προειδοποίηση | προσοχή
es | nota | sugerencia, consejo | importante | advertencia | precaución | aviso, atención
et | märkus | näpunäide, vihje | oluline, tähtis | hoiatus | ettevaatust
eu | oharra | aholkua, iradokizuna | garrantzitsua | abisua, ohartarazpena | kontuz
fa | توجه, یادداشت, نکته | راهنمایی | مهم | هشدار, اخطار | احتیاط
fi | huomautus, huomaa | vihje, vinkki | tärkeää, tärkeä | varoitus | varo
fil | tandaan, tala | - | mahalaga | babala | pag-iingat
fr | remarque, remarques | conseil, astuce, conseils | important | avertissement | attention
ga | nóta, tabhair faoi deara | leid | tábhachtach | rabhadh | aire
gl | nota | consello, suxestión | importante | advertencia, aviso | precaución
he | הערה, הערות | עצה, טיפ | חשוב | אזהרה | זהירות | שים לב
hi | नोट, ध्यान दें, टिप्पणी | युक्ति, टिप, सुझाव | महत्वपूर्ण | चेतावनी | सावधानी, सावधान
hr | napomena | savjet | važno | upozorenje | oprez
hu | megjegyzés | tipp | fontos | figyelmeztetés | vigyázat | figyelem
hy | նշում | խորհուրդ | կարևոր | զգուշացում
id | catatan | kiat | penting | peringatan | perhatian, hati-hati
is | athugið, athugasemd, ath | ábending | mikilvægt | viðvörun | varúð
it | nota | suggerimento, consiglio | importante | avviso, avvertenza, avvertimento | - | attenzione, cautela
ja | 注, 注意事項, メモ, 注記, ノート | ヒント | 重要 | 警告 | 注意
ka | შენიშვნა | რჩევა | მნიშვნელოვანია | გაფრთხილება
kk | ескерту, ескертпе | кеңес | маңызды | - | абайлаңыз
km | ចំណាំ | គន្លឹះ | សំខាន់ | ការព្រមាន
ko | 참고, 메모 | 팁 | 중요 | 경고 | 주의
lb | notiz | tipp | wichteg | warnung
lo | ໝາຍເຫດ, ຫມາຍເຫດ | - | ສໍາຄັນ, ສຳຄັນ | ຄໍາເຕືອນ, ຄຳເຕືອນ
lt | pastaba | patarimas | svarbu | įspėjimas | atsargiai, dėmesio
lv | piezīme | padoms | svarīgi | brīdinājums | uzmanību
mk | забелешка | совет | важно | предупредување | внимание
ms | nota, catatan | petua, tip | penting | amaran | awas, berhati-hati
mt | nota | ħjiel | importanti | twissija | kawtela
nb | merk, merknad, obs, notat | - | viktig | advarsel | forsiktig, forsiktighet
nl | opmerking, notitie, let op | tip | belangrijk | waarschuwing | voorzichtig, pas op
nn | merk, merknad, obs | - | viktig | åtvaring | forsiktig
pl | uwaga, notatka | porada, wskazówka | ważne | ostrzeżenie | przestroga
pt | nota, observação, obs | dica, sugestão | importante | aviso, advertência | cuidado, atenção
ro | notă | sfat, pont | important | avertisment, avertizare | atenție, precauție
ru | примечание, заметка, примечания | совет, подсказка, советы | важно, важный, существенно | предупреждение | осторожно, осторожность | внимание
sk | poznámka | tip | dôležité | upozornenie, varovanie | pozor
sl | opomba | nasvet, namig | pomembno | opozorilo | previdno, pozor
sq | shënim | këshillë | e rëndësishme | paralajmërim | kujdes
sr | napomena, напомена | savet, савет | važno, важно | upozorenje, упозорење | oprez, опрез
sv | anteckning, obs, observera, anmärkning, kommentar, notera | dricks | viktigt, viktig | varning | försiktighet, var försiktig, varsamhet
ta | குறிப்பு | உதவிக்குறிப்பு | முக்கியம் | எச்சரிக்கை
th | หมายเหตุ, บันทึก, บันทึกย่อ | เคล็ดลับ, คำแนะนำ | สำคัญ, ข้อสำคัญ | คำเตือน | ข้อควรระวัง, ระวัง
tr | not, dikkat edin | ipucu | önemli | uyarı | dikkat
uk | примітка, нотатка | порада | важливо | попередження | обережно | увага
ur | نوٹ | مشورہ | اہم | انتباہ | احتیاط
vi | ghi chú, lưu ý, chú ý | mẹo, gợi ý | quan trọng | cảnh báo | thận trọng, cẩn thận
zh | 备注, 附注, 说明, 注释, 備註, 附註, 附注, 注, 說明, 註 | 提示, 秘诀, 秘訣, 技巧 | 重要, 重要提示, 重要事項, 重要说明 | 警告 | 小心, 谨慎, 謹慎 | 注意
`;

/** What a word stands for. */
export interface AlertWord {
  /** `null` where it may be more than one alert. */
  readonly kind: AlertKind | null;
}

let languages: ReadonlyMap<string, ReadonlyMap<string, AlertWord>> | undefined;

/**
 * Whether a word is the translation of an alert's name.
 *
 * @param word in any case, with or without its accents
 * @param locale BCP 47; `null`: every language is looked at, and a word on which two disagree has no kind
 * @returns `null` for every other word
 */
export function alertWordOf(word: string, locale: string | null): AlertWord | null {
  // Made when first asked for: it takes a millisecond, and most runs never ask.
  languages ??= readTable();
  const sought = folded(word);
  if (locale !== null) return languages.get(languageOf(locale))?.get(sought) ?? null;
  const found = [...languages.values()].flatMap((words) => words.get(sought) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  return found.every(({ kind }) => kind === first.kind) ? first : { kind: null };
}

function readTable(): ReadonlyMap<string, ReadonlyMap<string, AlertWord>> {
  const lines = folded(TABLE).trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [language, ...columns] = line.split(" | ") as [string, ...string[]];
      const words = columns.flatMap((list, column) =>
        list.split(", ").map((word) => [word, { kind: ALERT_KINDS[column] ?? null }] as const),
      );
      return [language, new Map(words)];
    }),
  );
}

/** Without case, accents and vowel points, which capitals often lack. */
function folded(text: string): string {
  return withoutMarks(withoutMarks(text).toLowerCase());
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
