/**
 * Endings that make nouns, adjectives and adverbs of English words, by how many letters must be left: the shorter the rest, the
 * likelier the ending is none.
 */
const endings: readonly [number, RegExp][] = [
  [3, /(?:ation|ition|ment)$/],
  [4, /(?:ator|er|or|ly|ful|ness|ship|at)$/],
  [5, /(?:ion|ity|ance|ence|ive|al|ant|ent|ist|ism|ary|ory|able|ible)$/],
];
/** "Investigatively" has three. */
const mostEndings = 3;

/**
 * What a stem has in common with the nouns and adjectives of its family: "resign" of "resignation", "investig" of "investigator"
 * and of "investigat". For comparing words only; unlike words may meet.
 */
export function rootOf(stem: string): string {
  let root = stem;
  for (let count = 0; count < mostEndings; count += 1) {
    const bare = withoutEnding(root);
    if (bare === root) break;
    root = bare;
  }
  return root;
}

function withoutEnding(word: string): string {
  for (const [least, ending] of endings) {
    const bare = word.replace(ending, "");
    if (bare.length < word.length && bare.length >= least && /[aeiouy]/.test(bare)) return bare;
  }
  return word;
}
