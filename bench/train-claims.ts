/** `npm run train:claims`: makes `models/claims/weights.bin.br` anew from PolNeAR's train part, the same bytes each time. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { labelCount } from "../src/claims/claim-labels.ts";
import { chainOf, readClasses, type StoredWeights, writeModel } from "../src/claims/claim-model.ts";
import { type Draft, readDraft } from "../src/claims/draft.ts";
import { addDraftFeatures } from "../src/claims/draft-features.ts";
import { addLocalFeatures } from "../src/claims/local-features.ts";
import { WordBook } from "../src/claims/word-book.ts";
import { slotOf } from "../src/language/feature-table.ts";
import { bestLabels, ChainReader } from "../src/language/linear-chain.ts";
import { type Annotated, type Reader, readAnnotated, writeLessons } from "./claim-lessons.ts";
import { readLines } from "./score.ts";
import { type LearnedChain, type Lesson, trainChain, trainingSettings } from "./train-chain.ts";
import { scoresOf } from "./weight-rows.ts";

/** The second tagger learns from drafts by first taggers that have not seen the text: each of so many reads its share. */
const folds = 3;
/**
 * Features that move no label much are left out: the file is smaller, and reading faster, since its rows must be fetched from
 * memory. With half as many again, and with half as many, no figure on a held-out fifth moves by more than chance.
 */
const rowsKept = { local: 260_000, draft: 160_000 };

const shared = process.env.OCTAVO_BENCH_DATA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const models = fileURLToPath(new URL("../models/claims/", import.meta.url));
const startedAt = performance.now();
const book = new WordBook(readClasses(brotliDecompressSync(readFileSync(join(models, "word-classes.bin.br")))));
const readers = readLines(join(shared, "bench", "claims", "polnear.train.jsonl.gz")).map((line) =>
  readAnnotated(JSON.parse(line) as Annotated, book),
);
const localLessons = writeLessons(readers, (list, { facts }, _place, token) => addLocalFeatures(list, facts, token));
report(`${readers.length} articles, ${localLessons.hashes.length} features`);
const first = train("first tagger", localLessons, localLessons.lessons);
const drafts = draftAll();
const whole = writeLessons(readers, (list, { facts }, place, token) => {
  addLocalFeatures(list, facts, token);
  addDraftFeatures(list, facts, drafts[place] as Draft, token);
});
const second = train("second tagger", whole, whole.lessons);
const model = writeModel({ ...smallest(), chains: [numbersOf(first), numbersOf(second)] });
const file = brotliCompressSync(model, {
  params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 9 },
});
writeFileSync(join(models, "weights.bin.br"), file);
report(`weights.bin.br has ${file.length} bytes`);

function train(name: string, { hashes }: { hashes: readonly number[] }, lessons: readonly Lesson[]): LearnedChain {
  const chain = chainOf(new Float64Array(labelCount * (labelCount + 1)));
  return trainChain(chain, hashes.length, lessons, trainingSettings, (sentence) => report(`${name}, ${sentence}`));
}

/** Each article's draft by a first tagger that was trained without it. */
function draftAll(): Draft[] {
  const all: Draft[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = localLessons.lessons.filter((_, place) => place % folds !== fold);
    const tagger = train(`first tagger without share ${fold + 1}`, localLessons, seen);
    readers.forEach((reader, place) => {
      if (place % folds === fold) all[place] = draftOf(reader, localLessons.lessons[place] as Lesson, tagger);
    });
  }
  return all;
}

function draftOf({ facts, lineNumbers }: Reader, lesson: Lesson, { chain, weights }: LearnedChain): Draft {
  const labels = new Uint8Array(facts.count);
  const marginals = new Float32Array(facts.count * labelCount);
  const chainReader = new ChainReader(chain);
  for (const [from, to] of lesson.lines) {
    const offsets = lesson.offsets.subarray(from, to + 1);
    const scores = scoresOf({ rows: lesson.rows, offsets }, to - from, weights);
    bestLabels(chain, scores, to - from, labels, from);
    const known = chainReader.read(scores, to - from);
    marginals.set(known.marginals.subarray(0, scores.length), from * labelCount);
  }
  return readDraft(facts, labels, marginals, lineNumbers);
}

/** Rows of the weights of both taggers for local features, and of the second's for the others. */
function smallest(): { local: StoredWeights; draft: StoredWeights } {
  const local = new Map<number, Float32Array>();
  const draft = new Map<number, Float32Array>();
  const row = ({ weights }: LearnedChain, place: number) =>
    weights.subarray(place * labelCount, (place + 1) * labelCount);
  for (const [place, hash] of localLessons.hashes.entries()) {
    const both = new Float32Array(labelCount * 2);
    both.set(row(first, place));
    local.set(hash, both);
  }
  for (const [place, hash] of whole.hashes.entries()) {
    const both = local.get(hash);
    if (both) both.set(row(second, place), labelCount);
    else draft.set(hash, row(second, place));
  }
  return { local: greatest(local, rowsKept.local), draft: greatest(draft, rowsKept.draft) };
}

/** The rows with the greatest weights as bytes, by ascending hash; of two in one slot the greater. */
function greatest(rows: ReadonlyMap<number, Float32Array>, kept: number): StoredWeights {
  const sized = [...rows].map(([hash, row]) => ({
    hash,
    row,
    size: row.reduce((a, b) => Math.max(a, Math.abs(b)), 0),
  }));
  sized.sort((a, b) => b.size - a.size || a.hash - b.hash);
  const slots = new Set<number>();
  const chosen = sized.filter(({ hash }) => slots.size < kept && !slots.has(slotOf(hash)) && slots.add(slotOf(hash)));
  report(`${chosen.length} of ${sized.length} features kept, of weight ${chosen.at(-1)?.size.toFixed(4)} or more`);
  chosen.sort((a, b) => a.hash - b.hash);
  const scale = (sized[0]?.size ?? 0) / 127;
  return {
    hashes: Int32Array.from(chosen, ({ hash }) => hash),
    weights: Int8Array.from(chosen.flatMap(({ row }) => [...row].map((weight) => Math.round(weight / scale)))),
    scale,
  };
}

function numbersOf({ chain }: LearnedChain): Float32Array {
  return Float32Array.from([...chain.transitions, ...chain.starts], (value) => (Number.isFinite(value) ? value : 0));
}

function report(sentence: string): void {
  console.log(`${Math.round((performance.now() - startedAt) / 1000)} s: ${sentence}`);
}
