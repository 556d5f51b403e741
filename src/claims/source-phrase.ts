import type { Span } from "../language/sentences.ts";
import { type Noun, readNoun } from "./source-nouns.ts";

/** A word of a source, with its place in the text. */
export interface SourceWord {
  text: string;
  start: number;
  end: number;
}

/** A noun phrase of a source: "the | Water | minister". */
export interface Phrase {
  /** "the", "a", "its" …, lower-case; a possessor before it ("Oceline’s") stands in `possessor`. */
  determiner: string;
  possessor: SourceWord[];
  modifiers: SourceWord[];
  head: SourceWord | undefined;
  noun: Noun | undefined;
  span: Span;
}

export interface SourcePhrase {
  core: Phrase;
  /** What follows the core: "of the dam", "who asked not to be named". */
  tail: string;
  /** Noun phrases between commas after it: "Marius Vold, chief economist at Fjordbank". */
  appositions: Phrase[];
}

const determiners = new Set(
  "the a an this that these those his her its their our my one two three four five six seven eight nine ten some several many most few all both another other no any every each neither dozens hundreds thousands numerous various".split(
    " ",
  ),
);
/** Where the core of a noun phrase ends. */
const closers = new Set(
  "of for at in from with on to who whom which that whose familiar close briefed near by seen obtained published speaking based against over inside after before under about among outside aboard around between within through across during since as when where while and or but is was are were has had have also been said quoted cited named asked told released conducted written carried titled entitled dated issued sent filed commissioned led run called known involved living working standing sitting held made given taken posted quoted signed prepared compiled produced backed".split(
    " ",
  ),
);
/** "one of the diplomats" is a diplomat, "a copy of the report" a report. */
const parts = new Set(
  "one two three four five six some several many most few all both each none copy copies group groups crowds teams dozens hundreds thousands number series pair handful part majority couple team draft version crowd".split(
    " ",
  ),
);
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’-]*|[,;:(]/gu;

/** Reads the words of a source; `names` are the places of names, which are never cut. */
export function readSourcePhrase(text: string, [start, end]: Span, names: readonly Span[]): SourcePhrase {
  const words = [...text.slice(start, end).matchAll(wordPattern)].map((match): SourceWord => {
    const at = start + match.index;
    const bare = match[0].replace(/[.'’]+$/u, "");
    const written = bare === "" ? match[0] : bare;
    return { text: written, start: at, end: at + written.length };
  });
  const pieces = piecesOf(words, names);
  const [core, ...rest] = pieces;
  const first = core ?? { words: [], tail: "" };
  return {
    core: phraseOf(first.words, [start, end], names),
    tail: first.tail,
    appositions: rest
      .filter((piece) => piece.words.length > 0)
      .map((piece) => phraseOf(piece.words, [start, end], names)),
  };
}

interface Piece {
  words: SourceWord[];
  tail: string;
}

/** Parted at commas; of each the words before its first closer, and the rest. */
function piecesOf(words: readonly SourceWord[], names: readonly Span[]): Piece[] {
  const pieces: Piece[] = [{ words: [], tail: "" }];
  let isOpen = true;
  words.forEach((word, place) => {
    const piece = pieces.at(-1);
    if (!piece) return;
    if (/^[,;:(]$/.test(word.text)) {
      pieces.push({ words: [], tail: "" });
      isOpen = true;
      return;
    }
    const isInName = names.some(([from, to]) => from < word.start && word.end < to);
    const lower = word.text.toLowerCase();
    if (isOpen && !isInName && closers.has(lower) && piece.words.length > 0) {
      const next = words[place + 1];
      if (lower === "of" && next && isPartOnly(piece.words)) {
        piece.words = [];
        return;
      }
      isOpen = false;
    }
    if (isOpen) piece.words.push(word);
    else piece.tail += `${piece.tail ? " " : ""}${word.text}`;
  });
  return pieces;
}

function isPartOnly(words: readonly SourceWord[]): boolean {
  const last = words.at(-1)?.text ?? "";
  return words.length <= 3 && parts.has(last.toLowerCase()) && (words.length === 1 || !/^\p{Lu}/u.test(last));
}

function phraseOf(words: readonly SourceWord[], whole: Span, names: readonly Span[]): Phrase {
  const from = words.findIndex((word) => !determiners.has(word.text.toLowerCase()));
  const content = from < 0 ? [] : words.slice(from);
  const determiner = words
    .slice(0, from < 0 ? words.length : from)
    .map((word) => word.text.toLowerCase())
    .join(" ");
  const possessive = content.findLastIndex((word, place) => place < content.length - 1 && /['’]s?$/u.test(word.text));
  const possessor = content.slice(0, possessive + 1);
  const rest = content.slice(possessive + 1);
  const head = rest.at(-1);
  const isName = head && names.some(([start, end]) => start <= head.start && head.end <= end);
  return {
    determiner,
    possessor,
    modifiers: rest.slice(0, -1),
    head,
    noun: head && !isName ? readNoun(head.text) : undefined,
    span: [words[0]?.start ?? whole[0], words.at(-1)?.end ?? whole[1]],
  };
}
