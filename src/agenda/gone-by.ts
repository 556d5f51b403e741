import { type Announcement, eventNouns } from "./announcing-forms.ts";

type Place = { start: number; end: number };
type Sign = { start: number; end: number; tense: "past" | "coming" };

/** How somebody said or wrote something. */
const message =
  "(?:interview|statement|tweet|post|message|letter|e-?mail|memo|note|column|op-ed|broadcast|call|remarks|testimony|article|essay|video|podcast|(?:radio|television|TV|talk|morning|news) (?:show|programme|program))";
const said = String.raw`(?:in|on|during|via|through) (?:an?|the|his|her|its|their|our)(?: [\p{L}\d’'-]+){0,4}? ${message}s?\b`;
/** "in an interview with the Post on Tuesday", "on Tuesday in an early tweet". */
const saidBefore = new RegExp(
  String.raw`\b${said}(?: (?:with|to|for|on|by|released|published|aired)(?: [\p{L}’'.-]+){1,6}?)?,?(?: (?:on|late|early|earlier|from))* $`,
  "iu",
);
const saidAfter = new RegExp(`^,? ${said}`, "iu");

/**
 * Whether a day that stands beside announcing words is that of something gone by: of the saying ("admitted in an interview this
 * week that it may close"), of an earlier thing ("vowed earlier on Tuesday to stay") or of another clause.
 */
export function isGoneBy(
  sentence: string,
  { start, end }: Announcement,
  place: Place,
  signs: readonly Sign[],
): boolean {
  const [lead, rest] = [sentence.slice(0, place.start), sentence.slice(place.end)];
  if (/\bearlier(?: on| in)?(?: the)? $/iu.test(lead) || /^earlier\b/iu.test(sentence.slice(place.start))) return true;
  const isTold = signs.some((sign) => sign.tense === "past" && sign.start <= Math.max(start, place.start));
  if ((isTold || /\bannounced\b/u.test(lead)) && (saidBefore.test(lead) || saidAfter.test(rest))) return true;
  // "imposed a fine after two missile launches in July": the launches are a noun.
  if (isTold && event.test(sentence.slice(start, end)) && several.test(sentence.slice(0, start))) return true;
  return isOfOwnClause(lead, place, signs) || (end <= place.start && isOtherwiseBound(sentence, start, end, place));
}

const nearest = 45;

/** "has a plan to build a wall, and on Wednesday he shrugged": the day begins a clause that tells what has been. */
function isOfOwnClause(lead: string, place: Place, signs: readonly Sign[]): boolean {
  if (!/\b(?:and|but|while)(?: on| in| late| early)* $/iu.test(lead)) return false;
  const next = signs.find((sign) => sign.start >= place.end);
  return next !== undefined && next.tense === "past" && next.start - place.end <= nearest;
}

const settled =
  /^(?:(?:has|have|had) )?(?:been )?(?:set|scheduled|fixed|announced|called|chose|chosen|named|appointed|planned|arranged)\b.* (?:for|on|as)$/iu;
const moved =
  /^(?:moved|delayed|adjourned|postponed|rescheduled|deferred|put off|pushed back|brought forward|extended)\b.* ?(?:to|until|till|for)$/iu;
const furthest = 16;
const event = new RegExp(String.raw`\b(?:${eventNouns})\b`, "u");

const several =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|recent|previous|past|earlier)(?: [\p{L}-]+){0,3} $/iu;

/** "planned a safe zone for women …", "moved to the floor …", "(which hosts the fair) …": what follows is no day of theirs. */
function isOtherwiseBound(sentence: string, start: number, end: number, place: Place): boolean {
  const words = sentence.slice(start, end);
  const between = sentence.slice(end, place.start);
  if (/^[^(]*\)/u.test(between)) return true;
  if (/^votes?$/u.test(words) && /^ to \p{Ll}/u.test(between)) return true;
  if (moved.test(words)) return between.length > furthest;
  return settled.test(words) && between.length > furthest && !event.test(between);
}
