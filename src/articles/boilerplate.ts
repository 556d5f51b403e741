/**
 * Sentences and labels that stand between the words of an article and are not of it. Each pattern is matched against a
 * whole block's text; they are phrases of the trade, never of one publisher.
 */

const month =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|апр|мая|июн|июл|авг|сен|окт|ноя|дек|mär|mai|okt|dez|ene|abr|ago|dic|janv|févr|avril|juin|juil|août|déc|gen|mag|giu|lug|set|ott)\\p{L}*\\.?";
const clock = "\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}\\)?)?";

/** Date and time lines: every word is part of a date, a time or a label of one. */
const dateWord = `(?:${month}|${clock}|\\d{1,4}(?:st|nd|rd|th|\\.|º|er)?|[ap]\\.?m\\.?|[A-Z]{2,4}T|UTC|GMT|Uhr|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?|today|yesterday|published|updated|posted|modified|created|original|first|last|on|at|by|de|del|le|à|às|ore|publi\\p{L}+|aktualis\\p{L}+|actuali\\p{L}+|ago|hours?|minutes?|mins?|days?|am|um|vom|en|in|the|обновлено|опубликовано|segunda|ter[cç]a|quarta|quinta|sexta|s[áa]bado|domingo|lunes|martes|mi[ée]rcoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|feira)`;
const wordEnd = "(?:(?<=\\p{L})(?!\\p{L})|(?<=\\d)(?!\\d)|(?<![\\p{L}\\d]))";
/** A word that was found stays found (the lookahead with its group), since long runs of digits could be parted in any way. */
export const dateLine = new RegExp(
  `^(?:(?=(\\s*[|·•:,;/@()–—-]*\\s*${dateWord}${wordEnd}\\.?))\\1)+[\\s|·•:,;/@()–—-]*$`,
  "iu",
);

