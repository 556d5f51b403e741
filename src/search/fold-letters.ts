/** Letters that Unicode does not part into a letter and a mark. */
const apart: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th" },
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i" },
};
const isPlain = /^[\0-\u007f]*$/;
/** Plain letters, or one other letter with its marks. The last plain letter before a mark belongs to the mark. */
const clusters = /[\0-\u007f]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;

/** A text without the accents of its letters, and where each character of it stands in the text. */
export interface FoldedText {
  folded: string;
  /** The place in the text of a character of `folded`, or of its end. */
  placeOf: (at: number) => number;
}

/**
 * Letters without case and accents, as `fold_letters` of the database makes them: marks of other scripts than Latin and Greek
 * make other letters and stay, but for ё, which Russian writes or not.
 */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[ßæœþøłđðħŧı]/g, (letter) => apart[letter] ?? letter)
    .replace(/([a-zα-ωе])[\u0300-\u036f]+/g, "$1")
    .replaceAll("ς", "σ")
    .normalize("NFC");
}

/** Whether a word has letters that are folded, so that it is spelled in one of several ways. */
export function isAccented(text: string): boolean {
  return foldLetters(text) !== text.normalize("NFKC").toLowerCase().replaceAll("ς", "σ");
}

/** Folds a text whose places are needed. */
export function foldWithPlaces(text: string): FoldedText {
  if (isPlain.test(text)) return { folded: text.toLowerCase(), placeOf: (at) => at };
  const places: number[] = [];
  let folded = "";
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const isSame = isPlain.test(cluster);
    const letters = isSame ? cluster.toLowerCase() : foldLetters(cluster);
    for (let place = 0; place < letters.length; place += 1) places.push(isSame ? index + place : index);
    folded += letters;
  }
  return { folded, placeOf: (at) => places[at] ?? text.length };
}
