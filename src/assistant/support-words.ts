import { stopwordsOf } from "../language/stopwords.ts";
import { foldedName } from "../language/tokens.ts";
import { stemOf } from "../language/word-stem.ts";
import { type Piece, piecesOf, readNumber } from "../stories/read-number.ts";

/** A word of a sentence as support is measured by it. */
export interface SupportWord {
  /** Words that mean the same have the same key. */
  key: string;
  written: string;
  start: number;
  end: number;
  /** Which word of its text it is; windows are measured in words. */
  place: number;
  /** Says something of its own. */
  isContent: boolean;
  isName: boolean;
  /** A capital at the start of a sentence, which proves nothing. */
  isFirst: boolean;
  /** Of a number, its value and what its last digit stands for. */
  number?: { value: number; step: number };
}

/** Words that news exchanges freely; the first stands for all. */
const alike = [
  "kill die died dead death deaths fatal fatally slain",
  "injure injured hurt wounded wound injuries injury",
  "buy bought purchase purchased acquire acquired acquisition",
  "begin began begun start started launch launched",
  "end ended finish finished",
  "say said says told tell stated announced announce added according reported called",
  "percent percentage cent",
  "house home homes houses",
  "child children kids pupils",
  "person people persons residents",
  "build built construction constructed construct building",
  "leave left departed depart",
  "meet met meeting",
  "choose chose chosen selected select",
  "pay paid payment",
  "find found",
  "win won winner victory",
  "beat beaten beating",
  "lose lost loss losses",
  "rise rose risen climbed climb increase increased grew grow",
  "fall fell fallen dropped drop decline declined decrease decreased",
  "sell sold sale sales",
  "hold held",
  "job jobs worker workers",
  "help aid assistance",
  "large big",
  "firm company business",
];
const keys = new Map(
  alike.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)),
);
const speaking = "say";
const stopwords = new Set([
  ...stopwordsOf("en"),
  ..."while although though because since per via upon within during around amid among against despite both either however s t".split(
    " ",
  ),
]);
/** Take the place of somebody without saying who. */
const empty = /^(?:well|just|still|already|yet|even|quite|rather|really|later|earlier|ago|mr|mrs|ms|dr)$/;

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Days are compared as days, whatever words they are named by. */
export function isCalendarWord({ written }: Pick<SupportWord, "written">): boolean {
  return calendar.test(written);
}

/** @param names folded words that are known for names, so that one at the start of a sentence is recognised */
export function supportWords(text: string, names?: ReadonlySet<string>): SupportWord[] {
  const pieces = piecesOf(text);
  const words: SupportWord[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const number = readNumber(pieces, at);
    const isOne = number?.value === 1 && piece.lower === "one";
    const last = number && !isOne ? (pieces[number.to - 1] ?? piece) : piece;
    if (!/[\p{L}\d]/u.test(piece.text)) continue;
    words.push({
      ...wordOf(text, piece, last, names),
      place: words.length,
      ...(number && !isOne && { number: { value: number.value, step: number.step }, isContent: false, isName: false }),
    });
    if (number && !isOne) at = number.to - 1;
  }
  return words;
}

function wordOf(
  text: string,
  { lower, start, text: written }: Piece,
  { end }: Piece,
  names?: ReadonlySet<string>,
): Omit<SupportWord, "place"> {
  const bare = lower.replace(/['’]s?$/u, "");
  const key = keys.get(bare) ?? keys.get(stemOf(bare)) ?? stemOf(bare);
  const isStop = stopwords.has(bare) || empty.test(bare);
  const isCapital = /^\p{Lu}/u.test(written) && !isStop && !calendar.test(written);
  return {
    ...{ key, written: text.slice(start, end), start, end },
    isContent: !isStop && key !== speaking,
    isFirst: startsSentence(text, start),
    isName: isCapital && (!startsSentence(text, start) || (names?.has(foldedName(written)) ?? false)),
  };
}

/** A capital there proves nothing. */
function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]\s+|\n)["“‘'(]*$/u.test(text.slice(0, start));
}

/** A name as a sentence writes it: words with a capital that stand together. */
export interface SupportName {
  words: SupportWord[];
  from: number;
  to: number;
}

export function namesOf(text: string, words: readonly SupportWord[]): SupportName[] {
  const names: SupportName[] = [];
  for (const word of words) {
    if (!word.isName) continue;
    const last = names.at(-1);
    const before = last?.words.at(-1);
    if (last && before && /^[\s-]$/u.test(text.slice(before.end, word.start))) {
      last.words.push(word);
      last.to = word.place;
    } else names.push({ words: [word], from: word.place, to: word.place });
  }
  return names;
}

/** The same word, or what a country's people are called after it. */
export function isSameNameWord(one: SupportWord, other: SupportWord): boolean {
  const [a, b] = [foldedName(one.written), foldedName(other.written)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 4 && long.startsWith(short) && /^(?:n|an|ian|i|ese|ish|s|er|ers)$/u.test(long.slice(short.length))
  );
}

/** Whether two names have a word in common: "Brook" is "Ida Brook". */
export function isSameName(one: SupportName, other: SupportName): boolean {
  return one.words.some((word) => other.words.some((known) => isSameNameWord(word, known)));
}
