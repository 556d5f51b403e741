import { isSameName, type SupportName, type SupportWord } from "./support-words.ts";

export interface NamedText {
  text: string;
  words: readonly SupportWord[];
  names: readonly SupportName[];
}

interface Doing {
  before: SupportName;
  after: SupportName;
  isPassive: boolean;
}

/**
 * Whether two names have changed places around a word: "Brook beat Tarn" of "Tarn beat Brook". A passive ("was beaten by")
 * turns them around.
 */
export function turnsAround(own: NamedText, cited: readonly NamedText[]): boolean {
  return own.words.some((word) => {
    const said = doingOf(own, word);
    if (!said) return false;
    const known = cited.flatMap((text) =>
      text.words.filter(({ key }) => key === word.key).flatMap((one) => doingOf(text, one) ?? []),
    );
    return known.some((one) => fits(one, said, true)) && !known.some((one) => fits(one, said, false));
  });
}

function fits(one: Doing, other: Doing, isTurned: boolean): boolean {
  const isCrossed = (one.isPassive !== other.isPassive) !== isTurned;
  return isCrossed
    ? isSameName(other.before, one.after) && isSameName(other.after, one.before)
    : isSameName(other.before, one.before) && isSameName(other.after, one.after);
}

/** The nearest names on either side of a word of the same clause. */
function doingOf({ text, words, names }: NamedText, word: SupportWord): Doing | undefined {
  if (!word.isContent || word.isName || word.number) return undefined;
  const before = names.findLast(({ to }) => to < word.place);
  const after = names.find(({ from }) => from > word.place);
  const [last, next] = [before?.words.at(-1), after?.words[0]];
  if (!before || !after || !last || !next || /[;:]|,\s+(?:and|while)\b/u.test(text.slice(last.end, next.start)))
    return undefined;
  const isPassive = /\bby\b/u.test(text.slice(word.end, next.start)) && words.length > 0;
  return { before, after, isPassive };
}
