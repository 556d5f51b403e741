import { isCitable } from "./citable-sentence.ts";
import { holdsAddress } from "./holds-address.ts";
import { stripHidden } from "./strip-hidden.ts";

const longestName = 60;

/** A publisher's name as a model gets it; one that is more than a name stays out. */
export function namePublisher(name: string): string {
  const plain = stripHidden(name);
  const isName =
    plain.length <= longestName && isCitable(plain, null) && !holdsAddress(plain.replace(/\.\p{L}+$/u, ""));
  return isName ? plain : "a newspaper";
}

/** A sentence without "according to The Courier" and "The Courier reports": whoever is cited may be named, but for what it prints alone. */
export function withoutPublishers(sentence: string, names: readonly string[]): string {
  let rest = sentence;
  for (const name of new Set(names)) {
    const bare = name.replace(/^the /iu, "").replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    if (bare === "") continue;
    const paper = `(?:the )?${bare}(?:['’]s)?`;
    const naming = new RegExp(
      `(?:,? ?(?:according to|as reported by|as told by|reported by|(?:he|she|they) told) ${paper}|(?:^|(?<=[,.;] ))${paper} (?:reports?|reported|says?|said|writes|wrote|has reported)(?: that)?|,? ${paper} (?:reports?|reported|says?|said|writes|wrote)(?=[.,;]|$)| \\(${paper}\\))`,
      "giu",
    );
    rest = rest.replace(naming, "");
  }
  return rest.replace(/^[\s,]+/u, "").trim();
}
