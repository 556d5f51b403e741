import { saysSomething } from "./clauses.ts";
import type { NamedText } from "./compare-order.ts";
import type { SupportWord } from "./support-words.ts";

/** What stands behind these is what somebody says, asks or labels, and not what the newspaper itself says. */
const opensVoice = /\b(?:that|whether)\b|:(?=\s)/giu;
const quotation = /["“„«][^"“”„«»]*["”»]?|(?<![\p{L}\p{N}])[‘'][^‘’']{8,}[’'](?![\p{L}\p{N}])/gu;
const speaking = "say";
const fewestWords = 2;

/**
 * Whether a sentence tells as a fact what its source has somebody say, or prints behind a label: all that both have in common
 * stands in a quotation, after "that" or after a colon, and the sentence names no speaker.
 */
export function losesSpeaker(own: NamedText, there: readonly NamedText[]): boolean {
  if (own.words.some(({ key }) => key === speaking) || /["“”„«»]/u.test(own.text)) return false;
  const keys = new Set(own.words.filter(saysSomething).map(({ key }) => key));
  const shared = there.map((text) => ({
    text,
    words: text.words.filter((word) => saysSomething(word) && keys.has(word.key)),
  }));
  const most = Math.max(0, ...shared.map(({ words }) => words.length));
  return (
    most >= fewestWords &&
    shared.filter(({ words }) => words.length === most).every(({ text, words }) => isVoiced(text, words))
  );
}

function isVoiced({ text, words }: NamedText, shared: readonly SupportWord[]): boolean {
  const opening = [...text.matchAll(opensVoice)].find(({ index }) => words.some(({ end }) => end <= index));
  const quoted = [...text.matchAll(quotation)].map(({ index, 0: part }) => [index, index + part.length] as const);
  return shared.every(
    ({ start }) =>
      (opening !== undefined && start > opening.index) || quoted.some(([from, to]) => start >= from && start < to),
  );
}