/** Labels and invitations that are never part of an article's text, however it begins or ends. */
export const boilerplate: readonly RegExp[] = [
  /^(?:advert|advertisement|advertising|ad|ads|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|iklan|реклама|advertentie|annons|annonse|annonce|reklama|広告|广告|sponsored(?: content)?|story continues(?: below)?.{0,30}|article continues(?: below)?.{0,30}|loading\b.{0,20}|continue reading.{0,60}|scroll (?:down )?to continue.{0,40})\W*$/iu,
  /^(?:\d+\s*)?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментарии|reacties|komentar|post (?:a )?comments?.{0,10}|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:view|show|read|see) (?:all )?(?:\d+ )?comments?|tell us what you think|what do you think|have your say)[\s.…?!()+-]*$/iu,
  /^(?:share(?: (?:this|on|via|with).{0,60})?|teilen|compartir|partager|condividi|compartilhar|поделиться|tweet|pin it|print(?: (?:this|article|story).{0,20})?|e-?mail(?: this.{0,20})?|copy link|save|close|caption|expand|play|pause|mute|menu|search|text size|font size|follow|subscribe|sign (?:in|up)|log ?in|register|read more|more|learn more|show more|see more|click here|view (?:gallery|photos|slideshow|more)|download|order reprints|skip to (?:main )?content|back to top|highlights)[\s.…>»:!+-]*$/iu,
  /^(?:(?:share|tweet|whats ?app|facebook|twitter|x|linkedin|pinterest|pint?|e-?mail|telegram|reddit|copy link|print|baixar|flipboard|messenger|viber|vk)\b[\s,|·•]*){2,}$/iu,
  /^(?:photo|photos|image|images|picture|pictures|foto|fotos|bild|bilder|фото|video|graphic|illustration|credit|credits)\s*(?:credit|by|:|©|\/|courtesy|via)\s*.{1,90}$/iu,
  /^\W*(?:image|photo|picture|slide|page|foto|bild)\s+\d+\s*(?:of|\/|von|de|di|из)[\s/]*\d+\W*$/iu,
  /^[([]?\s*(?:image|photo|picture|photos|illustration|pic|video)?\s*(?:credit|source|courtesy|©|via)?\s*:?\s*©.{0,90}$/iu,
  /^[([](?:image|photo|picture|credit|photos|source|via|file|illustration|pic|video|reporting|additional|with|writing|edited)\b.{1,220}[)\]]\.?$/iu,
  /^©.{1,120}$|^copyright\b.{1,140}$|^all rights reserved\.?.{0,120}$/iu,
  /^(?:also )?(?:related|see (?:also|more)|read (?:also|next|more|this|on)|also read|more (?:on|from) .{1,60}|related (?:stories|articles|news|links|coverage|content|video|reading|topics|posts)|don['’]t miss|watch(?: now| more| this| here)?|listen|lesen sie (?:auch|hier|dazu).{0,20}|mehr zum thema|lea (?:también|más)|leia (?:também|mais)|lire aussi|à lire aussi|leggi anche|читайте также|lees ook|läs (?:mer|också)|les også|baca juga|czytaj (?:też|także|więcej)|relacionad[ao]s?|download)\s*[:|–—>].{0,400}$/iu,
  /^(?:get|sign up|subscribe|join|click here to (?:subscribe|sign up|get)|receive|register|become a (?:member|subscriber|patron)|support)\b.{0,160}\b(?:newsletters?|inbox|e-?mail(?:s|ed| alerts)?|subscri(?:be|ption|ptions|bers?)|membership|app|youtube channel|delivered|daily digest|podcast|mailing list|free (?:daily|weekly))\b.{0,200}$/iu,
  /^(?:want|like|enjoy|love)\b.{1,90}\?\s*(?:sign up|subscribe|join|get|try|follow|consider|click).{0,160}$|^want more (?:stories|news|articles) like this\?$/iu,
  /^(?:start|begin) your (?:day|morning|week)\b.{0,200}\b(?:newsletter|sign up|subscribe)\b.{0,140}$/iu,
  // Whoever signs up in a sentence of news is somebody; an invitation begins with an order to the reader, or is one from the start.
  /^\W*(?:(?:keep|get|stay|download|follow|click|want|there['’]s (?:plenty |much |a lot )?more|never|don['’]t|join|delivered|for (?:more|the latest)|text|receive|or|(?:e-?mail )?newsletters?)\b.{0,260}|[^.!?\p{Ll}]{0,60}:\s.{0,60})?\bsign up (?:for|to|here|today|now|below)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|alerts|briefing|daily)\b.{0,120}$/iu,
  /^(?:please )?(?:follow|like|find|join(?! me\b)|connect with|email|e-mail|contact|write to|reach|reach out to|tweet|message)\b.{0,140}(?:\b(?:on|via|at|us on)\s+(?:twitter|facebook|instagram|youtube|linkedin|snapchat|tiktok|mastodon|bluesky|threads|x|whatsapp)\b|@\w|https?:\/\/).{0,160}$/iu,
  /^(?:have|got) (?:a|any) (?:(?:news|story|confidential) )?(?:tips?|stor(?:y|ies)|questions?|comments?|complaints?|corrections?)\b.{0,30}\?.{0,260}$/iu,
  /^(?:download|get) (?:the|our) .{1,40}\bapps?\b.{0,120}$|^click here (?:to|for)\b.{0,110}$/iu,
  /^\W*(?:additional |with )?reporting (?:and (?:writing|editing) )?by .{3,300}$|^\W*(?:editing|edited|writing|compiled|written|translated|produced) by [^.]{3,140}\.?\W*$/iu,
  /^.{2,140}\bcontributed (?:to|reporting)(?: (?:to|for|from))?(?: (?:this|the) (?:report|story|article|piece|post))?(?: from [\w ,.]+)?\W*$|^.{2,120}\bcontributed to this (?:report|story|article)\b.{0,60}$/iu,
  /^(?:[Ss]ources?|SOURCES?|[Qq]uellen?|[Ff]uentes?|[Ff]onte|source\(s\)|[Vv]ia|[Ии]сточник)(?:\s*:\s*[^.]{2,60}\.?|\s+(?:\p{Lu}[^\s.]*\s*){1,5})$/u,
  /^(?:this (?:post|article|story|page|site|website) (?:may |also )?(?:contains?|includes?|has)\b.{0,40}\b(?:affiliate|sponsored|referral)\b.{0,160}|.{0,60}\bmay (?:earn|receive|get) (?:a|an|some)\b.{0,40}\b(?:commission|compensation|share of)\b.{0,200})$/iu,
  /^(?:filed under|tags?|tagged|categor(?:y|ies)|topics?|keywords|schlagwörter|etiquetas|mots-clés|теги|tempo de leitura|reading time|lesezeit|\d+ min(?:ute)?s? read|estimated reading time)\b\s*[:|–—]?.{0,140}$/iu,
  /^posted (?:in|by|on|under)\b[^.!?]{0,70}$/iu,
  /^(?:this (?:story|article|report) (?:originally appeared|was originally published|first appeared|has not been edited)\b.{0,200}|the post .{1,200} (?:appeared first|first appeared) on .{1,80})$/iu,
  // Buttons and lines around them, which templates write without markup that says so.
  /^(?:read or share|share) this (?:story|article|post)\s*[:.!].{0,200}$|^if you (?:like|liked|enjoyed) (?:this|our) (?:story|article|post)s?,? (?:please )?share\b.{0,60}$/iu,
  /^scroll (?:down|below)(?: (?:for|to (?:see|watch|read|vote|view)))?(?: [\p{L}']+){0,3}\W*$/iu,
  /^(?:advertisement|article|story)\W{1,4}(?:continue|continues|scroll)\b.{0,30}$|^(?:save){2,}$|^now playing\W*$|^(?:photos?|videos?|images?|enlarge(?: (?:this )?(?:image|photo))?|watch this story|\d+ pending comments?)\W*$|^(?:slide ?show|gallery|photos|images)\s*\(\d+ (?:images|photos|pictures)\)$/iu,
  /^more: .{14,160}[^.:;,]$|^.{15,160}[^.!:,;"”] read more[\s.…>»]*$/iu,
  /^keep up with (?:this|the|our) .{1,40}\bsubscri\w+ (?:now|today)\W*$|^join the conversation on .{1,60}\b(?:facebook|twitter|x|page)\W*$|^stay up[ -]to[ -]date\b.{1,60}\b(?:facebook|twitter|x|instagram)\W*$/iu,
  /\b(?:please )?enter (?:your|a valid|an) e-?mail address\b/iu,
  /^\W*with assistance (?:by|from)\b[^.!?]{2,120}$|^additional reporting from .{2,80}$|^e-?mail the (?:author|writer|reporter|editor)s?\W*$/iu,
  /^read the (?:original|full) (?:article|story|post|report) (?:on|at|in)\b.{1,140}$/iu,
  /^(?:(?:AP|AFP|Reuters|dpa|Xinhua|EFE|ANSA|UPI|PTI|IANS|TASS)(?:[\s,/·|–—-]+|$)){2,}$|^\p{Ll}{1,4}(?:\/\p{Ll}{1,4}){0,3} \((?:(?:AP|AFP|Reuters|dpa|epd|KNA|EFE|ANSA|SID|TASS)[,/ ]*)+\)$/iu,
  // What stands for a film that did not load, rows of networks, rights, apps.
  /^(?:please )?(?:enable|turn on) java ?script (?:to|in)\b.{1,60}$|^you need (?:the latest version of )?(?:the )?(?:adobe )?flash\b.{1,120}$|^having trouble (?:viewing|watching|playing|loading) (?:the|this) (?:video|player|content)\?.{0,140}$/iu,
  /^follow .{2,40}?(?: on)?:(?:[\s|,·•&]*(?:on|and|facebook|twitter|x|instagram|youtube|google\+?|pinterest|tumblr|snapchat|linkedin|whatsapp|telegram))*\W*$/iu,
  /^\W*(?:tm and )?(?:\(tm\) ?(?:and|&) ?)?(?:©|copyright\b|\(c\)).{1,280}\b(?:rights reserved|rewritten|redistributed|prohibited|used under licen[cs]e)\b.{0,200}$/iu,
  /^\W*(?:download|get) (?:the|our) .{0,50}\bapps? (?:here|now|today|for|on|free|from)\b.{0,60}$|^(?:never|don['’]t) miss (?:another|a|any)\b.{1,40}\b(?:post|thing|story|stories|update|alerts?)\b.{0,120}$|^text ["“]?\w+["”]? to \d{4,6}\b.{1,100}$/iu,
  // What a widget says when its script fails; a sentence that only begins so belongs to the text.
  /^(?:error\s*[:–—-]\s*)?(?:(?:oops[!,.]?\s*)?something went wrong(?: (?:while|when) (?:loading|fetching|displaying|playing)\b.{0,60}?)?|(?:this|the) (?:content|video|widget|player|embed|post|map|media) (?:could not|cannot|can['’]t|failed to) (?:be )?(?:load|play|display|show)(?:ed|n)?|(?:the )?(?:video )?player failed to \w+|an error (?:has )?occurred(?: while loading.{0,60}?)?)[.!…]?(?:\s*please (?:try again|reload|refresh).{0,40})?$/iu,
  // The same in the other larger languages: invitations, buttons, labels.
  /^(?:jetzt |hier )?(?:abonnieren sie|abonniere|abonniert|melden sie sich|melde dich|erhalten sie|suscríbete|suscríbase|apúntate|recibe|regístrate|abonnez-vous|inscrivez-vous|recevez|iscriviti|iscrivetevi|ricevi|assine|inscreva-se|cadastre-se|receba|подпишитесь|подписывайтесь|schrijf je in|meld je aan|abonneer je|ontvang|prenumerera|anmäl dig|meld deg på|tilmeld dig|zapisz się|abone ol)(?!\p{L}).{0,120}(?:newsletter|e-?mails?|bolet[ií]n|boletim|infolettre|courriel|канал|рассылк|telegram|whatsapp|nieuwsbrief|nyhetsbrev|biuletyn|bülten|google news|app(?!\p{L})).{0,140}$/iu,
  /^(?:(?:teilen sie|teile|diesen) .{0,40}(?:artikel|beitrag|seite)(?: (?:teilen|drucken|empfehlen|auf|bei|mit|per).{0,60})?|(?:artikel|beitrag|seite) (?:teilen|drucken|versenden|empfehlen|merken|vorlesen)|partage[rz] (?:cet article|l['’]article|sur).{0,60}|comparte (?:esta|este|en).{0,60}|compartir (?:esta|este|en).{0,60}|condividi (?:su|questo|l['’]articolo).{0,60}|compartilhe?r? (?:esta|este|no|na|em|via).{0,60}|поделиться (?:в|с|ссылкой|новостью).{0,40}|deel (?:dit|via|op).{0,60}|dela (?:artikeln?|på|via).{0,60}|udostępnij.{0,40})[.!:]?$/iu,
  /^(?:drucken|versenden|merken|kommentieren|antworten|vorlesen|weiterlesen|mehr (?:lesen|erfahren|anzeigen)|nach oben|zur startseite|imprimer|commenter|répondre|lire la suite|en savoir plus|imprimir|comentar|responder|leer más|seguir leyendo|ver más|volver|stampa|commenta|rispondi|leggi tutto|continua a leggere|leia mais|continue lendo|saiba mais|распечатать|ответить|читать далее|afdrukken|reageer|lees (?:meer|verder)|skriv ut|kommentera|läs mer|drukuj|czytaj dalej|シェア|ツイート|印刷|分享|打印|列印|收藏|공유|인쇄|مشاركة|طباعة|שתף|הדפסה)[\s.…>»:!+-]*$/iu,
  /^(?:veröffentlicht|erstellt|geschrieben|eingestellt|publié|publicado|pubblicato|inserito|opublikowano|geplaatst|publicerad|publisert|опубликовано|размещено)(?!\p{L}) ?(?:am|in|von|unter|um|le|par|dans|el|en|por|em|il|da|op|door|av|:|\d).{0,100}$/iu,
  /^(?:kategorien?|rubrik|stichworte?|schlagworte|themen|catégories?|étiquettes|categorías?|categorias?|categorie|argomenti|рубрик[аи]|метки|categorieën|kategorier|etiketter|kategoria|tagi|タグ|カテゴリー?|标签|標籤|分类|分類|태그|الوسوم|תגיות)\s*[:：|–—].{0,160}$/iu,
  /^https?:\/\/\S+$/iu,
  /^\d{1,4} (?:shares?|views?|likes?|comments?|diggs?|votes?|reads?|letture|visualizações)$/iu,
];

/** What a publisher says of the sites that it links to: no headline, and of a page without an article all there is. */
export const linkDisclaimer =
  /^(?:external links are provided\b[^.]{0,80}\. )?[^.]{2,60} (?:is|are) not responsible for the content of (?:the )?(?:external|other|third[- ]party) (?:internet |web ?)?sites?\b[^.]{0,60}\.?$/iu;

/** What opens a part that is not the article's: everything after it goes, as long as it is links, titles and invitations. */
export const closingHeading =
  /^(?:related(?: (?:stories|articles|posts|news|coverage|content|links|topics|video|reading|items)\b.{0,60})?|more (?:from|on|in|great|stories|news|to read|like this|top stories|about this)\b.{0,50}|(?:most|popular|recent|latest|top|trending|breaking|featured|recommended|other|similar|editors?['’]? picks?)(?: (?:read|popular|viewed|posts|articles|stories|news|headlines|videos?|this week|today|now|for you|picks))*|recommended(?: for you)?|you (?:may|might)(?: also)? (?:like|enjoy|be interested).{0,30}|read (?:next|more|this next)|what to read next|about the (?:author|writer)s?|about this (?:author|writer)|comments?|join the (?:conversation|discussion)\W*|leave a (?:reply|comment)|share this(?:\W.*)?|follow us|subscribe|newsletter|sign up.{0,60}|something to consider|tags|topics|in this (?:article|story)|don['’]t miss|recommended reading|our picks|further reading|make \w+ my homepage|tell us what you think.{0,5}|leia também|veja também|leia mais|lea también|te puede interesar|relacionad[ao]s|artículos relacionados|notícias relacionadas|mehr zum thema|das könnte sie auch interessieren|lesen sie auch|lire aussi|à lire aussi|sur le même sujet|leggi anche|articoli correlati|potrebbe interessarti|читайте также|по теме|lees ook|lees meer|läs mer|les også|baca juga|berita terkait|czytaj (?:też|także|dalej)|zobacz także|kommentare?|schreiben? sie einen kommentar|schreibe einen kommentar|ähnliche (?:artikel|beiträge|themen|meldungen)|weitere (?:artikel|beiträge|meldungen|nachrichten|themen|informationen zum thema)|mehr (?:aus|von) .{1,40}|meistgelesen|das könnte (?:sie|dich|ihnen|dir).{0,30}|commentaires?|laissez? un commentaire|articles? (?:similaires?|liés?|connexes?|récents?)|vous aimerez aussi|à découvrir aussi|comentarios?|deja (?:un|tu) comentario|noticias (?:relacionadas|recientes)|más noticias|también te puede interesar|comentários?|deixe (?:um|seu|o seu) comentário|mais (?:lidas|notícias)|veja mais|commenti|lascia un commento|articoli (?:simili|recenti)|ti potrebbe interessare.{0,10}|gerelateerde (?:artikelen|berichten)|reacties|geef een reactie|meer over dit onderwerp|комментарии|добавить комментарий|похожие (?:статьи|новости|материалы)|другие новости|komentarze|dodaj komentarz|podobne artykuły|relaterade artiklar|relaterte artikler|kommentarer|benzer haberler|ilgili haberler|yorumlar|関連記事|あわせて読みたい|人気記事|コメント|热门(?:文章|新闻|推荐)|推荐阅读|推薦閱讀|延伸閱讀|評論|评论|댓글|관련기사|التعليقات|الأكثر قراءة|相关(?:新闻|阅读|文章)|相關新聞|관련 기사|مواضيع ذات صلة|اقرأ أيضا)\W*$/iu;

/** Notes on the people behind an article, which only stand at its end. */
export const authorNote: readonly RegExp[] = [
  // Nothing but ways to reach its author.
  /^(?=.*(?:@|\d{3}|twitter\.com))\W*(?:(?:(?:e-?mail|twitter|phone|tel|on|or|and|at|follow)[:.]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|(?:www\.)?(?:twitter|facebook)\.com\/\S+|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})(?:[\s,;|·.]+|$))+$/iu,
  /^[\p{Lu}][^.!?]{2,60} (?:is|are|was) (?:(?:a|an|the|our|[\p{Lu}][\p{L}']*['’]s?) )?[^.!?]{0,60}\b(?:writer|reporter|editor|journalist|columnist|author|correspondent|contributor|blogger|producer|curator|fellow|professor|freelancer|critic|photographer|novelist)\b.{0,260}$/u,
  /^.{0,200}\b(?:follow (?:him|her|them)|(?:he|she|they|who) (?:can|may) be (?:reached|contacted)|(?:can|may) be reached (?:at|on|by|via))\b.{0,200}$/iu,
  /^[^.!?]{0,120}\bfollow (?:me|us)\b.{0,200}$/iu,
  // Whoever "reported to the police" is in the news; "reports from" may be police reports.
  /^(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:reported|writes) (?:from|for) (?:the )?\p{Lu}.{0,160}$/u,
  /^(?:with (?:ap|afp|reuters|agencies|wires?|post wires|files)\b.{0,40}|[—–-]{1,2}\s*(?:with )?.{2,40}(?:agencies|reuters|afp|ap))$/iu,
  /^(?:copyright|join our|if you have (?:a|any) (?:news )?(?:tips?|story)|for more (?:information|stories|news|coverage)|more \p{Lu}{2,4}\b.{0,20}:|follow .{2,50}(?:full )?coverage).{0,240}$/iu,
];
