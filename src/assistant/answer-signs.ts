import { isPlaceName } from "../language/place-names.ts";
import { isStopWord } from "../stories/stop-words.ts";
import type { QuestionKind, Unit } from "./question-words.ts";

const days =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo";
const months =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre";
const when = new RegExp(
  `(?<![\\p{L}])(?:${days}|yesterday|today|tonight|tomorrow|gestern|heute|morgen|hier|demain|ayer|hoy|midnight|noon|dawn|last (?:week|month|year|night)|next (?:week|month|year)|this (?:week|month|year|morning|afternoon|evening)|(?:19|20)\\d\\d|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m|(?:\\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:ago|later|earlier|after|before)|(?:in|until|from|since|by|before|last|next|early|late|mid|this|of) (?:${months}|spring|summer|autumn|winter))(?![\\p{L}])|(?<![\\p{L}])(?:${months}) ?\\d|\\d\\.? (?:${months})`,
  "iu",
);
const number =
  /\d|(?<![\p{L}])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twenty|thirty|forty|fifty|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)(?![\p{L}])/iu;
const cause =
  /(?<![\p{L}])(?:because|due to|owing to|since|after|amid|over|caused?|led to|in response|blam\w+|in protest|so that|in order to|as a result|reason|following|weil|wegen|nach|parce que|à cause|porque|debido|perché|omdat)(?![\p{L}])/iu;
/** "in Tessen", "at her Tessen home": whatever has a capital there; after the others only a place that is known. */
const placed =
  /(?<![\p{L}])(?:in|at|near|outside|across|off|en|dans|bei) (?:(?:the|a|an|his|her|their|its) )?(?:(?:north|south|east|west)\p{L}* |downtown |central |suburban )?(\p{Lu}[\p{L}'’-]*)/gu;
const fromOrTo = /(?<![\p{L}])(?:from|to|on|of|à|nach|a) (?:the )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;
const nameInside = /(?<=[\p{Ll}\p{N},;:’'”)-]\s|["“‘(])\p{Lu}[\p{L}'’-]+/gu;
const firstName = /^(?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?=\p{Ll}|\p{Lu})/u;
const somebody =
  /(?<![\p{L}])(?:police|officials?|authorities|prosecutors?|protesters?|residents?|scientists?|researchers?|workers?|government|court|judge|man|woman|men|women|boy|girl|children|students?|soldiers?|troops|rebels?|militants?|gunm[ae]n|lawmakers?|voters?|company|union|team)(?![\p{L}])/iu;
const isCalendar = new RegExp(`^(?:${days}|${months})$`, "iu");
const speaks =
  /["“„«]|(?<![\p{L}])(?:said|says?|told|tells|announced|added|warned|claimed|wrote|called|according|promised|argued|denied|vowed|insisted|sagte|erklärte|dijo|déclaré|affirmé)(?![\p{L}])/iu;

const measured: Readonly<Record<Unit, RegExp>> = {
  duration: /\b(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|until|life)\b/iu,
  speed: /\b(?:kilomet\w+|km|miles?|knots?|metres?)(?: an?| per|\/)|\bk?mph\b|\bkm\/h\b/iu,
  distance: /\b(?:kilomet\w+|km|miles?|metres?|meters?|light years?|feet|yards?)\b/iu,
  age: /\b(?:aged?|years? old|year-old|\p{L}+teen|\d{1,3})\b/iu,
  share: /%|\b(?:per ?cent|percent|half|third|quarter|in (?:ten|five|four|three))\b/iu,
};

/**
 * Whether a sentence holds what a question of this kind wants, apart from the words that it asks with.
 * @param unit what a number must measure
 */
export function holdsAnswer(
  kind: QuestionKind,
  sentence: string,
  isAsked: (word: string) => boolean,
  unit?: Unit,
): boolean {
  switch (kind) {
    case "when":
      return when.test(sentence);
    case "how many":
      return number.test(sentence) && (unit === undefined || measured[unit].test(sentence));
    case "why":
      return cause.test(sentence);
    case "said":
      return speaks.test(sentence);
    case "where":
      return (
        [...sentence.matchAll(placed)].some(([, word = ""]) => !isAsked(word) && !isCalendar.test(word)) ||
        [...sentence.matchAll(fromOrTo)].some(([, name = ""]) => !isAsked(name) && isPlaceName(name, undefined))
      );
    case "who":
      return namesIn(sentence).some((word) => !isAsked(word) && !isCalendar.test(word)) || somebody.test(sentence);
    case "what":
      return true;
  }
}

function namesIn(sentence: string): string[] {
  const first = firstName.exec(sentence)?.[0].trim().split(" ") ?? [];
  return [...(sentence.match(nameInside) ?? []), ...first.filter((word) => !isStopWord(word.toLowerCase()))];
}
