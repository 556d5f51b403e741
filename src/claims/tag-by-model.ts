import { FeatureList } from "../language/feature-hash.ts";
import { sumRows } from "../language/feature-table.ts";
import { bestLabels, ChainReader } from "../language/linear-chain.ts";
import { choosePieces, goesOnWith } from "./choose-pieces.ts";
import { label, labelCount } from "./claim-labels.ts";
import type { ClaimModel } from "./claim-model.ts";
import { cueProbability, readDraft } from "./draft.ts";
import { addDraftFeatures } from "./draft-features.ts";
import type { ClaimTagger } from "./find-claims.ts";
import { addLocalFeatures, passOver } from "./local-features.ts";
import { readFacts, type TokenFacts } from "./token-facts.ts";
import type { TokensOfText } from "./tokens-of-text.ts";
import { WordBook } from "./word-book.ts";
import { WordSums } from "./word-sums.ts";

/** A tagger by a model that was read on this thread or given to it by another. */
export function createClaimTagger(model: ClaimModel): ClaimTagger {
  const book = new WordBook(model.classes);
  const readers = {
    book,
    wordSums: new WordSums(model.local.table, book),
    first: new ChainReader(model.first),
    second: new ChainReader(model.second, goesOnWith),
  };
  return (text) => tagByModel(model, readers, text);
}

/** What a tagger keeps from one text to the next. */
interface Readers {
  book: WordBook;
  wordSums: WordSums;
  first: ChainReader;
  second: ChainReader;
}

/** Labels by the trained model, line by line. */
function tagByModel(model: ClaimModel, readers: Readers, text: TokensOfText): Uint8Array {
  const isNewBook = readers.book.beginText();
  const facts = readFacts(text, readers.book);
  readers.wordSums.beginText(isNewBook);
  const list = new FeatureList();
  const labels = new Uint8Array(facts.count);
  const marginals = new Float32Array(facts.count * labelCount);
  const scores = scoreLocally(model, readers.wordSums, facts, list);
  forEachLine(facts, (from, to) => {
    const first = scores.first.subarray(from * labelCount, to * labelCount);
    bestLabels(model.first, first, to - from, labels, from);
    const known = readers.first.read(first, to - from);
    marginals.set(known.marginals.subarray(0, first.length), from * labelCount);
  });
  const draft = readDraft(facts, labels, marginals, text.tokens.lines);
  const sums = new Int32Array(model.draft.table.width);
  const final = new Uint8Array(facts.count);
  forEachLine(facts, (from, to) => {
    if (isSilent(marginals, from, to)) return;
    for (let token = from; token < to; token += 1) {
      list.clear();
      addDraftFeatures(list, facts, draft, token);
      sumRows(model.draft.table, list.hashes, list.count, sums);
      addScores(scores.second, token, sums, model.draft.scale);
    }
    const second = scores.second.subarray(from * labelCount, to * labelCount);
    choosePieces(readers.second.read(second, to - from), to - from, final, from);
  });
  return final;
}

/** A second look makes a cue of no token that is less likely one than this, and a content of none that is likelier outside. */
const silence = { cue: 0.1, outside: 0.6 };

/** A line without any token that may be part of a cue, or go on with what the line before began, has no claim. */
function isSilent(marginals: Float32Array, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (cueProbability(marginals, token) > silence.cue) return false;
    if ((marginals[token * labelCount + label.outside] as number) < silence.outside) return false;
  }
  return true;
}

/** Calls with the first token of each line and the one after its last. */
export function forEachLine({ count, lineLast }: TokenFacts, act: (from: number, to: number) => void): void {
  for (let from = 0; from < count; ) {
    const to = (lineLast[from] as number) + 1;
    act(from, to);
    from = to;
  }
}

/** What local features add to the scores of both taggers. */
function scoreLocally({ local }: ClaimModel, wordSums: WordSums, facts: TokenFacts, list: FeatureList) {
  const first = new Float64Array(facts.count * labelCount);
  const second = new Float64Array(facts.count * labelCount);
  const sums = new Int32Array(local.table.width);
  for (let token = 0; token < facts.count; token += 1) {
    list.clear();
    addLocalFeatures(list, facts, token, passOver);
    sumRows(local.table, list.hashes, list.count, sums);
    wordSums.addTo(sums, facts, token);
    const at = token * labelCount;
    for (let label = 0; label < labelCount; label += 1) {
      first[at + label] = (sums[label] as number) * local.scale;
      second[at + label] = (sums[labelCount + label] as number) * local.scale;
    }
  }
  return { first, second };
}

/** Adds sums, one for each label. */
function addScores(scores: Float64Array, token: number, sums: Int32Array, scale: number): void {
  const at = token * labelCount;
  for (let label = 0; label < labelCount; label += 1)
    scores[at + label] = (scores[at + label] as number) + (sums[label] as number) * scale;
}
