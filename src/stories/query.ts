import type { ArticleFeatures } from "./article-features.ts";
import { writeDays } from "./day-table.ts";
import { readFeatureWords } from "./feature-words.ts";
import { front, inTitle, isNumeric, ofName, weightOf } from "./term-info.ts";
import { articleCount, hashPublisher, type WindowIndex, wordsOfSlot } from "./window-index.ts";

/** The squared lengths of an article's TF-IDF vectors, with the rarities of this moment. */
export interface Masses {
  title: number;
  /** Title and lead together. */
  lead: number;
  text: number;
  names: number;
  leadNames: number;
  numbers: number;
}

/** One article seen from the window: its words as terms of the window, with their rarities of this moment. */
export interface Query {
  /** −1 for an article that is not in the window yet. */
  slot: number;
  articleId: number;
  /** NaN when unknown. */
  at: number;
  publisher: number;
  weekdays: number;
  hasText: boolean;
  /** −1 for a word that the window does not know. */
  terms: Int32Array;
  infos: Uint8Array;
  rarities: Float64Array;
  masses: Masses;
  /** What one shared word adds to a candidate's score. */
  strengths: Float64Array;
  /** Places in `terms`, those of greatest strength first. */
  strongestFirst: Int32Array;
  /** Places of the names in title and lead, the rarest first. */
  leadNames: Int32Array;
  /** Places of the words of the title, the rarest first. */
  titleWords: Int32Array;
  /** Where its days stand in the window's table. */
  days: number;
}

/** An article that is not in the window; its days are there until the next is asked about. */
export function queryFeatures(index: WindowIndex, articleId: number, features: ArticleFeatures): Query {
  const count = articleCount(index);
  writeDays(index.days, index.days.guest, features);
  const { hashes, infos } = readFeatureWords(features);
  const terms = new Int32Array(hashes.length);
  const rarities = new Float64Array(hashes.length);
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] ?? 0;
    const term = index.terms.find(hash);
    terms[place] = term;
    rarities[place] = term < 0 ? index.terms.rarityUnseen(hash, count) : index.terms.rarity(term, count);
  }
  return {
    slot: -1,
    articleId,
    at: features.at ?? Number.NaN,
    publisher: hashPublisher(features.publisher),
    weekdays: features.weekdays,
    hasText: features.hasText,
    days: index.days.guest,
    ...weigh(terms, infos, rarities),
  };
}

/** An article of the window. */
export function querySlot(index: WindowIndex, slot: number): Query {
  const count = articleCount(index);
  const words = wordsOfSlot(index, slot);
  const terms = new Int32Array(words.length);
  const infos = new Uint8Array(words.length);
  const rarities = new Float64Array(words.length);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? 0;
    terms[place] = word >>> 8;
    infos[place] = word & 255;
    rarities[place] = index.terms.rarity(word >>> 8, count);
  }
  return {
    slot,
    articleId: index.articleIds[slot] ?? -1,
    at: index.times[slot] ?? Number.NaN,
    publisher: index.publishers[slot] ?? 0,
    weekdays: index.weekdays[slot] ?? 0,
    hasText: index.hasText[slot] === 1,
    days: slot,
    ...weigh(terms, infos, rarities),
  };
}

function weigh(
  terms: Int32Array,
  infos: Uint8Array,
  rarities: Float64Array,
): Pick<
  Query,
  "terms" | "infos" | "rarities" | "masses" | "strengths" | "strongestFirst" | "leadNames" | "titleWords"
> {
  const masses = noMasses();
  const strengths = new Float64Array(terms.length);
  const namesInLead: number[] = [];
  const inTitles: number[] = [];
  for (let place = 0; place < terms.length; place += 1) {
    const info = infos[place] ?? 0;
    const square = (rarities[place] ?? 0) ** 2;
    strengths[place] = square * (weightOf[info] ?? 0);
    addMass(masses, info, square);
    if (isLeadName(info)) namesInLead.push(place);
    if (info & inTitle) inTitles.push(place);
  }
  const strongestFirst = Int32Array.from(terms.keys()).sort(
    (a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b,
  );
  const rarestFirst = (places: number[]) =>
    Int32Array.from(places).sort((a, b) => (rarities[b] ?? 0) - (rarities[a] ?? 0) || a - b);
  const [leadNames, titleWords] = [rarestFirst(namesInLead), rarestFirst(inTitles)];
  return { terms, infos, rarities, masses, strengths, strongestFirst, leadNames, titleWords };
}

export function isLeadName(info: number): boolean {
  return (info & ofName) !== 0 && (info & front) !== 0;
}

function noMasses(): Masses {
  return { title: 0, lead: 0, text: 0, names: 0, leadNames: 0, numbers: 0 };
}

/** Adds one word by its info and its squared rarity. */
function addMass(masses: Masses, info: number, square: number): void {
  const weight = weightOf[info] ?? 0;
  masses.text += weight * weight * square;
  if (info & inTitle) masses.title += square;
  if (info & front) masses.lead += square;
  if (info & ofName) masses.names += square;
  if (info & front && info & ofName) masses.leadNames += square;
  if (info & isNumeric) masses.numbers += square;
}
