import { bodyWords, calendarWords, joiners, particles, personTitles, sentenceOpeners } from "./name-words.ts";
import type { Span } from "./sentences.ts";
import { stopwordsOf } from "./stopwords.ts";

/** A run of capitalised words in one sentence. */
export interface Candidate {
  name: string;
  words: string[];
  start: number;
  end: number;
  /** At the start of a sentence, where any word is capitalised. */
  isInitial: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{N}]+)*(?:(?<=\b\p{Lu})\.)?/gu;

const contraction = /^(?:I|You|We|They|He|She|It|That|There|What|Who|Don|Can|Won|Isn|Let)['’]\p{Ll}+$/u;

/** "Velden-based", "Tessen-born": what somebody is, not who. */
const compound =
  /-(?:based|born|backed|led|owned|listed|run|made|built|controlled|held|headquartered|bound|style|like|wide|era|trained|raised|funded|area)$/u;

/** "@AdaMarsh", "#HarborDeal", "pic.example.com/Qx7": an address, and nobody's name. */
function isAddress(sentence: string, { 0: word, index }: RegExpExecArray): boolean {
  return /(?:[@#_]|\.\p{L}{2,3}\/)$/u.test(sentence.slice(0, index)) || /\p{L}\.(?:com|org|net)$/iu.test(word);
}

/** "(D-Velden)", ", R-Tess.,": a politician's party and seat. */
function isSeat(sentence: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!/^\p{Lu}-\p{Lu}/u.test(word)) return false;
  return /[(,] ?$/.test(sentence.slice(0, index)) && /^(?:[.),;]|$)/.test(sentence.slice(index + word.length));
}

/** Runs of capitalised words, with the small words that belong inside them. Sentences in title case or capitals give none. */
export function candidatesIn(text: string, sentences: readonly Span[], language: string | undefined): Candidate[] {
  const common = stopwordsOf(language);
  return sentences.flatMap(([start, end]) => {
    const words = sentenceWords(text.slice(start, end), start);
    return isTitleCase(words) && !isWholeSentence(text.slice(start, end)) ? [] : runsOf(words, text, common);
  });
}

function sentenceWords(sentence: string, offset: number): Word[] {
  return [...sentence.matchAll(wordPattern)].map((match) => {
    const text = match[0].replace(/['’]s?$/u, "");
    return {
      text,
      start: offset + match.index,
      end: offset + match.index + text.length,
      isCapital:
        /^\p{Lu}/u.test(text) &&
        !contraction.test(text) &&
        !compound.test(text) &&
        !isAddress(sentence, match) &&
        !isSeat(sentence, match),
    };
  });
}

/** A headline in title case says nothing about which of its words are names. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && /\p{L}/u.test(word.text));
  const capital = long.filter((word) => word.isCapital).length;
  return long.length >= 4 && capital / long.length > 0.75;
}

/** "Foreign Minister Arne Dahl met Finance Minister Bjorn Eide in Ulm." is no headline: those have no full stop. */
function isWholeSentence(sentence: string): boolean {
  return /\p{L}{3,}[.][”"’)]*$/u.test(sentence) && /(?:^|\s)\p{Ll}/u.test(sentence);
}

function runsOf(words: readonly Word[], text: string, common: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  while (from < words.length) {
    const to = runEnd(words, from, text);
    const isEve = to === from + 1 && isEveOfFeast(words[from], words[from - 1]);
    if (to > from && !isEve) found.push(...candidate(words, from, to, text, common));
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Index after the last word of the run that starts at `from`; `from` itself when none does. */
function runEnd(words: readonly Word[], from: number, text: string): number {
  let to = from;
  while (to < words.length) {
    const word = words[to];
    const before = words[to - 1];
    if (!word || (to > from && before && !isJoined(before, word, text))) break;
    if (word.isCapital && !isCalendarWord(word, words[to + 1])) to += 1;
    else if (to > from && bridges(words, from, to, text)) to += 1;
    else break;
  }
  return to;
}

/** "Harrow & Pike" is one name. */
function isJoined(before: Word, word: Word, text: string): boolean {
  const between = text.slice(before.end, word.start);
  return /^[ \u00a0.]{1,2}$/.test(between) || (between === " & " && before.isCapital && word.isCapital);
}

/** The "Eve" of "Christmas Eve" and "New Year's Eve". */
function isEveOfFeast(word: Word | undefined, before: Word | undefined): boolean {
  return /^(?:Eve|Day)$/.test(word?.text ?? "") && /^(?:Christmas|Easter|Years?)$/.test(before?.text ?? "");
}

const monthNames = new Set("jan april may june august".split(" "));

/** "May" is a month, but "May Lee" and "Jan van der Meer" are people. */
function isCalendarWord(word: Word, next: Word | undefined): boolean {
  const name = word.text.toLowerCase();
  if (name === "new" && /^years?$/i.test(next?.text ?? "")) return true;
  if (!calendarWords.has(name)) return false;
  return !(monthNames.has(name) && next && (next.isCapital || particles.has(next.text)));
}

/** A small word inside a name: "van" in any, "of" after the word for a body ("Bank of England"). */
function bridges(words: readonly Word[], from: number, at: number, text: string): boolean {
  const isBody = isBodySoFar(words.slice(from, at).map(({ text }) => text.toLowerCase()));
  const isSmall = (word: Word | undefined) => {
    const small = word?.text.toLowerCase() ?? "";
    return particles.has(small) || (isBody && (joiners.has(small) || small === "the"));
  };
  // "Corvin Bank and Velden": what follows the word for a body is another name.
  const isEnded = isAnd(words[at]) && bodyWords.has(words[at - 1]?.text.toLowerCase() ?? "");
  if (!isSmall(words[at]) || isEnded) return false;
  let next = at + 1;
  while (next < at + 3 && isSmall(words[next]) && !isAnd(words[next - 1])) next += 1;
  const between = text.slice(words[at]?.end, words[next]?.start);
  return (words[next]?.isCapital ?? false) && /^[\p{Ll}\s]*$/u.test(between);
}

/** "Share CLOSE ALL Velden": buttons and teasers that ran into a sentence; a name is in capitals as a whole or in one word. */
function isShouted(run: readonly Word[]): boolean {
  const loud = run.map(({ text }) => /^\p{Lu}{3,}$/u.test(text));
  return loud.some((is, at) => is && loud[at + 1]) && run.some(({ text }) => /^\p{Lu}\p{Ll}{2,}/u.test(text));
}

/** "New" opens names as no other word of general use does. */
function isNoPart(word: string, length: number, common: ReadonlySet<string>): boolean {
  return common.has(word) && (word !== "new" || length === 1);
}

/** "House Speaker Ada Marsh of Velden": after a title with a name nothing belongs to the body before. */
function isBodySoFar(words: readonly string[]): boolean {
  const body = words.findLastIndex((word) => bodyWords.has(word));
  const title = words.findLastIndex((word, at) => personTitles.has(word) && at < words.length - 1);
  return body >= 0 && (title < body || joiners.has(words[title + 1] ?? ""));
}

/** "Health and Safety" is one name, "the Union and of the State" is two. */
function isAnd(word: Word | undefined): boolean {
  return /^(?:and|und|et|y)$/.test(word?.text ?? "");
}

const openingWords = /^(?:an?|the|at|for|of|with|from|but)$/i;

function candidate(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
  common: ReadonlySet<string>,
): Candidate[] {
  let first = from === 0 && to > 1 && sentenceOpeners.has(words[0]?.text.toLowerCase() ?? "") ? 1 : from;
  while (first < to && isNoPart(words[first]?.text.toLowerCase() ?? "", to - first, common)) first += 1;
  let last = to;
  // "Velden Press An" has run into the next sentence.
  while (last > first + 1 && openingWords.test(words[last - 1]?.text ?? "")) last -= 1;
  const run = words.slice(first, last);
  const start = run[0];
  const end = run.at(-1);
  if (!start || !end || start.text.length < 2 || isShouted(run)) return [];
  const written = text.slice(start.start, end.end);
  return [
    { name: written, words: run.map((word) => word.text), start: start.start, end: end.end, isInitial: first === 0 },
  ];
}
