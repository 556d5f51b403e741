import type { Span } from "./sentences.ts";
import { foldedName } from "./tokens.ts";

/** Shorter ones are words as well: "#us", "#it". */
const shortestInSmall = 4;

/**
 * Where a text writes hashtags, by the name that each is written of, folded and without its spaces: "#HarrowBank" and
 * "Harrow Bank". A hashtag alone makes no name ("#SaveTheFerry"); where the text has the name, it is one mention of it more.
 */
export function taggedIn(text: string): ReadonlyMap<string, Span[]> {
  const found = new Map<string, Span[]>();
  if (!text.includes("#")) return found;
  for (const { 0: sign, 1: word = "", index } of text.matchAll(/(?<![\p{L}\p{N}&/])#(\p{L}[\p{L}\p{M}\p{N}]*)/gu)) {
    if (word.length < shortestInSmall && !/^\p{Lu}/u.test(word)) continue;
    const key = tagKey(word);
    const start = index + sign.length - word.length;
    found.set(key, [...(found.get(key) ?? []), [start, start + word.length]]);
  }
  return found;
}

export function tagKey(name: string): string {
  return foldedName(name).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
}
