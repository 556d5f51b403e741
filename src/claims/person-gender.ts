import { type Gender, genderOfName } from "../language/given-names.ts";

const femaleNoun =
  /\b(?:\p{L}*woman|sister|mother|daughter|wife|widow|aunt|grandmother|queen|actress|princess|girl|duchess|baroness|nun)\b/iu;
const maleNoun =
  /\b(?:(?:spokes|chair|police|council|fisher|business|congress|service|camera)?man|brother|father|son|husband|widower|uncle|grandfather|king|prince|boy|duke|monk|baron)\b/iu;

/** What an office or description says of who bears it: "spokeswoman". */
export function genderOfTitle(words: string): Gender | undefined {
  return femaleNoun.test(words) ? "female" : maleNoun.test(words) ? "male" : undefined;
}

/** Whether somebody who is called by these words, "Mr Voss", may have this full name; where nothing tells, yes. */
export function mayBeCalled(words: string, name: string): boolean {
  const titled = /^(?:Mrs|Ms|Miss|Madam|Lady|Dame)\b/u.test(words)
    ? "female"
    : /^(?:Mr|Sir|Lord)\b/u.test(words)
      ? "male"
      : undefined;
  const called = titled ?? genderOfTitle(words);
  const named = genderOfName(name);
  return called === undefined || named === undefined || called === named;
}
