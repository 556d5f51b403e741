import { namedMonth } from "../language/eastern-dates.ts";

/** Words that show a body, a role or a desk behind the name; a person has none of them. */
const notPeople =
  /(?:^|[^\p{L}\p{M}])(?:staff|news|newsroom|newsdesk|desk|press|editors?|editorial|team|agency|agencies|agence|agentur|agencia|agenzia|agencja|ag[êe]ncia|ajans[ıi]?|bureau|reuters|ap|afp|dpa|efe|ansa|pap|čtk|mti|pti|ani|ians|tass|xinhua|bloomberg|wires?|admin|administrator|webmaster|redaktion(?:en)?|redaktionell|redacci[oó]n|r[ée]daction|redazione|reda[cç][aã]o|redactie|redakcja|redakce|redakcia|redakcija|redakcia|szerkesztőség|redac[țt]ia|toimitus|redaksjonen|редакция|редакція|редакцията|correspondents?|reporters?|writers?|contributors?|magazine|media|times|post|online|network|tv|radio|com|inc|ltd|llc|guest|anonymous|unknown|author|posted|published|updated|share|follow|and wire|services?|business|sports?|insider|daily|review|blog|coordenadoria|company|group|institute|foundation|university|council|ministry|haber merkezi|haberler|gazetesi|редактор|корреспондент|новости|новини|агентство|агенція|σύνταξη|συντακτική|ομάδα|πρακτορείο|newsdesk|هيئة|التحرير|تحرير|وكالات|وكالة|رويترز|فرانس|تحریریه|خبرگزاری|گروه|ویب|ڈیسک|نیوز|מערכת|סוכנויות|כתבי|डेस्क|ब्यूरो|एजेंसी|संवाददाता|न्यूज़?|टीम|নিজস্ব|প্রতিবেদক|ডেস্ক|กองบรรณาธิการ|ผู้สื่อข่าว|ทีมข่าว|สำนักข่าว)(?:[^\p{L}\p{M}]|$)/iu;
/** Scripts without spaces: bodies, desks and papers by their last signs. */
const notPeopleEastern =
  /(?:编辑部|編輯部|编辑|編輯|編集部|編集局|本报讯|本報訊|综合报道|綜合報導|新华社|中央社|通讯社|通訊社|通信社|共同通信|時事|日报|日報|晚报|晚報|新聞社|新闻网|新聞網|新闻|网|網|新聞|新报|部|局|社|取材班|記者團|기자단|뉴스|신문|편집국|통신|취재팀|온라인)$/u;
const leadWords =
  "text(?: und fotos?)?|texte|texto|testo|текст|tekst|words|by|written by|words by|story by|reporting by|von|ein (?:kommentar|gastbeitrag|interview|bericht) von|ein \\p{L}+ von|par|propos recueillis par|por|di|da|door|av|af|de|autor(?:in)?|autore|auteur|author|yazar|yazan|writer|forfatter|teksti|kirjoittaja|szerző|írta|napisał[a]?|rozmawia(?:ła|ł)?|autorzy|penulis|oleh|tác giả|bởi|theo|от|автор[иы]?|авторка|текст|розмовляла?|беседовала?|του|της|γράφει(?: [οη])?|συνέντευξη στ(?:ον|ην)|συντάκτης|بقلم|كتب(?:ت)?|حاور(?:ه|ها|ت|ته)?|إعداد|المؤلف|نوشته|نویسنده|به قلم|از|تحریر|مصنف|از قلم|מאת|כתב|כתבה|ראיינה?|लेखक|लेखिका|द्वारा|रिपोर्ट|প্রতিবেদন|লেখক|লিখেছেন|โดย|เรื่อง|ผู้เขียน|文|作者|撰文|记者|記者|本报记者|本報記者|采访|採訪|整理|取材・文|取材|執筆|著者|聞き手|글|기자|취재|글쓴이|인터뷰|gazeteci|röportaj";
const lead = new RegExp(`^(?:${leadWords})(?:\\s*[:：／/|]\\s*|\\s+)`, "iu");
const leadWithoutSpace =
  /^(?:文[／/:：]?|本报记者|本報記者|记者|記者|作者|撰文|取材・文|取材|執筆|聞き手)[\s／/:：＝=]*/u;
/** Roles that follow a name: "Ana Poole Political Editor" is left alone, "佐藤花子記者" and "김철수 기자" are people. */
const role =
  /\s*(?:特约记者|特派員|記者|记者|기자|논설위원|특파원|編集委員|論説委員|द्वारा|संवाददाता)(?:[／/].*|\s*[=＝].*)?$/u;
/** "／台北報導": where it was reported from, after the name. */
const report = /\s*[／/][^／/]*(?:報導|报道|電|电)$/u;
/** Ambiguous as prepositions and articles: they lead to people in a short line at most beside a capital. */
const leadsAlone = /^(?:de|da|di|od|от|از|του|της|文|글|기자|theo|text|tekst|texte|texto|testo|текст)$/iu;
const between =
  /\s*(?:,|;|\||·|•|\/|&|、|，|；|\s[-–—]\s|\s(?:and|und|et|y|e|en|och|og|i|a|ja|és|și|ve|dan|và|i|и|и|та|і|και|و|और|এবং|และ|ו)\s)\s*/iu;
