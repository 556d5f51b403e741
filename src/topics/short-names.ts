import { foldedName } from "../language/tokens.ts";
import type { EntityType } from "./entity.ts";

/** Short forms that mean one and the same everywhere, by the keys of the forms with and without full stops. */
const shortNames: readonly [name: string, type: EntityType, forms: string][] = [
  ["United States", "place", "us|u s|usa|u s a|united states of america"],
  ["United Kingdom", "place", "uk|u k"],
  ["United Nations", "organisation", "un|u n|united nations"],
  ["European Union", "organisation", "eu|e u|european union"],
  ["United Arab Emirates", "place", "uae|u a e"],
];
const known = new Map(
  shortNames.flatMap(([name, type, forms]) => forms.split("|").map((form) => [form, { name, type }] as const)),
);
const isShort = /^(?:\p{Lu}\.? ?)+$/u;

/** What a name is listed as: "U.S." as the United States. Elsewhere than in English letters may stand for something else. */
export function listedAs<Named extends { name: string; type: EntityType }>(
  one: Named,
  language: string | undefined,
): Named {
  const isEnglish = language === undefined || /^en\b/i.test(language);
  if (isShort.test(one.name) && !isEnglish) return one;
  return { ...one, ...known.get(foldedName(one.name)) };
}
