import { belongsToAnother } from "./compare-anchors.ts";
import type { NamedText } from "./compare-order.ts";
import type { SupportWord } from "./support-words.ts";

/** They count, too, and stand in what is cited or are somebody's own. */
const quantifier =
  /^(?:all|every|everyone|everybody|most|half|majority|only|both|twice|double|dozens|hundreds|thousands|millions|several|first|second|third|last)$/iu;

/** Whether a number is not in what is cited, or counts there what another one counts here. */
export function changesNumber(own: NamedText, there: readonly NamedText[]): boolean {
  const written = new Set(there.flatMap(({ words }) => words.map((word) => word.written.toLowerCase())));
  if (own.words.some((word) => quantifier.test(word.written) && !written.has(word.written.toLowerCase()))) return true;
  const anchors = numbersOf(own.words).filter(({ word }) => !isOfDate(own.text, word));
  const known = there.flatMap(({ words }) => numbersOf(words).map((anchor) => ({ anchor, words })));
  return anchors.some((anchor) => {
    const same = known.filter((one) => isSameNumber(anchor.word, one.anchor.word));
    const rivals = known.filter((one) => !isSameNumber(anchor.word, one.anchor.word));
    return same.length === 0 || belongsToAnother(anchor, { words: own.words, anchors }, same, rivals);
  });
}

/** Days of months and years are compared as dates. */
function isOfDate(text: string, { written, start, end }: SupportWord): boolean {
  const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  if (/^(?:1[5-9]|20)\d{2}$/.test(written)) return true;
  if (!/^\d{1,2}$/.test(written)) return false;
  return (
    new RegExp(`^(?:st|nd|rd|th)?(?: of)? ${month}\\b`, "u").test(text.slice(end)) ||
    new RegExp(`\\b${month} $`, "u").test(text.slice(0, start))
  );
}

function numbersOf(words: readonly SupportWord[]) {
  return words.filter(({ number }) => number).map((word) => ({ word, from: word.place, to: word.place }));
}

/** The same, or the same rounded as far as it is written. */
function isSameNumber({ number: one }: SupportWord, { number: other }: SupportWord): boolean {
  if (!one || !other) return false;
  if (one.value === other.value) return true;
  return one.step >= 10 && one.value >= 1000 && Math.round(other.value / one.step) * one.step === one.value;
}
