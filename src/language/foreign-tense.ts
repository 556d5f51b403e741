import type { DateForms } from "./foreign-forms.ts";
import type { DateWords } from "./foreign-words.ts";
import type { TenseAt } from "./sentence-tense.ts";

/** The words around a date decide its year as a verb beside it does in English. */
const near = { distance: 0, isNear: true };
const clauseBreaks =
  /[,;:–—]|(?<!\p{L})(?:und|dass|die|der|das|nachdem|et|que|qu['’]|qui|y|e|che|en|dat|maar|aber|mais|pero|ma|mas|após|después|dopo|après)(?!\p{L})/giu;

/**
 * Whether a sentence speaks of the date at `start` to `end` as gone or to come: by the verbs of its clause, else by those of the
 * sentence where they agree. Undefined where neither tells, or both.
 */
export function foreignTenseAt(sentence: string, words: DateWords, start: number, end: number): TenseAt | undefined {
  const [from, to] = clauseAround(sentence, start, end);
  return tenseOf(sentence.slice(from, to), words) ?? tenseOf(sentence, words);
}

/** Whether a limit stands before a day: "bis zum", "jusqu'à". */
export function isLimit(lead: string, { until }: DateForms): boolean {
  return new RegExp(`(?<!\\p{L})(?:${until})(?: (?:el|le|la|o|a|zum|den|dem|il|de|het))? $`, "iu").test(lead);
}

function tenseOf(text: string, { coming, later, past }: DateWords): TenseAt | undefined {
  const [isComing, isPast] = [coming.test(text) || later.test(text), past.test(text)];
  if (isComing === isPast) return undefined;
  return { tense: isComing ? "coming" : "past", ...near };
}

function clauseAround(sentence: string, start: number, end: number): [number, number] {
  let [from, to] = [0, sentence.length];
  for (const { index, 0: mark } of sentence.matchAll(clauseBreaks)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return [from, to];
}
