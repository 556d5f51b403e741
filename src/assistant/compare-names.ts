import { belongsToAnother } from "./compare-anchors.ts";
import type { NamedText } from "./compare-order.ts";
import { isSameName, isSameNameWord, type SupportWord } from "./support-words.ts";

/** Whether a name is not in what is cited, or what is said of it is said there of another one. */
export function changesName(own: NamedText, there: readonly NamedText[]): boolean {
  const words = there.flatMap((text) => text.words);
  const known = there.flatMap((text) => text.names.map((anchor) => ({ anchor, words: text.words })));
  const isKnown = (word: SupportWord) => words.some((one) => isSameNameWord(word, one));
  if (opensWithUnknown(own, words, isKnown)) return true;
  return own.names.some((name) => {
    if (isAcronym(name.words, there)) return false;
    if (!name.words.every(isKnown)) return true;
    const same = known.filter(({ anchor }) => isSameName(name, anchor));
    // Of two that are both in the sentence the order tells who does what.
    const rivals = known.filter(({ anchor }) => own.names.every((one) => !isSameName(one, anchor)));
    return same.length > 0 && belongsToAnother(name, { words: own.words, anchors: own.names }, same, rivals);
  });
}

/** A capital at the start may be a name that nobody mentioned. */
function opensWithUnknown(
  own: NamedText,
  words: readonly SupportWord[],
  isKnown: (word: SupportWord) => boolean,
): boolean {
  const keys = new Set(words.map(({ key }) => key));
  return own.words.some(
    (word) => word.isFirst && word.isContent && !word.isName && !word.number && !keys.has(word.key) && !isKnown(word),
  );
}

/** "HBA" of "Harbour Bridge Authority". */
export function isAcronym([word, ...others]: readonly SupportWord[], there: readonly NamedText[]): boolean {
  if (!word || others.length > 0 || !/^\p{Lu}{2,6}$/u.test(word.written)) return false;
  return there.some(({ words }) =>
    words
      .map(({ written }) => written.charAt(0))
      .join("")
      .includes(word.written),
  );
}
