import { ordinaryShare } from "./ordinary-words.ts";
import { placementSettings } from "./placement-settings.ts";

/** The words of the window with the slots of the articles that use them, the oldest first. */
export interface TermTable {
  find(word: string): number | undefined;
  word(term: number): string;
  /** Registers that the article in `slot` uses `word`; gives the word's term. */
  use(word: string, slot: number): number;
  release(term: number, slot: number): void;
  slots(term: number): readonly number[];
  /** Inverse document frequency. A prior keeps a young window from taking every word for rare or common. */
  rarity(term: number, articleCount: number): number;
  rarityUnseen(word: string, articleCount: number): number;
}

export function createTermTable(): TermTable {
  const terms = new Map<string, number>();
  const words: string[] = [];
  const postings: number[][] = [];
  const imagined: number[] = [];
  const free: number[] = [];
  const logs: number[] = [];

  function logOf(count: number): number {
    for (let next = logs.length; next <= count; next += 1) logs.push(Math.log(next + 1));
    return logs[count] ?? 0;
  }

  function rarityOf(uses: number, articleCount: number): number {
    return logOf(articleCount + placementSettings.priorArticles) - logOf(uses);
  }

  return {
    find: (word) => terms.get(word),
    word: (term) => words[term] ?? "",
    use(word, slot) {
      let term = terms.get(word);
      if (term === undefined) {
        term = free.pop() ?? words.length;
        terms.set(word, term);
        words[term] = word;
        postings[term] = [];
        imagined[term] = imaginedUses(word);
      }
      postings[term]?.push(slot);
      return term;
    },
    release(term, slot) {
      const slots = postings[term];
      const place = slots?.indexOf(slot) ?? -1;
      if (!slots || place < 0) return;
      slots.splice(place, 1);
      if (slots.length > 0) return;
      terms.delete(words[term] ?? "");
      free.push(term);
    },
    slots: (term) => postings[term] ?? [],
    rarity: (term, articleCount) => rarityOf((postings[term]?.length ?? 0) + (imagined[term] ?? 0), articleCount),
    rarityUnseen: (word, articleCount) => rarityOf(imaginedUses(word), articleCount),
  };
}

function imaginedUses(word: string): number {
  return Math.round(ordinaryShare(word) * placementSettings.priorArticles);
}