/** ", de Barra Funda": a place after a comma is no second author. */
const fromPlace = /,\s*(?:de|from|desde|aus|da|din|из|із|fra|från|vanuit|à|en|in)\s+\p{Lu}.*$/u;
/** After the names: where they wrote from, and when. */
const place = /\s+(?:in|aus|à|en|desde|w|v|в|у|στη?ν?|في)\s+\p{Lu}?[\p{L}\p{M}].*$/u;
const trailing =
  /\s*(?:[|·•–—-]\s*)?(?:\b(?:on \p{Lu}\p{L}+day|published|updated|posted|last|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opublikowano|yayınlan\p{L}+|güncelle\p{L}+|опубликован\p{L}*|обновлен\p{L}*|опубліковано|оновлено|δημοσι\p{L}+|ενημερ\p{L}+)(?!\p{L})|نُ?شر|تاریخ|פורסם|प्रकाशित|เผยแพร่|更新|公開|发布|發布|发表|입력|등록|수정).*$/iu;
/** Small words within a name. */
const particle =
  /^(?:v[oa]n|de[nrls]?|del?la|dei|degli|dal|d[aiou]|d[ao]s|du|l[ae]|el|al|ul|bin|bint|ibn|ben|abu|a[fv]|zu[mr]?|te[nr]|t[eo]|und|y|e|i|’t|'t|san|af|auf|op|in|het)$/u;
const limits = { people: 8, shortest: 2, longest: 60, words: 5, uncasedWords: 4, cjk: 8, line: 120 };

/** Whether a line opens with the words that lead to an author's name, and with nothing else but it. */
export function leadsToPeople(line: string): boolean {
  // A line that ends like a sentence is one: "By Monday the water had gone."
  if (line.length > limits.line || /[.!?…。]$/.test(line) || peopleIn([line], []).length === 0) return false;
  if (leadWithoutSpace.test(line) || role.test(line)) return true;
  const found = lead.exec(line)?.[0];
  if (!found) return false;
  const rest = line.slice(found.length);
  const isMarked = /[:：／/|]\s*$/.test(found) || !leadsAlone.test(found.trim());
  return isMarked && (/^\p{Lu}/u.test(rest) || !/[\p{Lu}\p{Ll}]/u.test(rest));
}

/** The people among what is written in the place of an author, each once. */
export function peopleIn(written: readonly string[], publisherNames: readonly string[]): string[] {
  const publishers = new Set(publisherNames.map(squeeze));
  const people = new Set(written.flatMap(namesIn).filter((name) => isPerson(name, publishers)));
  return [...people].slice(0, limits.people);
}

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[\s.-]/g, "");
}

function namesIn(written: string): string[] {
  if (/^(?:https?:)?\/\//.test(written)) return [];
  const bare = written
    .normalize("NFC")
    .replace(/\([^)]*\)|（[^）]*）|<[^>]*>|\S+@\S+|@\w+|[\u200e\u200f\u2066-\u2069]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isLed = lead.test(bare) || leadWithoutSpace.test(bare);
  return beforeDate(bare.replace(leadWithoutSpace, "").replace(lead, "").replace(trailing, "").replace(fromPlace, ""))
    .split(isLed ? new RegExp(`${between.source}`, "iu") : between)
    .map((name) => name.replace(lead, "").replace(leadWithoutSpace, "").replace(role, ""))
    .map((name) => (isLed ? name.replace(place, "") : name))
    .map((name) => name.replace(report, ""))
    .flatMap(partEastern)
    .map((name) => name.replace(/^[\s.,:–—-]+|[\s,:–—-]+$/g, ""))
    .map(inNameCase);
}

/** "Ana Poole March 4, 2031" and "Ana Poole, Tuesday 4 March 2031" without the date. */
function beforeDate(text: string): string {
  const digit = text.search(/\p{Nd}/u);
  if (digit < 0) return text;
  const words = text
    .slice(0, digit)
    .replace(/[\s,|·•(–—-]+$/, "")
    .split(" ");
  while (words.length > 1 && namedMonth((words.at(-1) ?? "").replace(/[,.]$/, ""))) words.pop();
  return words.join(" ");
}

/** "王小明 李四" in a script that writes a name without a space are two people. */
function partEastern(name: string): string[] {
  const words = name.split(" ");
  const isHan = words.length > 1 && words.every((word) => /^[\p{Script=Han}·]{2,4}$/u.test(word));
  const isFullNames = isHan && words.every((word) => word.length >= 3 || words.length > 2);
  return isFullNames ? words : [name];
}

function inNameCase(name: string): string {
  if (!/^[\p{Lu}\s.'’-]{6,}$/u.test(name) || !name.includes(" ")) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

function isPerson(name: string, publishers: ReadonlySet<string>): boolean {
  const words = name.split(" ");
  if (name.length < limits.shortest || name.length > limits.longest || words.length > limits.words) return false;
  if (/[\p{Nd}<>{}?!"“”「」:：。]/u.test(name) || /^the\s/i.test(name)) return false;
  if (notPeople.test(name) || notPeopleEastern.test(name) || publishers.has(squeeze(name))) return false;
  const isCased = /[\p{Lu}\p{Ll}]/u.test(name);
  if (!isCased) return isUncasedPerson(name, words.length);
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const isWhole = words.slice(1, -1).every((word) => /^(?:\p{Lu}|\p{Ll}['’]\p{Lu})/u.test(word) || particle.test(word));
  return words.length > 1 && isWhole && /^\p{Lu}/u.test(first) && /^(?:\p{Lu}|[a-z]['’]\p{Lu})/u.test(last);
}

/** Scripts without capitals: a name of two signs at least, where one sign is a syllable, else of a word or two. */
function isUncasedPerson(name: string, words: number): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name))
    return name.replace(/[\s·・]/g, "").length <= limits.cjk || /[・·]/.test(name);
  return name.length >= 3 && words <= limits.uncasedWords;
}
