import { languageOf } from "../tag.ts";

/**
 * The commonest function words of the languages that documentation is published in: articles, pronouns, prepositions,
 * conjunctions, auxiliaries, and few words that every manual has. They stand in any sentence of five words or more and in no
 * name. What two languages share shows nothing between the two.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and to of in is for on at an with that this these those from into by or but if it its you your we our they their be are was were been can will should must may have has does than then when where while why who what which how there because before after about until not",
  de: "der die das den dem des ein eine einen einem einer eines und oder ist sind war wird werden wurde nicht mit von für auf zu zum zur im in an am aus bei nach über unter durch wenn dass sie ihr ihre ihren ihrem es kann können müssen muss soll auch noch nur wie als sich um vor bis hier dieser diese dieses diesem diesen alle kein keine mehr haben hat er es wir ihn ihm möchten wählen verwenden",
  nl: "de het een en of is zijn was wordt worden werd niet met van voor op aan naar uit bij over onder door om als dat die deze dit u uw je jouw kan kunnen moet moeten ook nog maar dan wel er geen meer hebt heeft hebben alle elke hier waar wanneer wat hoe in te tot tussen zonder tijdens nadat voordat selecteer gebruikt",
  sv: "och att det som en ett den de är var har av för på med till från om inte kan ska måste eller men när hur där vid efter över under mellan utan genom du din ditt dina vi man sig sin sina alla varje detta denna dessa också bara så även än finns blir följande använda välj dig mig exempel hjälp information inställningar klicka åtkomst skapa öppna sedan steg nu flera fel",
  nb: "og at det som en et den de er var har av for på med til fra om ikke kan skal må eller men når hvordan hvor ved etter over under mellom uten gjennom du din ditt dine vi man seg sin sine alle hver dette denne disse også bare så enn finnes blir følgende hvis hva noe noen bruke velg deg meg eksempel hjelp informasjon innstillinger klikk tilgang opprett åpne deretter trinn nå flere feil",
  nn: "og at det som ein eit den dei er var har av for på med til frå om ikkje kan skal må eller men når korleis kor ved etter over under mellom utan gjennom du din ditt dine vi ein seg sin sine alle kvar dette denne desse også berre så enn finst blir følgjande viss kva noko nokon bruke vel deg meg døme hjelp informasjon innstillingar klikk tilgang opprett opne deretter steg no fleire feil",
  da: "og at det som en et den de er var har af for på med til fra om ikke kan skal må eller men når hvordan hvor ved efter over under mellem uden gennem du din dit dine vi man sig sin sine alle hver dette denne disse også kun så end findes bliver følgende hvis hvad noget nogen nogle bruge vælg dig mig eksempel hjælp oplysninger indstillinger klik adgang opret åbn derefter trin mulighed flere fejl",
  is: "og að það sem er var hefur af fyrir á með til frá um ekki getur skal eða en þegar hvernig hvar við eftir yfir undir milli án þú þinn þitt þín þínum við hann hún þeir allar allir hver þetta þessi þessar þessum einnig bara svo ef eru verið vera hafa í úr því þá þar hér",
  fi: "ja on ei että se ne hän tai jos kun niin kuin myös vain voi voit voivat ovat oli olla joka jotka mikä tämä nämä tämän näiden sen niiden kanssa ilman ennen jälkeen sekä mutta koska siitä sitä sinun sinä käyttää valitse kaikki jokainen joita jossa mukaan avulla",
  et: "ja on ei et see need ta või kui nii nagu ka ainult saab saate võib oli olla mis kes selle nende koos ilma enne pärast ning aga sest sellest seda teie valige kõik iga mida mille järgi abil peab pole seal siin",
  lv: "un ir nav ka tas tie viņš vai ja kad kā arī tikai var varat būt kas kurš šī šis šo šie lai ar bez pirms pēc bet jo no uz par pie starp jūs jūsu visi katrs jums tiek tika ko kur",
  lt: "ir yra nėra kad tai jis ar jei kai kaip taip pat tik gali galite būti kas kuris kuri ši šis šį šie su be prieš po bet nes iš į apie prie tarp jūs jūsų visi kiekvienas jums buvo ką kur norėdami arba",
  pl: "i w z na do nie jest są był się że to ten ta te tego tej tych jak jako lub albo oraz ale jeśli gdy kiedy można może mogą należy dla od po przez przy pod nad między bez przed o u twój ich jego jej który która które których wszystkie każdy tylko także również aby być ma zostać została",
  cs: "a v ve z ze na do ne je jsou byl se že to ten ta ty toho této těchto jak jako nebo ale pokud když může mohou musí pro od po při pod nad mezi bez před o u váš jejich jeho její který která které kterých všechny každý pouze také aby být má není bude k ke s si",
  sk: "a v vo z zo na do nie je sú bol sa že to ten tá tie toho tejto týchto ako alebo ale ak keď môže môžu musí pre od po pri pod nad medzi bez pred o u váš ich jeho jej ktorý ktorá ktoré ktorých všetky každý iba tiež aby byť má bude k ku s si",
  sl: "in v z na do ne je so bil se da to ta te tega teh kot ali ampak če ko lahko mora za od po pri pod nad med brez pred o vaš njihov njegov ki vsi vse vsak samo tudi biti ima ni bo k s iz kako kjer",
  hr: "i u s na do ne je su bio se da to taj ta te toga ovaj ovo ove ovih kao ili ali ako kada može mogu mora za od po pri pod nad između bez prije poslije o vaš njihov njegov koji koja koje kojih svi sve svaki samo također biti ima nije će k iz kako gdje uvijek primjer vrijednost",
  bs: "i u s na do ne je su bio se da to taj ta te toga ovaj ovo ove ovih kao ili ali ako kada može mogu mora za od po pri pod nad između bez prije poslije o vaš njihov njegov koji koja koje kojih svi sve svaki samo također biti ima nije će k iz kako gdje uvijek primjer vrijednost",
  "sr-Latn":
    "i u s na do ne je su bio se da to taj ta te toga ovaj ovo ove ovih kao ili ali ako kada može mogu mora za od po pri pod nad između bez pre posle o vaš njihov njegov koji koja koje kojih svi sve svaki samo takođe biti ima nije će k iz kako gde uvek primer vrednost",
  hu: "a az egy és vagy de nem van volt hogy ez azt ezt ha amikor mint csak is meg már még minden lehet kell tud aki ami amely amelyek alatt után előtt között nélkül majd be ki fel le el ön ennek annak ezek azok számára segítségével szerint során illetve vannak használja",
  ro: "și sau de la în pe cu din pentru că este sunt era nu se care ce un o unei unui al ale cei cele acest această aceste acestea dacă când cum poate pot trebuie după înainte între fără prin dvs vă să ar fi mai dar doar toate fiecare către până asupra ca iar",
  es: "el la los las un una unos unas de del y o que en por para con sin no se es son fue está están ser al lo su sus este esta estos estas esto como más pero si cuando donde puede pueden debe desde hasta sobre entre también solo todos todas cada le les muy hay ya tiene cual según usted",
  pt: "o a os as um uma uns umas de do da dos das e ou que em no na nos nas por pelo pela para com sem não se é são foi está estão ser ao à seu sua seus suas este esta estes estas isso como mais mas quando onde pode podem deve desde até sobre entre também só todos todas cada muito há já tem qual você",
  gl: "o a os as un unha de do da dos das e ou que en no na nos nas por polo pola para con sen non se é son foi está ser ao á seu súa seus súas este esta estes estas isto como máis pero cando onde pode poden debe desde ata sobre entre tamén só todos todas cada moito hai xa ten cal vostede",
  ca: "el la els les un una uns unes de del dels i o que en per amb sense no es és són va està ser al als el seu la seva aquest aquesta aquests aquestes això com més però si quan on pot poden cal des fins sobre entre també només tots totes cada molt hi ha ja té qual vostè",
  fr: "le la les un une des de du et ou que qui en dans par pour avec sans ne pas se est sont était être au aux ce cette ces il elle ils vous votre vos nous notre leur leurs son sa ses plus mais si quand où peut peuvent doit depuis sur sous entre aussi tous toutes chaque comme lorsque afin après avant",
  it: "il lo la i gli le un uno una di del della dei delle dal dalla e o che in nel nella nei per con senza non si è sono era essere al alla ai alle suo sua questo questa questi queste come più ma se quando dove può possono deve da fino su sul sulla tra anche solo tutti tutte ogni molto già ha quale",
  tr: "ve veya bir bu şu o için ile de da ki değil olarak olan olur olabilir gibi kadar daha çok en her tüm bazı ama ancak ise eğer sonra önce üzerinde altında arasında göre tarafından nasıl ne var yok siz sizin onu bunu buna bunun seçin kullanarak etmek",
  az: "və və ya bir bu o üçün ilə də da ki deyil olaraq olan olur ola bilər kimi qədər daha çox ən hər bütün bəzi amma lakin isə əgər sonra əvvəl üzərində altında arasında görə tərəfindən necə nə var yox siz sizin onu bunu buna bunun seçin istifadə etmək",
  id: "yang dan di ke dari untuk dengan pada ini itu atau adalah tidak dapat akan anda bisa jika ketika saat oleh sebagai dalam juga telah sudah lebih hanya semua setiap karena tetapi bahwa seperti agar sebelum setelah antara tanpa harus kami mereka ada berikut silakan menggunakan kepada daripada boleh apabila supaya selepas mesti bagi pengaturan akun informasi layanan tautan berkas klik",
  ms: "yang dan di ke dari untuk dengan pada ini itu atau ialah adalah tidak boleh akan anda jika apabila semasa oleh sebagai dalam juga telah lebih hanya semua setiap kerana tetapi bahawa seperti supaya sebelum selepas antara tanpa mesti kami mereka ada berikut sila menggunakan daripada kepada bagi iaitu tetapan akaun maklumat perkhidmatan pautan fail pentadbir klik",
  vi: "và của là có cho không được trong một các những này đó với để từ khi nếu hoặc bạn sẽ đã phải cũng như trên dưới sau trước giữa bởi vì nhưng thì mà tất mỗi hãy có thể về tại theo",
  ru: "и в во на с со не что это как для по из к о от у за при или если но то так все его их вы вас вам ваш она они он был быть может можно нужно также чтобы который которая которые которых этот эта эти этого после перед между без через только когда где под над есть был была является используется следующие следующий содержит этом этой нет должен должны того тем",
  uk: "і й в у на з із не що це як для по до про від за при або якщо але то так все його їх ви вас вам ваш вона вони він був бути може можна потрібно також щоб який яка які яких цей ця ці цього після перед між без через тільки коли де під над є та є використовується наступні містить цьому цій немає повинен повинні того тим",
  be: "і ў у на з са не што гэта як для па да пра ад за пры або калі але так усе яго іх вы вас вам ваш яна яны ён быў быць можа можна трэба таксама каб які якая якія якіх гэты гэтая гэтыя пасля перад паміж без праз толькі дзе пад над ёсць",
  bg: "и в във на с със не че това как за по от до към при или ако но така все го ги вие вас ви ваш тя те той беше да може трябва също който която които този тази тези след преди между без през само когато където под над е са се ще бъде",
  mk: "и во на со не дека ова како за по од до кон при или ако но така сите го ги вие вас ви ваш таа тие тој беше да може треба исто кој која кои овој оваа овие по пред меѓу без преку само кога каде под над е се ќе биде што",
  sr: "и у с на до не је су био се да то тај та те тога овај ово ове ових као или али ако када може могу мора за од по при под над између без пре после о ваш њихов његов који која које којих сви све сваки само такође бити има није ће к из како где",
  kk: "және мен бен пен бұл осы сол үшін немесе егер емес бар жоқ керек болады болса сіз сіздің оны оның туралы кейін дейін бойынша арқылы барлық әр тек қалай қайда деп да де",
  ar: "في من على إلى عن مع هذا هذه ذلك التي الذي أو أن إن إذا كان كما قد لا لم ما هو هي بعد قبل بين حتى عند كل أي تم يتم يمكن يمكنك ثم لكن حيث",
  fa: "در از به با که را این آن است برای یا و می شود شما خود هر اگر نیست تا بر کنید کند باید هم یک هستند بود شده نمی",
  ur: "کے میں کی ہے اور سے کو پر کا ہیں آپ کریں یہ ایک نہیں یا اس کر ہو اگر لیے تو بھی جو کیا ہوں",
  hi: "के में है की और से को का हैं पर यह करें लिए या आप नहीं इस कर हो अगर तो भी जो किया द्वारा अपने",
  mr: "आहे आणि हे ही या तुम्ही साठी करा किंवा मध्ये नाही आहेत तो ती च्या ला ने असेल जर तर पण तुमच्या",
  ne: "छ र को मा लागि यो तपाईं छन् वा गर्न हुन्छ पनि यस छैन गर्नुहोस् भने तपाईंको बाट",
};

/** Languages that are too near to be distinguished in one unit; in a whole article only by words the other has not. */
const NEAR: readonly (readonly string[])[] = [
  ["sv", "nb", "nn", "da"],
  ["id", "ms"],
  ["cs", "sk"],
  ["hr", "sr", "sr-Latn", "bs"],
  ["es", "pt", "gl", "ca"],
  ["ru", "uk", "be", "bg", "mk"],
  ["tr", "az"],
  ["hi", "mr", "ne"],
  ["ar", "fa", "ur"],
];

