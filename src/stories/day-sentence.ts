import { isLandName } from "../language/place-names.ts";
import { foldedName } from "../language/tokens.ts";
import { type EarlierUse, rarityOf } from "./earlier-use.ts";
import type { PastDay } from "./past-days.ts";
import type { StoryProfile } from "./profile-story.ts";
import { termKey } from "./term-keys.ts";

/** What the sentence that names the day of an earlier story names of it too, from 0 to 1 by how rare it is. */
export interface DaySentence {
  /** A single word or a place. */
  place: number;
  /** A name of several words. */
  name: number;
}

/** Of a name that the later story has in this sentence alone nobody counted how often it was had. */
const uncounted = 0.5;

/** "The shots in Velden on 3 March" names what began that day; a date alone may be any day's. @param past with the sentence of the later story. */
export function readDaySentence(
  past: PastDay | undefined,
  story: StoryProfile,
  earlier: StoryProfile,
  { frequency }: EarlierUse,
): DaySentence {
  const found: DaySentence = { place: 0, name: 0 };
  if (!past) return found;
  const said = ` ${foldedName(past.sentence)} `;
  const own = new Set(story.terms.map(termKey));
  for (const term of earlier.terms) {
    const { kind, key, name } = term;
    if (kind === "word" || kind === "hashtag" || !said.includes(` ${key} `)) continue;
    if (isLandName(name, earlier.language ?? undefined)) continue;
    const count = frequency.get(termKey(term));
    const rarity = !own.has(termKey(term)) ? uncounted : count === undefined ? 0 : rarityOf(count);
    const sort = kind === "place" || !key.includes(" ") ? "place" : "name";
    found[sort] = Math.max(found[sort], rarity);
  }
  return found;
}
