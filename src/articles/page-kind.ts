import type { Kind } from "./article.ts";
import type { Found } from "./page-evidence.ts";
import type { Said } from "./page-signs.ts";

const byType: readonly [RegExp, Kind][] = [
  [/^LiveBlogPosting$/, "live"],
  [/^(?:OpinionNewsArticle|ReviewNewsArticle|SatiricalArticle)$/, "opinion"],
  [/^AnalysisNewsArticle$/, "analysis"],
  [/^(?:BackgroundNewsArticle|AskPublicNewsArticle)$/, "explainer"],
  [/^VideoObject$/, "video"],
];

/** Names of sections, as they stand in labels and addresses. Spaces are hyphens here. */
const bySection: readonly [RegExp, Kind][] = [
  [
    /^(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentary|comment|comment-?is-?free|letters(?:-to-the-editor)?|viewpoints?|meinung(?:en)?|kommentare?|leitartikel|kolumnen?|gastbeitrag|glosse|opini[oó]n|tribunas?|editorial(?:es)?|columnas?|tribunes?|[ée]ditos?|chroniques?|id[ée]es|opinioni|editoriali|commenti|opini[aã]o|colunas?|opinie|mneni[ey]a?|opinia|felieton|komentarz|n[áa]zor(?:y)?|koment[áa][rř]e?|v[ée]lem[ée]ny|p[ăa]reri|ledare|debatt?|kronik|leder|mielipide|kolumni|köşe-yazıları|yorum|görüş|мнени[ея]|колонк[аи]|думк[аи]|погляди|γνώμ(?:η|ες)|άπο?ψ(?:η|εις)|απόψεις|رأي|آراء|مقالات-?(?:الرأي)?|دیدگاه|یادداشت|رائے|کالم|אדי?טוריאל|דעות|טור(?:-דעה)?|विचार|संपादकीय|मत|মতামত|সম্পাদকীয়|ความคิดเห็น|บทบรรณาธิการ|ทัศนะ|社説|社论|社論|评论|評論|观点|觀點|オピニオン|論説|コラム|사설|칼럼|오피니언|opini|tajuk-rencana|quan-điểm|góc-nhìn)$/iu,
    "opinion",
  ],
  [
    /^(?:analys[ei]s|news-analysis|analyse[ns]?|an[aá]lisis|an[aá]lises?|analisi|analiz[ay]?|anal[ýy]z[ay]|elemz[ée]s|analyysi|analis(?:a|is)|аналитика|анал[иі]з|ανάλυση|αναλύσεις|تحليل(?:ات)?|تحلیل|ניתוח|विश्लेषण|বিশ্লেষণ|บทวิเคราะห์|วิเคราะห์|分析|深度|뉴스분석|분석|phân-tích)$/iu,
    "analysis",
  ],
  [
    /^(?:live|live-?blogs?|live-?updates?|liveticker|newsticker|en-?vivo|directo|en-?direct|le-direct|ao-?vivo|diretta|in-diretta|live-reporting|onlayn|na-żywo|relacja(?:-na-żywo)?|živě|élő|canlı(?:-anlatım|-blog)?|онлайн|прямой-эфир|наживо|ζωντανά|مباشر|بث-مباشر|زنده|שידור-חי|לייב|लाइव(?:-अपडेट)?|লাইভ|สด|直播|文字直播|ライブ|実況|실시간|라이브|siaran-langsung|trực-tiếp)$/iu,
    "live",
  ],
  [
    /^(?:explain(?:er|ers|ed)|faq|what-we-know|q-and-a-explainer|hintergrund|erklärt|d[ée]cryptage|explicador|claves|las-claves|entenda|spiegone|uitleg|wyjaśniamy|vysvětlujeme|разбор|объясняем|пояснюємо|τι-ξέρουμε|شرح|لماذا|توضیح|הסבר(?:ים)?|व्याख्या|आसान-भाषा-में|อธิบาย|解説|解读|解讀|科普|설명|팩트체크|giải-thích)$/iu,
    "explainer",
  ],
  [
    /^(?:interviews?|q-?and-?a|entrevistas?|entretiens?|interviste?|intervista|gespräch|im-gespräch|wywiad[y]?|rozhovory?|interj[úu]k?|interviu|intervju|haastattelu|röportaj|söyleşi|интервью|[іi]нтерв.?ю|συνεντεύξ(?:η|εις)|συνέντευξη|مقابلات|مقابلة|حوار(?:ات)?|گفت‌?و‌?گو|مصاحبه|انٹرویو|ר[אי]יון|ראיונות|साक्षात्कार|इंटरव्यू|সাক্ষাৎকার|สัมภาษณ์|专访|專訪|访谈|インタビュー|인터뷰|wawancara|phỏng-vấn)$/iu,
    "interview",
  ],
  [
    /^(?:obituar(?:y|ies)|obits?|deaths|nachruf[e]?|traueranzeigen|necrologi[ea]s?|obituarios?|obituário|necrol[óo]gic[ao]s?|n[ée]crologies?|nekrologi?|wspomnienie|nekrolog[y]?|minnesord|dødsfall|muistokirjoitus|vefat|некролог[иі]?|νεκρολογί(?:α|ες)|وفيات|نعي|درگذشت|הספד|אבל|श्रद्धांजलि|শোক|讣告|訃告|訃報|讣闻|追悼|부고|부음|obituari|cáo-phó)$/iu,
    "obituary",
  ],
  [
    /^(?:press-?releases?|pressemitteilung(?:en)?|presseportal|pr-?newswire|communiqu[ée]s?(?:-de-presse)?|comunicados?(?:-de-(?:prensa|imprensa))?|notas?-de-prensa|comunicat[io]-stampa|persbericht(?:en)?|pressmeddelande[n]?|pressemeddelelse|informacj[ae]-prasow[ae]|tisková-zpráva|sajtóközlemény|basın-(?:bülteni|açıklaması)|пресс-релиз[ыа]?|прес-реліз[иа]?|δελτί(?:ο|α)-τύπου|بيان(?:-صحفي)?|بیانیه|הודעות?-לעיתונות|प्रेस-विज्ञप्ति|ข่าวประชาสัมพันธ์|新闻稿|新聞稿|プレスリリース|보도자료|siaran-pers|thông-cáo-báo-chí)$/iu,
    "press release",
  ],
  [
    /^(?:videos?|watch|tv-clips?|v[íi]deos?|wideo|video-galeri|видео|відео|βίντεο|فيديو|ویدئو|ویڈیو|וידאו|वीडियो|ভিডিও|วิดีโอ|คลิป|视频|視頻|影片|影音|動画|映像|영상|동영상)$/iu,
    "video",
  ],
];