/** The two that no word of these lists parts. */
const ONE_VOCABULARY: ReadonlySet<string> = new Set(["hr", "bs"]);

/** A language with the words it has and another has not, and the reverse. */
export interface Rival {
  /** A key of the table, for instance `es` or `sr-Latn`. */
  readonly language: string;
  /** Words of the rival that the locale's language has not, nor English: a passage of the source may be left. */
  readonly foreign: ReadonlySet<string>;
  /** Words of the locale's language that the rival has not. */
  readonly own: ReadonlySet<string>;
  /** Whether the two are distinguished in whole articles alone. */
  readonly isNear: boolean;
}

const lists = new Map<string, ReadonlySet<string>>();
const rivals = new Map<string, readonly Rival[]>();

/** The function words of a language; `null` where they are not known. */
export function functionWordsOf(language: string): ReadonlySet<string> | null {
  const known = lists.get(language);
  if (known !== undefined) return known;
  const words = WORDS[language];
  if (words === undefined) return null;
  const set = new Set(words.split(" "));
  lists.set(language, set);
  return set;
}

/** The key of a locale in the table: its language, with the script where that has two. */
export function vocabularyOf(locale: string): string {
  const language = languageOf(locale);
  return language === "sr" && /^sr-Latn/i.test(locale) ? "sr-Latn" : language === "no" ? "nb" : language;
}

