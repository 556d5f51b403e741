import { toSurname } from "../language/fold-names.ts";
import { personTitles } from "../language/name-words.ts";
import type { Span } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import type { Member } from "./cast-member.ts";

/**
 * A surname that two persons of a text bear, standing alone, may be either's. Names leave it out or keep it as a name of its own;
 * here it becomes a mention of its first bearer, and whoever asks whose it is finds by its last word that two share it. A surname
 * with an office of its own before it ("the brewer Kessler") stays somebody else.
 */
export function withSharedSurnames(members: readonly Member[], text: string): Member[] {
  const full = members.filter(({ sort, words }) => sort === "person" && words.length > 1);
  const bearers = [...Map.groupBy(full, ({ words }) => toSurname(words).at(-1) ?? "")].filter(
    ([, sharing]) => sharing.length > 1,
  );
  let all = [...members];
  for (const [surname, [first]] of bearers) {
    if (!first) continue;
    const bare = all.filter(
      ({ words: [word, second], sort }) => !second && sort === undefined && isSame(word, surname),
    );
    const kept = all.filter((member) => !bare.includes(member));
    const taken = kept.flatMap(({ mentions }) => mentions);
    const found = placesOfWord(text, surname).filter((span) => isAlone(text, span) && !isWithin(span, taken));
    const alone = [...bare.flatMap(({ mentions }) => mentions), ...found];
    const mentions = [...first.mentions, ...distinct(alone)].sort((a, b) => a[0] - b[0]);
    all = kept.map((member) => (member === first ? { ...first, mentions } : member));
  }
  return all;
}

function isSame(word: string | undefined, surname: string): boolean {
  return foldedName(word ?? "") === foldedName(surname);
}

function placesOfWord(text: string, word: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = `${text.slice(Math.max(0, at - 1), at)} ${text.slice(at + word.length, at + word.length + 1)}`;
    if (!/[\p{L}\p{N}-]/u.test(around)) spans.push([at, at + word.length]);
  }
  return spans;
}

/** No part of a longer name: neither "Otto Kessler" nor "Kessler Road", but "Mr Kessler". */
function isAlone(text: string, [start, end]: Span): boolean {
  if (/^\s\p{Lu}/u.test(text.slice(end, end + 2))) return false;
  const [, before = ""] = /(\p{Lu}[\p{L}'’-]*)\.?\s$/u.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  return before === "" || personTitles.has(before.toLowerCase());
}

function isWithin([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span[0] <= start && end <= span[1]);
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span[0], span])).values()];
}
