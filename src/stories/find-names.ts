import type { Word } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

const mostNames = 32;
const longestName = 4;
const mostLetters = 80;

/**
 * The capitalised phrases of a running text, as written, in the order of their first use. A single capitalised word at
 * the start of a sentence proves nothing and is left out. Scripts without capitals have none.
 */
export function findNames(text: string, words: readonly Word[]): string[] {
  const names = new Set<string>();
  let phrase: Word[] = [];
  const close = () => {
    if (phrase.length === 0) return;
    const name = nameOf(text, phrase);
    if (name) names.add(name);
    phrase = [];
  };
  for (const word of words) {
    if (names.size >= mostNames) break;
    const last = phrase.at(-1);
    if (last && (!isJoined(text, last, word) || phrase.length >= longestName)) close();
    if (isCapitalised(word.written)) phrase.push(word);
    else close();
  }
  close();
  return [...names].slice(0, mostNames);
}

function nameOf(text: string, phrase: readonly Word[]): string | undefined {
  let first = phrase[0];
  const startsSentence = first !== undefined && isSentenceStart(text, first.start);
  let parts = phrase;
  if (first && startsSentence && isStopWord(first.written.toLowerCase())) {
    parts = phrase.slice(1);
    first = parts[0];
  } else if (startsSentence && parts.length === 1) return undefined;
  if (!first || parts.every((part) => isStopWord(part.key))) return undefined;
  if (parts.length === 1 && first.written.length < 3 && first.written !== first.written.toUpperCase()) return undefined;
  const name = parts.map((part) => part.written).join(" ");
  return name.length <= mostLetters ? name : undefined;
}

function isCapitalised(written: string): boolean {
  const code = written.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}

function isJoined(text: string, last: Word, next: Word): boolean {
  const end = last.start + last.written.length;
  return next.start - end === 1 && /[ \u00a0-]/.test(text.charAt(end));
}

function isSentenceStart(text: string, offset: number): boolean {
  for (let index = offset - 1; index >= 0; index -= 1) {
    const character = text.charAt(index);
    if (character === "\n" || ".!?:;…".includes(character)) return true;
    if (!/[\s"'“”‘’«»„(—–-]/.test(character)) return false;
  }
  return true;
}
