import { baseOfVerb } from "../language/irregular-verbs.ts";
import { rootOf } from "../language/word-root.ts";
import { stemOf } from "../language/word-stem.ts";
import { smallNumbers, tens } from "../stories/number-words.ts";
import { isNumber } from "../stories/split-words.ts";

/** What the words of a question and of a sentence are compared by: the root of their family, numbers in figures; `key` as `wordKey` makes it. */
export function stemOfWord(key: string): string {
  const number = smallNumbers.get(key) ?? tens.get(key);
  if (number !== undefined) return String(number);
  return isNumber(key) ? key : rootOf(stemOf(baseOfVerb(key)));
}
