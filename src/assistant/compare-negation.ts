import type { SupportWord } from "./support-words.ts";

const negating =
  /^(?:not|no|never|without|nobody|none|neither|nor|nothing|cannot|deny|denied|denies|denying|refuse|refused|refuses|fail|failed|fails|unlikely|reject|rejected|rejects|hardly|barely|\p{L}+n['’]t)$/iu;
const negatingPrefix = /^(?:un|in|im|ir|il|dis|non-?)\p{L}{4,}$|less$/iu;
const clauseEnd = /[,;:.!?—–]|\b(?:but|and|while|although|because)\b/iu;
/** So many words after it are denied by "not". */
const scope = 4;

/** Words that turn a sentence around when one takes the place of the other. */
const opposites = new Map(
  [
    [
      "rise rose risen climb climbed increase increased grew grow gained up",
      "fall fell fallen drop dropped decline declined decrease decreased shrank lost down",
    ],
    ["win won victory", "lose lost defeat defeated"],
    [
      "approve approved accept accepted backed support supported supports favour",
      "reject rejected refused oppose opposed opposes against vetoed",
    ],
    ["open opened reopen reopened", "close closed shut"],
    ["more over above most", "fewer less under below least"],
    ["before", "after"],
    ["begin began started start launched", "end ended stopped stop halted cancelled"],
    ["arrive arrived", "leave left departed"],
    ["buy bought", "sell sold"],
    ["guilty convicted", "innocent acquitted cleared"],
    ["survive survived", "died killed"],
    ["allow allowed permitted", "ban banned forbade prohibited"],
    ["safe", "dangerous unsafe"],
    ["first", "last"],
    ["early earlier", "late later"],
    ["north northern", "south southern"],
    ["east eastern", "west western"],
    ["hire hired", "dismissed fired sacked"],
    ["import imports", "export exports"],
    ["male man men", "female woman women"],
    ["confirm confirmed", "denied deny denies"],
    ["widen widened", "narrow narrowed"],
    ["cheaper", "dearer costlier"],
  ].flatMap((sides) => {
    const [one = [], other = []] = sides.map((side) => side.split(" "));
    return [
      ...one.map((word) => [word, { own: one, turned: other }] as const),
      ...other.map((word) => [word, { own: other, turned: one }] as const),
    ];
  }),
);

interface NegatedText {
  text: string;
  words: readonly SupportWord[];
}

/** Whether a sentence denies what is cited, or says what is cited denies. */
export function changesNegation(own: NegatedText, cited: readonly NegatedText[]): boolean {
  const denied = deniedIn(own);
  const citedDenied = cited.map(deniedIn);
  const all = new Set(citedDenied.flatMap((one) => [...one.all]));
  const plain = new Set(
    cited.flatMap((text, at) =>
      text.words.filter((word) => !citedDenied[at]?.places.has(word.place)).map(({ key }) => key),
    ),
  );
  const hasNegation =
    citedDenied.some((one) => one.count > 0) ||
    cited.some(({ words }) => words.some(({ written }) => negatingPrefix.test(written)));
  if (denied.count > 0 && !hasNegation) return true;
  if (denied.heads.some((key) => plain.has(key) && !all.has(key))) return true;
  const said = new Set(
    own.words.filter((word) => word.isContent && !denied.places.has(word.place)).map(({ key }) => key),
  );
  const ownAll = denied.all;
  return citedDenied.some(({ heads }) => heads.some((key) => said.has(key) && !ownAll.has(key) && !plain.has(key)));
}

/** What negations of a text deny: the first word that says something (the head), and all within their reach. */
function deniedIn({ text, words }: NegatedText): {
  count: number;
  heads: string[];
  all: Set<string>;
  places: Set<number>;
} {
  const heads: string[] = [];
  const all = new Set<string>();
  const places = new Set<number>();
  let count = 0;
  for (const word of words) {
    if (!negating.test(word.written)) continue;
    count += 1;
    const next = words.slice(word.place + 1, word.place + 1 + scope * 2);
    let content = 0;
    for (const one of next) {
      if (clauseEnd.test(text.slice(word.end, one.start)) || content >= scope) break;
      if (!one.isContent) continue;
      if (content === 0) heads.push(one.key);
      content += 1;
      all.add(one.key);
      places.add(one.place);
    }
  }
  return { count, heads, all, places };
}

/** Whether a word of a sentence stands for its opposite in what is cited. */
export function saysOpposite(own: NegatedText, cited: readonly NegatedText[]): boolean {
  const there = new Set(cited.flatMap(({ words }) => words.map(({ written }) => written.toLowerCase())));
  const isTurned = own.words.some(({ written, isName }) => {
    const sides = isName ? undefined : opposites.get(written.toLowerCase());
    if (!sides || sides.own.some((word) => there.has(word))) return false;
    return sides.turned.some((word) => there.has(word));
  });
  // "Did not fall" is no opposite of "rose", and "denied" is found as a negation.
  return isTurned && deniedIn(own).count === 0 && cited.every((text) => deniedIn(text).count === 0);
}