const byTitle: readonly [RegExp, Kind][] = [
  [/^(?:news )?(?:live(?: updates| blog| coverage)?)\s*[:|–—]|live updates?\s*$/iu, "live"],
  [
    /^(?:explainer|explained)\s*[:|–—]|[:|–—]\s*(?:what we know(?: so far)?|an explainer)\s*$|^what (?:is|are) .+, and why\b/iu,
    "explainer",
  ],
  [/^q\s?&\s?a\s*[:|–—]/iu, "interview"],
  [/^obituary\s*[:|–—]|,\s*dies at \d{2,3}\s*$/iu, "obituary"],
  [/^for immediate release\s*[:|–—]/iu, "press release"],
];
/** "Kommentar: …", "【社説】…", "Interview | …": a section's name that opens a headline. */
const opening = /^(?:\[([^\]]{2,24})\]|【([^】]{2,24})】|([^:：|–—]{2,24}?)\s*(?:[:：|]|\s[–—]\s))/u;

/** What a page says of its kind: its schema.org types first, then its labels, the start of its title and its address. */
export function pageKind(
  types: readonly string[],
  labels: readonly Said[],
  url: string,
  title: string,
): Found<Kind> | undefined {
  const declared = firstMatch(
    byType,
    types.map((words) => ({ words, from: "json-ld @type" })),
  );
  const isOnlyFilm = declared?.value === "video" && types.length > 1;
  if (declared && !isOnlyFilm) return declared;
  const opened = opening.exec(title);
  const first = opened?.[1] ?? opened?.[2] ?? opened?.[3];
  return (
    firstMatch(bySection, labels) ??
    firstMatch(bySection, first ? [{ words: first, from: "start of the title" }] : []) ??
    firstMatch(byTitle, [{ words: title, from: "title" }]) ??
    firstMatch(bySection, foldersOf(url))
  );
}

function foldersOf(url: string): Said[] {
  if (!URL.canParse(url)) return [];
  return new URL(url).pathname
    .split("/")
    .slice(1, -1)
    .map((folder) => ({ words: decodeFolder(folder), from: "address" }));
}

function decodeFolder(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch (error) {
    // URIError: the address escapes no UTF-8.
    if (error instanceof URIError) return folder;
    throw error;
  }
}

function firstMatch(table: readonly [RegExp, Kind][], said: readonly Said[]): Found<Kind> | undefined {
  for (const { words, from } of said) {
    const name = table === bySection ? words.trim().replace(/\s+/g, "-").normalize("NFC") : words;
    const kind = table.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) return { value: kind, from, words };
  }
  return undefined;
}
