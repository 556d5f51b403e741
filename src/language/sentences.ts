import { abbreviations, sentenceStarters } from "./abbreviations.ts";

/** Start and end of a sentence in UTF-16 code units; the end is after its last character. */
export type Span = [start: number, end: number];

const segmenters = new Map<string, Intl.Segmenter>();

/** The text that was parted last: one study of an article asks for its sentences several times. */
let last: { text: string; language: string | undefined; spans: readonly Readonly<Span>[] } | undefined;

/**
 * The sentences of a text, without the white space around them. Boundaries are those of Unicode (UAX 29, by
 * Intl.Segmenter) within each line, less the ones after abbreviations, initials and inside quotations.
 */
export function sentencesOf(text: string, language: string | undefined): Span[] {
  // English is parted in the same way in all countries.
  const rules = language && /^en-[a-z]{2}$/i.test(language) ? "en" : language;
  if (last?.text !== text || last.language !== rules) last = { text, language: rules, spans: part(text, rules) };
  return last.spans.map(([start, end]) => [start, end]);
}

function part(text: string, language: string | undefined): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const pieces = [...segmenterFor(language).segment(line[0])].map(
      ({ index, segment }): Span => [line.index + index, line.index + index + segment.length],
    );
    for (const piece of joined(pieces, text, language)) {
      const span = trimmed(piece, text);
      if (span) spans.push(span);
    }
  }
  return spans;
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  const wanted = language ?? "en";
  const known = segmenters.get(wanted);
  if (known) return known;
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(wanted);
  const segmenter = new Intl.Segmenter(isTag ? wanted : "en", { granularity: "sentence" });
  segmenters.set(wanted, segmenter);
  return segmenter;
}

function joined(pieces: readonly Span[], text: string, language: string | undefined): Span[] {
  const out: Span[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    // An opening mark belongs to what it opens, also where no space stands before it.
    const opening = last ? openingAtEnd(text.slice(last[0], last[1])) : 0;
    if (last && opening > 0) {
      last[1] -= opening;
      out.push([last[1], piece[1]]);
    } else if (last && goesOn(text.slice(last[0], last[1]), text.slice(piece[0], piece[1]), language))
      last[1] = piece[1];
    else out.push([...piece]);
  }
  return out;
}

/** How long the opening mark at the end of a piece is, with the white space around it. */
function openingAtEnd(piece: string): number {
  if (!openingMarks.includes(piece.trimEnd().at(-1) ?? " ")) return 0;
  return /\s*[“«„‘「『(]\s*$/u.exec(piece)?.[0].length ?? 0;
}
const openingMarks = "“«„‘「『(";

/** Whether `next` continues the sentence of `before`, although Unicode parts them. */
function goesOn(before: string, next: string, language: string | undefined): boolean {
  const ended = before.trimEnd();
  const following = next.trimStart();
  if (following === "") return true;
  if (/^[\p{Ll}]/u.test(following)) return true;
  // A closing mark alone, or a dash that attributes the quotation before it.
  if (/^[)\]”’»"']+(?:\s|$)/u.test(following) && /[.!?…]$/u.test(ended)) return !/^["']\p{L}/u.test(following);
  if (!ended.endsWith(".")) return false;
  const word = lastWordOf(ended);
  const start = /^[\p{L}]+/u.exec(following.replace(/^["“‘'«(]+/u, ""))?.[0] ?? "";
  if (abbreviations.before.has(word.toLowerCase())) return true;
  if (abbreviations.beforeNumber.has(word.toLowerCase())) return /^\d/.test(following);
  if (/^(?:de|da|nb|nn|no)\b/i.test(language ?? "") && isOrdinal(ended, start)) return true;
  const isInitials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  if (isInitials || abbreviations.within.has(word.toLowerCase())) return !sentenceStarters.has(start.toLowerCase());
  return false;
}

/** The word before the full stop at the end. It is looked for in the end alone: from the beginning takes ten times as long. */
function lastWordOf(ended: string): string {
  const end = ended.slice(-longestWord);
  const found = /([\p{L}\p{N}.&'’-]+)\.$/u.exec(end);
  if (found?.index !== 0 || end === ended) return found?.[1] ?? "";
  return /([\p{L}\p{N}.&'’-]+)\.$/u.exec(ended)?.[1] ?? "";
}
const longestWord = 40;

/** "am 12. März", "der 3. Platz": where a figure with a full stop is an ordinal, its noun has a capital too. */
function isOrdinal(ended: string, noun: string): boolean {
  return (
    (/(?<![\p{L}\p{N}.,])\d{1,2}\.$/u.test(ended) && monthNames.test(noun)) ||
    /(?<!\p{L})(?:am|vom|zum|beim|im|der|die|das|dem|den|des|ein(?:en|em|er|es)?)\s\d{1,2}\.$/iu.test(ended)
  );
}
const monthNames =
  /^(?:Jan(?:uar|uary)?|Jänner|Feb(?:ruar)?|März|Mär|Mars|April?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|De[zs](?:ember)?)$/u;

function trimmed([start, end]: Span, text: string): Span | undefined {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = start + piece.trimEnd().length;
  return from < to ? [from, to] : undefined;
}
