import { foldedName } from "../language/tokens.ts";
import type { Cited, Fault } from "./cited.ts";
import { changesDate } from "./compare-dates.ts";
import { changesName } from "./compare-names.ts";
import { changesNegation, saysOpposite } from "./compare-negation.ts";
import { changesNumber } from "./compare-numbers.ts";
import { type NamedText, turnsAround } from "./compare-order.ts";
import { exchangesNames, mixesSources } from "./compare-sources.ts";
import { losesSpeaker } from "./compare-voice.ts";
import { holdsAddress } from "./holds-address.ts";
import { withoutPublishers } from "./name-publisher.ts";
import { restoreQuotations } from "./restore-quotations.ts";
import { isCalendarWord, namesOf, type SupportWord, supportWords } from "./support-words.ts";

export type Checked = { text: string } | { fault: Fault };

/** Tuned on the even half of `fixtures/support`; docs/benchmarks.md has what they do on the odd half. */
const bounds = {
  /** Of the words that say something, so many must stand in what is cited. */
  leastShare: 0.6,
  /** A sentence with fewer of them turns on each: all must stand there. */
  shortest: 5,
  /** So many in a row that do not are a claim of their own. */
  mostNewWords: 3,
  /** A sentence that says less is no sentence. */
  fewestWords: 3,
};

/**
 * Whether stored sentences support a sentence that a model wrote, by rules that can be read: every number, name, date and
 * quotation is found there and belongs to the same words, nothing is denied or turned around, and most of its words are there.
 * @returns the sentence with the stored words in its quotations, or why it is not shown
 */
export function checkSupport(sentence: string, cited: readonly Cited[]): Checked {
  const text = sentence.replace(/\s+/gu, " ").trim();
  if (cited.length === 0) return { fault: "no citation" };
  if (holdsAddress(text)) return { fault: "address" };
  // What repeats a stored sentence needs no rule.
  if (cited.some(({ words }) => words === text)) return { text };
  const restored = restoreQuotations(
    text,
    cited.map(({ words }) => words),
  );
  if (restored === undefined) return { fault: "quotation" };
  const fault = faultOf(
    withoutPublishers(
      restored,
      cited.map(({ publisherName }) => publisherName),
    ),
    cited,
  );
  return fault ? { fault } : { text: restored };
}

function faultOf(text: string, cited: readonly Cited[]): Fault | undefined {
  const { own, there } = readTexts(text, cited);
  if (own.words.filter(({ isContent, number }) => isContent || number).length < bounds.fewestWords) return "too short";
  if (changesDate(text, cited)) return "date";
  if (changesNumber(own, there)) return "number";
  if (changesName(own, there) || exchangesNames(own, there)) return "name";
  if (changesNegation(own, there) || saysOpposite(own, there)) return "negation";
  if (turnsAround(own, there)) return "turned around";
  if (mixesSources(own, there, cited)) return "mixed";
  if (losesSpeaker(own, there)) return "no speaker";
  return saysMore(own, there) ? "words" : undefined;
}

/** Reads all of it knowing every name: one that begins a sentence is one where another sentence has it in the middle. */
function readTexts(text: string, cited: readonly Cited[]): { own: NamedText; there: NamedText[] } {
  const all = [text, ...cited.map(({ words }) => words)];
  const known = new Set(all.flatMap((one) => supportWords(one).filter(({ isName }) => isName)).flatMap(namesLike));
  const [own, ...there] = all.map((one): NamedText => {
    const words = supportWords(one, known);
    return { text: one, words, names: namesOf(one, words) };
  });
  return { own: own as NamedText, there };
}

/** The name itself and the country that "Norlandian" comes from. */
function namesLike({ written }: SupportWord): string[] {
  const name = foldedName(written);
  return [name, ...["n", "an", "ian"].flatMap((end) => (name.endsWith(end) ? [name.slice(0, -end.length)] : []))];
}

/** Most of what it says is said there, and nothing long is said that is not. */
function saysMore(own: NamedText, there: readonly NamedText[]): boolean {
  const known = new Set(there.flatMap(({ words }) => words.map(({ key }) => key)));
  const content = own.words.filter((word) => word.isContent && !word.isName && !isCalendarWord(word));
  let [found, run] = [0, 0];
  for (const { key } of content) {
    const isKnown = known.has(key);
    found += isKnown ? 1 : 0;
    run = isKnown ? 0 : run + 1;
    if (run >= bounds.mostNewWords) return true;
  }
  if (content.length < bounds.shortest) return found < content.length;
  return found / content.length < bounds.leastShare;
}
