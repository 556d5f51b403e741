import type { ArticleToDescribe } from "./describe-article.ts";

const syllables = "ba do fer gil han jo ka lum mir nos or pel quen ras sul tam ur vel wen yor zim".split(" ");
const wordsOfSide = 34;
const minuteMs = 60_000;

/** Numbers from 0 to below 1 in a fixed order, so that a failure can be seen again. */
function createDice(seed: number): () => number {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last / 2 ** 32;
  };
}

/**
 * A stream of invented news for tests of what depends on order: each event is told from two sides in words of their own
 * first and in words of both later, so that stories begin apart, and articles move and stories merge.
 */
export function inventStream(events: number, articlesOfEvent: number): ArticleToDescribe[] {
  const dice = createDice(20_310_304);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)] as Item;
  const word = () => `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
  const name = () => {
    const written = word();
    return `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
  };
  const ordinary = Array.from({ length: 60 }, word);
  const stream: { at: number; article: ArticleToDescribe }[] = [];
  for (let event = 0; event < events; event += 1) {
    const sides = [0, 1].map(() => ({ names: [name(), name()], words: Array.from({ length: wordsOfSide }, word) }));
    const place = name();
    for (let number = 0; number < articlesOfEvent; number += 1) {
      const told = number < articlesOfEvent / 2 ? [sides[number % 2], sides[number % 2]] : sides;
      const text = Array.from({ length: 70 }, (_, at) => {
        if (at % 12 === 0) return `In ${place}`;
        if (at % 9 === 0) return pick(told)?.names.join(" ") ?? "";
        return dice() < 0.4 ? pick(ordinary) : pick(pick(told)?.words ?? []);
      });
      const at = Date.UTC(2031, 2, 4) + (event * 40 + number * 97) * minuteMs;
      const title = `${place}: ${text.slice(1, 7).join(" ")}`;
      const isHeadline = dice() < 0.2;
      stream.push({
        at,
        article: { title, text: isHeadline ? "" : `${text.join(" ")}.`, publishedAt: new Date(at).toISOString() },
      });
    }
  }
  return stream.sort((a, b) => a.at - b.at).map(({ article }) => article);
}