/** The languages of the same script that a text may be written in instead; none where the own one's words are not known. */
export function rivalsOf(vocabulary: string): readonly Rival[] {
  const known = rivals.get(vocabulary);
  if (known !== undefined) return known;
  const own = functionWordsOf(vocabulary);
  const found = own === null ? [] : Object.keys(WORDS).flatMap((language) => rivalOf(vocabulary, own, language));
  rivals.set(vocabulary, found);
  return found;
}

function rivalOf(vocabulary: string, own: ReadonlySet<string>, language: string): readonly Rival[] {
  const theirs = functionWordsOf(language) as ReadonlySet<string>;
  const english = functionWordsOf("en") as ReadonlySet<string>;
  // English that is left is the source's, which another rule compares.
  if (language === "en") return [];
  const isSame = language === vocabulary || (ONE_VOCABULARY.has(language) && ONE_VOCABULARY.has(vocabulary));
  if (isSame || scriptOf(WORDS[language] as string) !== scriptOf(WORDS[vocabulary] as string)) return [];
  const foreign = new Set([...theirs].filter((word) => !own.has(word) && !english.has(word) && !LETTER.test(word)));
  const ours = new Set([...own].filter((word) => !theirs.has(word)));
  const isNear = NEAR.some((group) => group.includes(language) && group.includes(vocabulary));
  return [{ language, foreign, own: ours, isNear }];
}

/** One letter of ASCII is a variable, a drive or an option as well. */
const LETTER = /^[a-z]$/;

/** The script of a list, by its first letter. */
function scriptOf(words: string): string {
  const code = words.charCodeAt(0);
  if (code < 0x370) return "Latin";
  if (code < 0x530) return "Cyrillic";
  return code < 0x900 ? "Arabic" : "Devanagari";
}
