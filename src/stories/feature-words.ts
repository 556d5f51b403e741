import type { ArticleFeatures } from "./article-features.ts";
import { nameWordsOf } from "./name-words.ts";
import { placementSettings } from "./placement-settings.ts";
import { isNumber } from "./split-words.ts";
import { inLead, inTitle, termInfo } from "./term-info.ts";
import { hashWord } from "./term-table.ts";

/** The words of an article's features as a window compares them, side by side. */
export interface FeatureWords {
  words: readonly string[];
  hashes: Uint32Array;
  /** The info byte of each. */
  infos: Uint8Array;
}

let last: { features: ArticleFeatures; read: FeatureWords } | undefined;

/** An article is asked about, explained and added in turn: its words are read once. */
export function readFeatureWords(features: ArticleFeatures): FeatureWords {
  if (last?.features !== features) last = { features, read: readWords(features) };
  return last.read;
}

function readWords(features: ArticleFeatures): FeatureWords {
  const words =
    features.words === "" ? [] : features.words.split(" ").slice(0, placementSettings.description.mostWords);
  const names = nameWordsOf(features);
  const hashes = new Uint32Array(words.length);
  const infos = new Uint8Array(words.length);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const zone = place < features.titleEnd ? inTitle : place < features.leadEnd ? inLead : 0;
    hashes[place] = hashWord(word);
    infos[place] = termInfo(zone, names.has(word), isNumber(word), features.counts[place] ?? 1);
  }
  return { words, hashes, infos };
}
