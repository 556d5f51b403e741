/** B-cubed (Bagga and Baldwin, 1998) and pairwise F1 of a clustering, in per cent. */
export interface ClusterFigures {
  stories: number;
  precision: number;
  recall: number;
  f1: number;
  pairwise: number;
}

export function measureClusters(truth: readonly number[], found: readonly number[]): ClusterFigures {
  const [sizes, trueSizes, both] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const cells = truth.map((story, place) => ({ story, cluster: found[place] ?? -1 }));
  for (const { story, cluster } of cells) {
    add(trueSizes, story);
    add(sizes, cluster);
    add(both, `${story} ${cluster}`);
  }
  let [precision, recall] = [0, 0];
  for (const { story, cluster } of cells) {
    const common = both.get(`${story} ${cluster}`) ?? 0;
    precision += common / (sizes.get(cluster) ?? 1) / cells.length;
    recall += common / (trueSizes.get(story) ?? 1) / cells.length;
  }
  const pairs = (counts: Map<unknown, number>) =>
    counts.values().reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return {
    stories: sizes.size,
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(harmonic(precision, recall)),
    pairwise: percent(harmonic(pairs(both) / Math.max(1, pairs(sizes)), pairs(both) / Math.max(1, pairs(trueSizes)))),
  };
}

function harmonic(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
