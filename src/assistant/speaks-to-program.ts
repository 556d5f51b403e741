import { holdsMisspeltOrder } from "./misspelt-words.ts";

/**
 * Whether a sentence speaks to, or of, whoever retells its text: a program that summarises, translates or answers. Newspapers
 * print about the world, seldom about the retelling of this very page, so what does so is left out together with what
 * stands around it (`choose-sources.ts`). On 19,800 sentences of published news it is true of 0.4 %.
 * @param plain without hidden characters, as NFKC has it
 */
export function speaksToProgram(plain: string): boolean {
  return retelling.test(plain) || orders.some((order) => order.test(plain)) || holdsMisspeltOrder(plain);
}

/** Whoever or whatever tells a text again. */
const retelling = new RegExp(
  [
    String.raw`\b(?:digests?|summar(?:y|ies|i[sz]\w*)|synops[ei]s|recaps?|tl;? ?dr|retell\w*|paraphras\w*|renditions?|renderings?|renderers?|standfirst|translat\w+|syndicate\w*)\b`,
    String.raw`\b(?:chat)?bots?\b|\bassistants?\b(?! (?:coach|manager|professor|secretary|attorney|director|editor|chief|commissioner|to)\b)`,
    String.raw`\b(?:language|answer|search|news|ai) (?:engines?|models?)\b|\b(?:for|by|to) (?:all |any )?(?:engines|machines)\b|\bautomated (?:readers?|systems?|services?)\b`,
    String.raw`\b(?:sums?|summed|summing) (?:this|it|that|these|them)? ?up\b|\bquoted as saying\b|\bkey (?:points?|takeaways?)\b`,
    // The same in other languages; parts of words, since they get endings.
    "resumo|resumen|resumir|resumid|resumei|résum|riassun|rias?unt|zusammenfass|samenvatt|sammanfatt|sammendrag|tiivistelm|yhteenve|összefoglal|shrn|zhrnut|streszcz|podsumow|özet|rangkum|ringkas|muhtasari|резюм|обобщ|переска|краткое излож|περίληψη|tóm tắt|요약|要約|摘要|总结|總結|สรุป|תמצית|מסכם|סיכום|ملخص|تلخيص|सारांश|შემაჯამებ",
    "traduz|traduc|tradui|übersetz|vertal|översätt|kääntä|přelož|fordít|tłumacz|çevir|terjemah|tafsiri|перевод|переклад|번역|翻訳|翻译|翻譯|แปล|תרגם|מתרגם|ترجم|अनुवाद",
    String.raw`maskin|koneet|stroje|gépek|makine|mesin|programa\b|programmet?\b(?<!programme)|программ|프로그램|โปรแกรม|პროგრამ`,
  ].join("|"),
  "iu",
);

const orders: readonly RegExp[] = [
  // Orders about orders, in the languages that news is most often written in.
  /\b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*|vergiss|vergesst|missacht\w*|oubli\w*|olvid\w*|dimentic\w*|esquec\w*|negeer|vergeet|glöm|unohda|zapomeň\w*|zabud\w*|uita|unut\w*|puuza|abaikan)\b.{0,60}\b(?:instruc\w+|instruk\w+|prompts?|rules|above|previous|prior|earlier|sources|anweisung\w*|regeln|consignes|reglas|regole|regras|instructies|instruktion\w*|ohje\w*|pokyn\w*|ukazani\w*|utasítás\w*|perintah|maagizo)\b/iu,
  /(?:игнорируй|забудь|игноруй|zignoruj|zapomnij|yoksay|görmezden|忽略|无视|無視|忘记|忘れ|무시|تجاهل|התעלם|अनदेखा|نادیده|bỏ qua|agnoise|αγνόησ|เพิกเฉย|উপেক্ষা)/iu,
  // Whoever is spoken to is a program.
  /\b(?:as an? (?:ai|llm|assistant|language model)|you are (?:now )?(?:an? |the )?(?:ai|llm|assistant|chatbot|language model|gpt\w*|dan|unrestricted|developer mode)|(?:dear|hey|attention|note to|to|for|hello) (?:the |any |all |every )?(?:ai|llms?|assistants?|chatbots?|language models?|summari[sz]ers?|translators?|agents?|bots?|models?)\b(?: (?:reading|processing|summari[sz]ing|translating))?|if you are (?:an? |the )?(?:ai|llm|assistant|chatbot|language model|bot|model|program|machine))/iu,
  /\b(?:system prompt|developer (?:message|mode)|jailbreak|prompt injection|new instructions?|updated? instructions?|(?:admin|system) override|end of (?:the )?(?:sources|document|article|context|input)|begin(?:ning)? of (?:the )?(?:instructions|system))\b/iu,
  // Parts of a conversation, fences, and the shape that is asked for.
  /(?:^|[\s"'([{>*#_-])(?:system|assistant|developer|user|human|machine|instructions?|output|response|answer|tool|function|role|task|[a-z]+_(?:result|call|output|use))\s*(?:[:：]|=>|->|\]|\}|<\/?|[–—])/iu,
  /<\|?\/?\s*(?:system|assistant|user|im_start|im_end|endoftext|inst|s|sources?|answer|data|script|think)\b|\[\/?(?:inst|system|assistant|user)\]|```|~~~|<<|>>>|(?:['"] ?){6,}|-{3,}|={3,}|\{\{|\}\}/iu,
  /["'“”](?:words|publisher)["'“”]\s*:/iu,
  /["'“”]?(?:elements|cites|text|role|content|citations?)["'“”]?\s*[:=]\s*["'“”[{\d]/iu,
  // Of how this page is to be worded and what its words are said to mean: a correction, a rule of the house, a gloss.
  /\b(?:on|wherever|when|if|whoever|who) this (?:page|article|text|report|story|piece)\b|\bhouse style\b|\bprinter['’]?s['’]? (?:slip|error)\b|\bmisprints?\b/iu,
  /\b(?:(?:must|should|shall|(?:ought|is|are|has|have) to) (?:(?:always|never|only|not) )?be|(?:is|are) (?:never|always)) (?:called|named|styled|spel(?:led|t)|worded|termed|rendered|understood as)\b(?! by\b)/iu,
  /\b(?:is|are) meant throughout\b|\b(?:is|are) (?:so|thus) rendered\b|\bin the (?:speech|dialect|parlance) of\b.{0,60}\bmeans?\b/iu,
  // What calls itself the short form of a text, as a label.
  /^["“'(]*(?:the |an? |our |approved |official )*(?:gist|abstract|in short|in brief|in a nutshell|condensed|short version|long story short)\b["”')]*\s*(?:[:.–—-]|$)/iu,
  // Of the text itself as material, of its numbering, and of what its words are to mean.
  /\b(?:the (?:real|true|actual) (?:material|text|sources?|task|instructions?)|(?:material|text|sources?|sentences?|paragraphs?) (?:above|below|before this|after this)|(?:the )?next (?:paragraph|sentence|task|job|order|step) ?(?:is|:)|that was all of the|numbered (?:record|sources?|sentences?))\b/iu,
  /\bthe words? [“"‘']?\p{L}+[”"’']? (?:means?|stands? (?:in error )?for|is to be read|are to be read|has to be read)\b|\bis to be read as\b|\bpart (?:one|two|three|\d)\b.{0,40}:/iu,
  /(?:^|\s)(?:\[\d{1,3}\]|\(\d{1,2}\)(?=\s?\(\d{1,2}\))|(?:item|sentence|source|number) \d{1,2} (?:of|in) (?:the|this))/iu,
];
