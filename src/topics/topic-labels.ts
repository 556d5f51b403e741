import { foldedName } from "../language/tokens.ts";
import type { Topic } from "./topic.ts";

/** Names of sections as publishers file by them, in many languages; folded, a hyphen is a space. */
const names: Readonly<Record<Topic, string>> = {
  world:
    "world|world news|international|international news|foreign|global|africa|asia|europe|americas|latin america|middle east|asia pacific|ausland|welt|international affairs|monde|à l étranger|afrique|proche orient|internacional|internacionales|mundo|esteri|mondo|dal mondo|buitenland|wereld|utrikes|utland|udland|ulkomaat|zagranica|świat|zahraničí|külföld|dünya|в мире|мир|світ|за рубежом|κόσμος|διεθνή|عالم|العالم|دولي|جهان|بین الملل|دنیا|בעולם|दुनिया|विदेश|विश्व|আন্তর্জাতিক|বিশ্ব|ต่างประเทศ|国际|國際|国際|海外|국제|세계|dunia|internasional|thế giới|quốc tế",
  politics:
    "politics|political news|election|elections|election|congress|parliament|government|policy|politik|innenpolitik|bundestag|politique|élections|política|politica|elezioni|politiek|polityka|politika|belpolitika|siyaset|политика|політика|πολιτική|سياسة|السياسة|سیاست|פוליטיקה|राजनीति|রাজনীতি|การเมือง|政治|时政|時政|정치|chính trị|inrikespolitik",
  justice:
    "crime|crime news|court|courts|court|justice|law|legal|law and order|crime and justice|crime and courts|police|public safety|kriminalität|justiz|polizei|blaulicht|recht|faits divers|justice et faits divers|police justice|sucesos|tribunales|justicia|cronaca nera|giustizia|cronaca giudiziaria|misdaad|politie|brott|krim|krimi|rikos|kryminalne|prawo|bűnügy|adalet|криминал|происшествия|право|кримінал|δικαιοσύνη|αστυνομικό|جرائم|قضاء|حوادث|פלילים|अपराध|আইন আদালত|অপরাধ|อาชญากรรม|社会安全|法治|法律|社会 事件|事件|사건사고|hukum|kriminal|pháp luật",
  business:
    "business|business news|economy|economics|economic|finance|financial|financial news|markets|market news|money|companies|stocks|investing|banking|energy markets|real estate|wirtschaft|finanzen|börse|unternehmen|märkte|économie|entreprises|bourse|argent|economía|empresas|mercados|finanzas|dinero|economia|finanza|mercati|economie|bedrijven|ekonomi|näringsliv|økonomi|erhverv|næringsliv|talous|gospodarka|biznes|ekonomika|ekonomie|byznys|gazdaság|экономика|бизнес|финансы|економіка|бізнес|οικονομία|اقتصاد|الاقتصاد|أعمال|בורסה|כלכלה|व्यापार|अर्थव्यवस्था|बिजनेस|অর্থনীতি|বাণিজ্য|เศรษฐกิจ|ธุรกิจ|经济|經濟|财经|財經|経済|ビジネス|경제|산업|금융|ekonomi bisnis|bisnis|kinh tế|kinh doanh",
  science:
    "science|science news|space|astronomy|physics|archaeology|research|wissenschaft|wissen|forschung|weltraum|sciences|espace|ciencia|espacio|ciência|scienza|scienze|spazio|wetenschap|vetenskap|videnskab|vitenskap|tiede|nauka|věda|tudomány|bilim|наука|επιστήμη|علوم|العلوم|دانش|מדע|विज्ञान|বিজ্ঞান|วิทยาศาสตร์|科学|科學|과학|sains|khoa học",
  technology:
    "technology|tech|tech news|technology news|gadgets|internet|computing|digital|artificial intelligence|cybersecurity|technik|digitales|netzwelt|technologie|technologies|numérique|high tech|tecnología|tecnologia|teknik|teknologi|tekniikka|technologia|tech and science|technológia|teknoloji|технологии|технології|τεχνολογία|تكنولوجيا|تقنية|فناوری|טכנולוגיה|प्रौद्योगिकी|टेक्नोलॉजी|প্রযুক্তি|เทคโนโลยี|科技|テクノロジー|it テクノロジー|기술|it 과학|công nghệ",
  health:
    "health|health news|medicine|medical|wellness|public health|coronavirus|covid 19|gesundheit|medizin|santé|médecine|salud|saúde|salute|sanità|gezondheid|hälsa|sundhed|helse|terveys|zdrowie|zdraví|egészség|sağlık|здоровье|здоров я|медицина|υγεία|صحة|الصحة|سلامت|בריאות|स्वास्थ्य|স্বাস্থ্য|สุขภาพ|健康|医疗|醫療|医療|건강|의료|kesehatan|sức khỏe|y tế",
  environment:
    "environment|climate|climate change|weather|nature|wildlife|green|energy and environment|umwelt|klima|wetter|natur|environnement|climat|planète|météo|medio ambiente|clima|meteo|meio ambiente|ambiente|milieu|klimaat|weer|miljö|väder|miljø|vejr|vær|ympäristö|sää|środowisko|klimat|pogoda|životní prostředí|počasí|környezet|időjárás|çevre|hava durumu|экология|погода|екологія|περιβάλλον|καιρός|بيئة|طقس|محیط زیست|סביבה|מזג אוויר|पर्यावरण|मौसम|পরিবেশ|আবহাওয়া|สิ่งแวดล้อม|环境|環境|环保|天气|天気|환경|날씨|lingkungan|môi trường|thời tiết",
  culture:
    "culture|art|arts|art|arts and culture|entertainment|entertainment news|movies|film|films|music|books|theatre|theater|television|tv|tv and radio|celebrity|celebrities|showbiz|tvshowbiz|games|gaming|media|kultur|feuilleton|kino|musik|bücher|unterhaltung|cinéma|musique|livres|culture et loisirs|médias|cultura|cine|música|libros|televisión|espectáculos|spettacoli|musica|libri|cultura e spettacoli|cultuur|muziek|boeken|nöje|kulttuuri|viihde|rozrywka|kultúra|kultura|kültür|kültür sanat|magazin|культура|кино|музыка|шоубиз|πολιτισμός|ψυχαγωγία|ثقافة|فن|فنون|فرهنگ|תרבות|בידור|संस्कृति|मनोरंजन|বিনোদন|সংস্কৃতি|บันเทิง|วัฒนธรรม|文化|娱乐|娛樂|エンタメ|芸能|カルチャー|문화|연예|hiburan|budaya|văn hóa|giải trí",
  sport:
    "sport|sports|sport|sports news|football|soccer|cricket|rugby|rugby union|tennis|golf|baseball|basketball|hockey|ice hockey|boxing|cycling|formula 1|formula one|formulaone|f1|motorsport|olympics|athletics|nfl|nba|mlb|nhl|premier league|champions league|us sport|fußball|fussball|bundesliga|handball|sports et loisirs|foot|cyclisme|deporte|deportes|deporte|fútbol|futbol|desporto|esporte|esportes|esporte|futebol|calcio|sporten|voetbal|fotboll|fodbold|fotball|urheilu|jalkapallo|piłka nożna|fotbal|labdarúgás|spor|спорт|футбол|хоккей|αθλητισμός|αθλητικά|ποδόσφαιρο|رياضة|الرياضة|ورزش|ספורט|खेल|क्रिकेट|খেলা|খেলাধুলা|กีฬา|体育|體育|スポーツ|스포츠|olahraga|sepak bola|thể thao|bóng đá",
  life: "life|lifestyle|life and style|living|food|food and drink|travel|fashion|style|family|parenting|education|school|schools|religion|faith|society|home and garden|relationships|leben|gesellschaft|reise|reisen|mode|bildung|panorama|essen|société|vie|voyage|voyages|éducation|cuisine|estilo|estilo de vida|sociedad|viajes|gastronomía|educación|vida|sociedade|viagens|educação|vita|società|viaggi|scuola|cucina|samenleving|reizen|onderwijs|livsstil|resor|samhälle|mat|livstil|rejser|matkailu|ruoka|życie|podróże|edukacja|społeczeństwo|životní styl|cestování|élet|utazás|yaşam|eğitim|seyahat|общество|жизнь|путешествия|образование|суспільство|життя|освіта|κοινωνία|ζωή|ταξίδια|παιδεία|حياة|مجتمع|سفر|تعليم|جامعه|חינוך|जीवनशैली|शिक्षा|জীবনযাপন|শিক্ষা|ไลฟ์สไตล์|การศึกษา|生活|教育|旅游|旅行|暮らし|ライフ|생활|교육|여행|gaya hidup|pendidikan|đời sống|giáo dục|du lịch",
};

const byLabel = new Map<string, Topic>(
  (Object.entries(names) as [Topic, string][]).flatMap(([topic, list]) =>
    list.split("|").map((name): [string, Topic] => [foldedLabel(name), topic]),
  ),
);

/** "Sport &amp; Freizeit", "world-news", "Wirtschaft / Börse": each part that is a section's name. */
const between = /\s*(?:[/|>›»,;:+]|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/iu;

/** The topic that a publisher's label names; undefined for what is no section's name, or names two. */
export function topicOfLabel(label: string): Topic | undefined {
  const whole = byLabel.get(foldedLabel(label));
  if (whole) return whole;
  const parts = new Set(label.split(between).flatMap((part) => byLabel.get(foldedLabel(part)) ?? []));
  const [only] = parts;
  return parts.size === 1 ? only : undefined;
}

function foldedLabel(label: string): string {
  return foldedName(label.replaceAll(/[-_’']+/gu, " ")).trim();
}
