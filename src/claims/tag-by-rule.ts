import { closing, inside, opening, outside } from "../language/quotation-state.ts";
import { label } from "./claim-labels.ts";
import { auxiliaries, clauseOpeners, reportingVerbs, speakingVerbs } from "./reporting-words.ts";
import type { TokensOfText } from "./tokens-of-text.ts";

type Range = readonly [from: number, to: number];
interface Found {
  source: Range | undefined;
  content: Range;
}

const longestSource = 14;
const shortestContent = 2;

/**
 * Labels by rule, for when there is no model: a reporting verb outside quotations with its clause and its subject, or a
 * quotation before it ("…," said the mayor), and "according to".
 */
export function tagByRule(text: TokensOfText): Uint8Array {
  const labels = new Uint8Array(text.tokens.words.length);
  for (let index = 0; index < labels.length; index += 1) {
    if (text.quotation[index] !== outside || labels[index] !== label.outside) continue;
    const cue = cueAt(text, index);
    if (!cue) continue;
    const found = isAccordingTo(text, index) ? findAccording(text, cue) : findSpoken(text, cue);
    if (!found) continue;
    put(labels, cue, label.cue);
    if (found.source) put(labels, found.source, found.source[0] < cue[0] ? label.sourceBefore : label.sourceAfter);
    put(labels, found.content, found.content[0] < cue[0] ? label.contentBefore : label.contentAfter);
    const rest = found.content[0] < cue[0] ? quotationAfter(text, Math.max(cue[1], found.source?.[1] ?? 0)) : undefined;
    if (rest) put(labels, rest, label.contentAfter);
  }
  return labels;
}

function put(labels: Uint8Array, [from, to]: Range, begin: number): void {
  for (let index = from; index < to; index += 1)
    if (labels[index] === label.outside) labels[index] = index === from || labels[index - 1] === 0 ? begin : begin + 1;
}

function wordAt({ tokens }: TokensOfText, index: number): string {
  return (tokens.words[index] ?? "").toLowerCase();
}

function isAccordingTo(text: TokensOfText, index: number): boolean {
  return wordAt(text, index) === "according" && wordAt(text, index + 1) === "to";
}

function cueAt(text: TokensOfText, index: number): Range | undefined {
  if (isAccordingTo(text, index)) return [index, index + 2];
  if (!reportingVerbs.has(wordAt(text, index)) || /^["']?\p{Lu}/u.test(text.tokens.words[index] ?? ""))
    return undefined;
  let from = index;
  const start = text.sentenceFrom[index] ?? 0;
  while (from > start && auxiliaries.has(wordAt(text, from - 1))) from -= 1;
  return [from, index + 1];
}

function findAccording(text: TokensOfText, [from, to]: Range): Found | undefined {
  const source: Range = [to, nounsAfter(text, to)];
  if (source[1] === source[0]) return undefined;
  const start = text.sentenceFrom[from] ?? 0;
  const before = trimmed(text, [start, from]);
  const content = from - start >= shortestContent ? before : trimmed(text, [source[1], text.sentenceTo[from] ?? 0]);
  return isContent(content) ? { source, content } : undefined;
}

/** A quotation or clause before the cue, or else the clause after it. */
function findSpoken(text: TokensOfText, cue: Range): Found | undefined {
  const start = text.sentenceFrom[cue[0]] ?? 0;
  const end = text.sentenceTo[cue[0]] ?? 0;
  const before = nounsBefore(text, cue[0], start);
  const ended = endOfContent(text, before, start);
  if (ended !== undefined && isSpeaking(text, cue)) {
    const content = trimmed(text, [startOfContent(text, ended, start), ended]);
    const after = nounsAfter(text, cue[1]);
    const source: Range = before < cue[0] ? [before, cue[0]] : [cue[1], after];
    if (isContent(content) && source[0] < source[1]) return { source, content };
  }
  if (before === cue[0]) return undefined;
  const content = trimmed(text, [cue[1], endOfQuotation(text, end)]);
  return isContent(content) ? { source: [before, cue[0]], content } : undefined;
}

function isSpeaking(text: TokensOfText, [from, to]: Range): boolean {
  for (let index = from; index < to; index += 1) if (speakingVerbs.has(wordAt(text, index))) return true;
  return false;
}

function isContent([from, to]: Range): boolean {
  return to - from >= shortestContent;
}

/** Where the words before `end` begin that can be a subject: back to a mark, a word that opens a clause, or a quotation. */
function nounsBefore(text: TokensOfText, end: number, start: number): number {
  let from = end;
  while (from > start && end - from < longestSource && isPartOfSource(text, from - 1)) from -= 1;
  return from;
}

function nounsAfter(text: TokensOfText, from: number): number {
  const end = text.sentenceTo[from] ?? text.sentenceTo[from - 1] ?? from;
  let to = from;
  while (to < end && to - from < longestSource && isPartOfSource(text, to)) to += 1;
  return to;
}

function isPartOfSource(text: TokensOfText, index: number): boolean {
  const word = wordAt(text, index);
  return (
    text.quotation[index] === outside &&
    /^(?:'s|[\p{L}\p{N}$])/u.test(word) &&
    !clauseOpeners.has(word) &&
    !reportingVerbs.has(word)
  );
}

/** The end of what stands before a subject, if a comma or a closing mark parts them. */
function endOfContent(text: TokensOfText, before: number, start: number): number | undefined {
  if (before - 1 <= start) return undefined;
  const mark = text.tokens.words[before - 1];
  return mark === "," || text.quotation[before - 1] === closing ? before : undefined;
}

/** A quotation that ends here begins at its mark, also where that is sentences before; other content with its sentence. */
function startOfContent(text: TokensOfText, end: number, start: number): number {
  let index = end - 1;
  if (text.quotation[index] !== closing) return start;
  index -= 1;
  while (index > 0 && text.quotation[index] === inside) index -= 1;
  return text.quotation[index] === opening ? index : start;
}

function endOfQuotation(text: TokensOfText, end: number): number {
  let index = end;
  const isOpen = text.quotation[end - 1] === inside || text.quotation[end - 1] === opening;
  while (isOpen && index < text.quotation.length && text.quotation[index] === inside) index += 1;
  return isOpen && text.quotation[index] === closing ? index + 1 : index;
}

/** A quotation that goes on in the next sentence: "…," she said. "…" */
function quotationAfter(text: TokensOfText, from: number): Range | undefined {
  const { words, lines } = text.tokens;
  const start = words[from] === "." || words[from] === "," ? from + 1 : from;
  if (text.quotation[start] !== opening || lines[start] !== lines[from - 1]) return undefined;
  return [start, endOfQuotation(text, start + 1)];
}

/** Without the marks at its ends that belong to the sentence around it. */
function trimmed(text: TokensOfText, [from, to]: Range): Range {
  const { words } = text.tokens;
  let start = from;
  let end = to;
  while (start < end && /^[,:;)–—-]$/.test(words[start] ?? "")) start += 1;
  while (end > start && /^[.,:;(–—-]$/.test(words[end - 1] ?? "")) end -= 1;
  return [start, end];
}
