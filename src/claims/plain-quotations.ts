import { opens } from "../language/quotation-state.ts";
import { type Edit, edited, type PlacedText } from "./placed-text.ts";
import { speakingVerbs } from "./reporting-words.ts";

/** A speech of more characters than this is not looked for the mark that closes it. */
const longestSpeech = 2500;

interface Mark {
  from: number;
  to: number;
  isOpening: boolean;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let isOpen = false;
  for (const { 0: written, index: from } of text.matchAll(/["“”«»]|``|''/g)) {
    const to = from + written.length;
    isOpen = opens(text, from, to, isOpen);
    marks.push({ from, to, isOpening: isOpen });
  }
  return marks;
}

const verbs = [...speakingVerbs].join("|");
const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const longestVerb = 20;
/** "What they said" is a heading. */
const isQuestion = /^\s*(?:what|how|who|why|where|when|which)\s/i;
const endsWithVerb = new RegExp(`(?<!\\p{L})(?:${verbs})$`, "u");

/** Where a quotation, or the sentence that holds it, goes on after a break it does so in one line: character for character. */
export function withWholeQuotations(text: string): string {
  const marks = marksOf(text);
  let next = 0;
  let begun = 0;
  let out = "";
  let read = 0;
  for (const { 0: gap, index } of text.matchAll(/\n\s*/g)) {
    while (next < marks.length && (marks[next] as Mark).from < index) next += 1;
    const end = index + gap.length;
    const line = text.slice(begun, index).trimEnd();
    begun = end;
    if (line === "" || end === text.length) continue;
    if (!isWithin(marks[next - 1], marks[next]) && !goesOn(line, text.slice(end, end + 3))) continue;
    out += text.slice(read, index) + " ".repeat(gap.length);
    read = end;
  }
  return out + text.slice(read);
}

/** Between a mark that opens and one that closes: where the speech goes on in another paragraph, newspapers open it with a mark again. */
function isWithin(last: Mark | undefined, next: Mark | undefined): boolean {
  return last?.isOpening === true && next?.isOpening === false && next.from - last.to < longestSpeech;
}

function goesOn(before: string, after: string): boolean {
  const last = before.slice(-3);
  if (/,(?:["”»]|'')?$/.test(last)) return true;
  if (/(?:["”»]|'')$/.test(last)) return /^[\p{Ll},.;]/u.test(after);
  if (!/^(?:["“«]|``|'')/.test(after)) return false;
  if (/[\p{L}\p{N}]$/u.test(last) && /^["“«`']+\p{Ll}/u.test(after)) return true;
  return endsWithVerb.test(before.slice(-longestVerb)) && !isQuestion.test(before);
}

const spoke = `(?:${verbs})(?!\\p{L})`;
/** Who speaks, after a quotation. */
const speakers = [
  "according to\\s",
  `(?:he|she|they|it|we|I)\\s(?:\\p{Ll}+\\s)?${spoke}`,
  `${spoke}\\s(?:he|she|they|the|an?|one|\\p{Lu})`,
  `${name}(?:\\s${name}){0,3}(?:,[^,\\n“”"]{2,40},)?\\s${spoke}`,
  `(?:the|an?|one|another|his|her|their)\\s(?:[\\p{L}-]+\\s){1,5}${spoke}`,
];
const attribution = new RegExp(`(?<=[\\p{L}\\p{N})](?:[,?!…—–]|\\.\\.\\.))(?=\\s+(?:${speakers.join("|")}))`, "u");

/** Quotations that nothing closes end before the words that say who spoke, or with their line. Not where the speech goes on in the next. */
export function closedQuotations(placed: PlacedText): PlacedText {
  const { text } = placed;
  const marks = marksOf(text);
  const unclosed = unclosedOf(text, marks);
  const lost = unclosed.filter(({ goesOnBelow }) => !goesOnBelow);
  const closed = marks.filter(({ isOpening }) => !isOpening).length;
  // A text that closes few is not one whose speeches go on.
  const mended = closed < unclosed.length ? unclosed : lost;
  const edits = mended.flatMap(({ from, to, end, isLast }): Edit[] => {
    const spoken = attribution.exec(text.slice(to, end))?.index;
    if (spoken === undefined && !isLast) return [];
    const at = spoken === undefined ? end : to + spoken;
    return [{ from: at, to: at, by: closingOf(text.slice(from, to)) }];
  });
  return edited(placed, edits);
}

interface Unclosed extends Mark {
  /** Where its line ends, or the next quotation begins. */
  end: number;
  isLast: boolean;
  /** Whether the next line opens with a mark again. */
  goesOnBelow: boolean;
}

function unclosedOf(text: string, marks: readonly Mark[]): Unclosed[] {
  let lineEnd = 0;
  let goesOnBelow = false;
  return marks.flatMap((mark, place): Unclosed[] => {
    const next = marks[place + 1];
    if (!mark.isOpening || next?.isOpening === false) return [];
    if (lineEnd < mark.to) {
      lineEnd = endOfLine(text, mark.to);
      goesOnBelow = /^\s*(?:["“«`]|'')/.test(text.slice(lineEnd, lineEnd + 10));
    }
    const isLast = next === undefined || next.from > lineEnd;
    return [{ ...mark, end: isLast ? lineEnd : next.from, isLast, goesOnBelow }];
  });
}

function closingOf(mark: string): string {
  return { "“": "”", "«": "»", "``": "''" }[mark] ?? mark;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return from + text.slice(from, end < 0 ? text.length : end).trimEnd().length;
}
