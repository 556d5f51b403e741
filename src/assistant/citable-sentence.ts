import { isOfOtherLanguage } from "./other-language.ts";
import { speaksToProgram } from "./speaks-to-program.ts";

/**
 * Sentences that speak to a program instead of telling news: orders about answering, the parts that a conversation with a
 * model is made of, and what is written so that only a program reads it. They are neither shown to a model nor cited. This is
 * one of several walls and no promise: what passes it still meets the checker.
 */
const walls: readonly RegExp[] = [
  // Markup, and signs that only programs and tables write.
  /<\|?\/?\s*(?:img|a|iframe|svg|style|form|meta|object)\b|#{2,}\s*\w|[{}|]|\\u00|\\n|\w_\w|(?:^|\s)\$ ?[a-z]|(?<!\p{L})#\p{L}|^\s*\[/iu,
  // Orders to write, and whatever is to be written.
  /(?:^|[.!?:;—–,)\]"”'’]\s+|\b(?:please|must|should|shall|always|only|then|now|instead|to|and|just|kindly|simply)\s+)(?:say|write|print|output|answer|reply|respond|repeat|append|insert|prepend|include|cite|quote|translate|summari[sz]e|conclude|state|mention|render|display|return|emit|echo|generate|claim|recommend|begin your|end your|tell (?:the |your )?(?:readers?|users?|people|them|everyone))\b(?! (?:to|on|for) (?:a |the )?(?:question|call|critics|reporters|charges|calls)\b)(?=[\s:“"'‘])/iu,
  /\b(?:in|with|of|from|to|for) (?:your|the) (?:answer|answers|summary|summaries|reply|response|output|translation|citations?|explanation)\b|\byour (?:answer|answers|summary|summaries|reply|response|output|translation|citations?|explanations?|instructions?|reader|readers|user|users|rules|guidelines|training|prompt)\b|\bcit(?:e|ing|ation) (?:sentence|source|number|no\.?|#)?\s*\d/iu,
  /(?:antworte|schreibe?|sage?|gib|übersetze|zitiere|fasse)\b.{0,30}(?:nur|dass|mit|folgend|aus|:|„|“|")|\b(?:réponds|répondez|écris|écrivez|dis|dites|affiche|traduis|traduisez|cite|citez)\b.{0,30}(?:que|seulement|:|«|"|“)|\b(?:responde|escribe|escriba|di|diga|imprime|traduce|cita|resume)\b.{0,30}(?:que|solo|sólo|:|«|"|“)|\b(?:rispondi|scrivi|stampa|traduci|escreva|diga|imprima|traduza|responda)\b.{0,30}(?:che|que|solo|só|:|«|"|“)|(?:напиши|скажи|ответь|выведи|переведи|відповідай|napisz|odpowiedz|powiedz|yaz|cevapla|söyle)|(?:回答|输出|輸出|写出|回复|请说|出力|答え|書いて|言って|출력|대답|말해|اكتب|أجب|قل|כתוב|ענה|लिखो|कहो)/iu,
  /\b(?:every|each|all|any|the) (?:sentences?|answers?|translations?|summar(?:y|ies)|repl(?:y|ies)|cites|citations?)\b.{0,30}(?:\bas\b|\bwith\b|\bempty\b|:)|\bas (?:a |the )?citations?\b/iu,
  /^["“'(]*(?:add|adopt|append|apply|assume|attach|believe|call|decode|describe|execute|follow|give|leave|list|make|negate|obey|open|pretend|put|remember|remove|replace|report|reveal|run|send|show|start|stop|swap|take|use|wherever|whenever you|when asked)\b(?!.{0,40}\b(?:was|were|is|are|has|had|have|will|would|said)\b)/iu,
  /^["“'(]*(?:leave|report|use|add|pretend|call|describe|make|remember|replace|follow|obey|decode)\b.{0,80}\b(?:that|as|and|the)\b/iu,
  // Addresses, markup of links and pictures, and code for programs.
  /https?:|www\.|\]\s*\(|!\[|javascript:|data:\w+\/|\bon\w+\s*=|&(?:#\w+|\w+);|%[0-9a-f]{2}%[0-9a-f]{2}/iu,
  /(?:[A-Za-z0-9+/]{40,}={0,2}|\b(?:[0-9a-f]{2}[\s:]?){16,}\b|\b(?:[01]{8}\s?){4,}|(?:[./-]{1,5}\s+){8,})/u,
  /\b(?:base64|rot13|hex|decode|decoded|morse|ascii|unicode)\b.{0,40}(?::|the following|this|below|and (?:follow|obey|do))/iu,
];
/** Letters set apart, turned, or of alphabets that only look like Latin, so that a rule above does not see them. */
const spacedOut = /(?:\b\p{L}[\s._-]){6,}/u;
const lookalike =
  /[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u{ff21}-\u{ff5a}\u{2460}-\u{24ff}\u{2800}-\u{28ff}ᴀ-ᵿ]|[\u0334-\u0338]|[ɐǝɟƃɥᴉɾʞɯɹʇʌʍʎ].*[ɐǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/u;

/** News speaks of people; outside of quotations it has no "you" but the reader, or a program. */
const addressed = /(?<![\p{L}\p{N}])(?:you|your|yours|yourself)(?![\p{L}\p{N}])/iu;
const quoted = /["“„«「『][^"“”„«»「」『』]*["”“»」』]/gu;

/**
 * @param words without hidden characters
 * @param language the article's
 */
export function isCitable(words: string, language: string | null): boolean {
  const plain = words.normalize("NFKC");
  if (spacedOut.test(plain) || lookalike.test(words) || spellsWithDigits(plain)) return false;
  if (isOfOtherLanguage(plain, language) || speaksToProgram(plain)) return false;
  if (addressed.test(plain.replace(quoted, " "))) return false;
  return !walls.some((wall) => wall.test(plain));
}

/** "7h3 vall3y" */
function spellsWithDigits(text: string): boolean {
  return (text.match(/\p{Ll}\d+\p{Ll}/gu)?.length ?? 0) > 1;
}
