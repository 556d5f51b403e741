import { stopwordLanguages, stopwordsOf } from "./stopwords.ts";

/** The commonest words of languages that are told apart but not studied further; see `stopwords.ts` for the others. */
const furtherWords: Readonly<Record<string, string>> = {
  af: "die van en in is het nie dat vir met op te wat aan om was sal hulle ook sy haar na deur maar kan word hy ek ons hierdie is ná gesê",
  az: "və bir bu ilə üçün ki olan isə də da daha sonra görə kimi edib olub deyil onun bütün ən çox hər ildə tərəfindən olunub",
  be: "і ў у на што не з да як па за гэта ад для яго але яны быў была гэты пры пасля таксама які якія год годзе яшчэ каб",
  bg: "и на в за да се от с по че не са е до като ще във със но при или след също бъде беше този тази това които който през само вече година",
  ca: "el la els les un una de del dels i o però en a al als per amb que és són va van ha han no més aquest aquesta com seva seu després també quan entre sobre des fins any anys",
  cy: "y yr a i o yn ar am mae wedi bod ei gan ond nid hefyd fel oedd eu hyn gyda at",
  et: "ja on et ei see oli kui ka mis ning aga või pärast kes seda ta nad oma saab tema veel aasta aastal välja eest üle juba ütles",
  eu: "eta da ez bat du dira zen ere baina egin dute zuen izan dela ondoren hau hori bere beste gabe arte izango",
  fa: "و در به از که این را با است برای آن تا بود شد شده کرد یک هم خود بر ما می‌شود می‌کند گفت روز پس سال اما هر کند های",
  fi: "jälkeen aikana ennen vielä sen sitä tämä tästä häntä heidän kertoo sanoo vuoden uusi uuden kaksi",
  ga: "an na agus ar is sé i go a le do bhí ní tá ag leis as ó faoi gur nach bhfuil",
  gl: "o a os as un unha de do da dos das e ou pero en no na nos nas por para con sen como é son foi que non máis este esta ao á tamén despois entre sobre ata seu súa anos",
  hr: "i u na je se da za su od s o a ne što ali kao po iz do koji koja koje će bi nije bio bila nakon prije također te kako ili više to godine rekao tijekom gdje tko",
  is: "og að í á sem er til við það um með var en fyrir ekki af hann þau þess eftir frá verið hafa hefur þetta því eru verði hún þá þegar sagði upp",
  lt: "ir į kad iš su yra tai bet buvo už jis po per nuo ar kaip dėl jau tik savo metų metais bus jo jie taip pat prie apie kuris sakė",
  lv: "un ir ka no ar par uz tas bet arī kas pēc bija vai nav gan lai pie viņš to gada gadā kā jau būs savu šo tiks",
  mk: "и на во за да се од со по дека не се е до како ќе но при или по исто така беше овој оваа ова кои кој само веќе година што го ги",
  ms: "yang dan di ke dari untuk dengan pada ini itu dalam tidak akan adalah oleh juga ada atau sebagai telah mereka kami beliau kerana berkata tersebut selepas boleh ialah iaitu daripada bahawa katanya",
  sk: "a v na sa je že s z do o to ako po za od sú bol bola bolo ktorý ktorá ktoré tiež pre pri alebo podľa než už ale však aj by ich jeho roku sme nie",
  sl: "in je v na se da za so s z po tudi kot pa ne bi ki od do iz še pri ali ko bo če bil bila bilo že leta letu med zaradi",
  sq: "të e në i dhe për me një që nga është se do ka u nuk si më kjo janë ky por duke edhe pas ishte deri vetëm tha",
  sr: "и у је на да се за су од са о а не што али као по из до који која које ће би није био била након пре такође те како или више то године рекао током где после",
  sw: "na ya wa kwa ni la katika za cha kuwa hii hiyo yake lakini kama baada watu alisema pia huo hilo",
  tl: "ang ng sa mga na at ay ni para si kay ito nang hindi may mula pagkatapos noong din rin kung siya nila sila isang bagong upang",
  uz: "va bu bilan uchun bir ham edi deb esa kerak bo‘ldi haqida kabi emas yoki keyin oʻz o‘z qilish yilda",
  ur: "کے کی میں ہے کا کو سے اور نے کہ پر ہیں یہ اس بھی ایک کر تھا نہیں بعد گیا لیے تھے وہ جو",
};

/** Word → the languages whose common words it is. Made once, on first use. */
let languagesOfWord: ReadonlyMap<string, readonly string[]> | undefined;

export function languagesOf(word: string): readonly string[] {
  languagesOfWord ??= collectWords();
  return languagesOfWord.get(word) ?? [];
}

function collectWords(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (language: string, words: Iterable<string>) => {
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), language]);
  };
  for (const language of stopwordLanguages) add(language, stopwordsOf(language));
  for (const [language, words] of Object.entries(furtherWords)) add(language, words.split(" "));
  return found;
}
