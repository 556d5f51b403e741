import type { WrittenTrees } from "../../src/stories/boosted-trees.ts";
import { type BinnedSigns, binSigns } from "./bin-signs.ts";
import { chanceFrom } from "./chance.ts";

/** Rows of signs beside what is true of them. */
export interface Samples {
  signCount: number;
  /** Row after row. */
  signs: Float64Array;
  /** 1 or 0. */
  labels: Uint8Array;
  weights: Float64Array;
}

export interface GrowSettings {
  trees: number;
  leaves: number;
  /** How much of each tree's correction is taken. */
  rate: number;
  /** Weight added to a leaf's curvature: the greater, the more careful. */
  ridge: number;
  /** Least curvature of a leaf. */
  leastLeaf: number;
  /** How much more a true row weighs than a false one. */
  trueWeight: number;
  /** Share of the rows, and of the signs, that each tree is shown: trees that saw different parts err less alike. */
  rowShare: number;
  signShare: number;
  /** Forests of so many trees each, grown apart from other parts, whose mean counts (Breiman, 1996): one draw alone is chance. */
  forests: number;
  /** Signs that no tree may ask for, where it is measured what they give. */
  hidden?: readonly number[];
}

interface Leaf {
  node: number;
  /** Where its rows begin and end in `order`. */
  from: number;
  to: number;
  histogram: Float64Array;
  gain: number;
  sign: number;
  bin: number;
}

interface Node {
  sign: number;
  bin: number;
  limit: number;
  less: number;
  more: number;
}

const emptyNode: Node = { sign: -1, bin: -1, limit: 0, less: -1, more: -1 };

/**
 * Boosted regression trees for the logistic loss (Friedman, 2001), grown leaf by leaf over histograms (Ke et al., 2017).
 * Without chance: the same samples give the same trees, bit for bit.
 */
export function growTrees(samples: Samples, settings: GrowSettings): WrittenTrees {
  const binned = binSigns(samples);
  const count = samples.labels.length;
  const weights = samples.weights.map((weight, row) => weight * (samples.labels[row] === 1 ? settings.trueWeight : 1));
  let [positive, total] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    total += weights[row] ?? 0;
    positive += (weights[row] ?? 0) * (samples.labels[row] ?? 0);
  }
  const base = Math.log((positive + 1) / (total - positive + 1));
  const odds = new Float64Array(count);
  const gradients = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const written = {
    base,
    roots: [] as number[],
    signs: [] as number[],
    limits: [] as number[],
    others: [] as number[],
  };
  const chance = chanceFrom(`${count} ${samples.signCount}`);
  for (let tree = 0; tree < settings.forests * settings.trees; tree += 1) {
    if (tree % settings.trees === 0) odds.fill(base);
    const order = new Uint32Array(count);
    let chosen = 0;
    for (let row = 0; row < count; row += 1) {
      const p = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      gradients[row] = (weights[row] ?? 0) * (p - (samples.labels[row] ?? 0));
      curvatures[row] = (weights[row] ?? 0) * p * (1 - p);
      if (settings.rowShare >= 1 || chance() < settings.rowShare) order[chosen++] = row;
    }
    const signs = someSigns(samples.signCount, settings, chance);
    growTree({ binned, gradients, curvatures, order: order.subarray(0, chosen), signs, settings, odds }, written);
  }
  const limits = written.limits.map((limit, node) =>
    round(written.signs[node] === -1 ? limit / settings.forests : limit),
  );
  return { ...written, base: round(base), limits };
}

interface Growing {
  binned: BinnedSigns;
  gradients: Float64Array;
  curvatures: Float64Array;
  /** The rows shown, those of one leaf side by side. */
  order: Uint32Array;
  /** The signs shown. */
  signs: Uint8Array;
  settings: GrowSettings;
  odds: Float64Array;
}

function growTree(
  growing: Growing,
  written: { roots: number[]; signs: number[]; limits: number[]; others: number[] },
): void {
  const { binned, order, settings, odds } = growing;
  const nodes: Node[] = [emptyNode];
  const leaves: Leaf[] = [
    withSplit(growing, { node: 0, from: 0, to: order.length, histogram: histogramOf(growing, 0, order.length) }),
  ];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((one, other) => (other.gain > one.gain ? other : one));
    if (best.gain <= 0) break;
    const middle = partition(growing, best);
    const [less, more] = [nodes.length, nodes.length + 1];
    const limit = binned.limits[best.sign]?.[best.bin] ?? 0;
    nodes[best.node] = { sign: best.sign, bin: best.bin, limit, less, more };
    nodes.push(emptyNode, emptyNode);
    const isLessSmaller = middle - best.from <= best.to - middle;
    const small = isLessSmaller ? histogramOf(growing, best.from, middle) : histogramOf(growing, middle, best.to);
    const rest = best.histogram.map((value, place) => value - (small[place] ?? 0));
    leaves.splice(
      leaves.indexOf(best),
      1,
      withSplit(growing, { node: less, from: best.from, to: middle, histogram: isLessSmaller ? small : rest }),
      withSplit(growing, { node: more, from: middle, to: best.to, histogram: isLessSmaller ? rest : small }),
    );
  }
  for (const { node, from, to } of leaves) {
    let [gradient, curvature] = [0, 0];
    for (let at = from; at < to; at += 1) {
      gradient += growing.gradients[order[at] ?? 0] ?? 0;
      curvature += growing.curvatures[order[at] ?? 0] ?? 0;
    }
    const value = round((-settings.rate * gradient) / (curvature + settings.ridge));
    nodes[node] = { sign: -1, bin: -1, limit: value, less: -1, more: -1 };
  }
  addValues(binned, nodes, odds);
  written.roots.push(written.signs.length);
  write(nodes, 0, written);
}

/** Adds to every row, shown or not, what the tree says of it. */
function addValues({ bins, signCount }: BinnedSigns, nodes: readonly Node[], odds: Float64Array): void {
  const signs = Int8Array.from(nodes, ({ sign }) => sign);
  const limits = Uint8Array.from(nodes, ({ bin }) => Math.max(0, bin));
  const less = Uint16Array.from(nodes, (node) => Math.max(0, node.less));
  const more = Uint16Array.from(nodes, (node) => Math.max(0, node.more));
  const values = Float64Array.from(nodes, ({ limit }) => limit);
  for (let row = 0; row < odds.length; row += 1) {
    let node = 0;
    let sign = signs[0] ?? -1;
    while (sign >= 0) {
      node = ((bins[row * signCount + sign] ?? 0) <= (limits[node] ?? 0) ? less[node] : more[node]) ?? 0;
      sign = signs[node] ?? -1;
    }
    odds[row] = (odds[row] ?? 0) + (values[node] ?? 0);
  }
}

function someSigns(count: number, { signShare, hidden = [] }: GrowSettings, chance: () => number): Uint8Array {
  const shown = Array.from({ length: count }, (_, sign) => sign).filter((sign) => !hidden.includes(sign));
  const drawn = shown.map((sign) => ({ sign, lot: signShare >= 1 ? 0 : chance() }));
  drawn.sort((a, b) => a.lot - b.lot || a.sign - b.sign);
  return Uint8Array.from(drawn.slice(0, Math.ceil(signShare * shown.length)), ({ sign }) => sign).sort();
}

/** A node is followed by the side that its question affirms, as boosted-trees.ts reads them. */
function write(
  nodes: readonly Node[],
  at: number,
  written: { signs: number[]; limits: number[]; others: number[] },
): void {
  const node = nodes[at];
  if (!node) throw new Error("a tree has lost a node");
  const place = written.signs.push(node.sign) - 1;
  written.limits.push(node.limit);
  written.others.push(0);
  if (node.sign < 0) return;
  write(nodes, node.less, written);
  written.others[place] = written.signs.length;
  write(nodes, node.more, written);
}

/** Sums of gradient and curvature by sign and bin. */
function histogramOf({ binned, gradients, curvatures, order, signs }: Growing, from: number, to: number): Float64Array {
  const { bins, binCount, signCount } = binned;
  const sums = new Float64Array(signCount * binCount * 2);
  const step = 2 * binCount;
  const shown = signs.length;
  for (let at = from; at < to; at += 1) {
    const row = order[at] ?? 0;
    const gradient = gradients[row] ?? 0;
    const curvature = curvatures[row] ?? 0;
    const start = row * signCount;
    for (let at = 0; at < shown; at += 1) {
      const sign = signs[at] ?? 0;
      const place = sign * step + 2 * (bins[start + sign] ?? 0);
      sums[place] = (sums[place] ?? 0) + gradient;
      sums[place + 1] = (sums[place + 1] ?? 0) + curvature;
    }
  }
  return sums;
}

function withSplit({ binned, signs, settings }: Growing, leaf: Omit<Leaf, "gain" | "sign" | "bin">): Leaf {
  const { binCount } = binned;
  const { ridge, leastLeaf } = settings;
  let best = { gain: 0, sign: -1, bin: -1 };
  for (const sign of signs) {
    let [gradient, curvature] = [0, 0];
    const start = sign * binCount * 2;
    for (let bin = 0; bin < binCount; bin += 1) {
      gradient += leaf.histogram[start + 2 * bin] ?? 0;
      curvature += leaf.histogram[start + 2 * bin + 1] ?? 0;
    }
    let [lessGradient, lessCurvature] = [0, 0];
    for (let bin = 0; bin < (binned.limits[sign]?.length ?? 0); bin += 1) {
      lessGradient += leaf.histogram[start + 2 * bin] ?? 0;
      lessCurvature += leaf.histogram[start + 2 * bin + 1] ?? 0;
      const moreCurvature = curvature - lessCurvature;
      if (lessCurvature < leastLeaf) continue;
      if (moreCurvature < leastLeaf) break;
      const moreGradient = gradient - lessGradient;
      const gain =
        lessGradient ** 2 / (lessCurvature + ridge) +
        moreGradient ** 2 / (moreCurvature + ridge) -
        gradient ** 2 / (curvature + ridge);
      if (gain > best.gain + 1e-9) best = { gain, sign, bin };
    }
  }
  return { ...leaf, ...best };
}

/** Brings the rows of a leaf into order: those that the split's question affirms first. @returns where the others begin. */
function partition({ binned, order }: Growing, { from, to, sign, bin }: Leaf): number {
  const { bins, signCount } = binned;
  const rows = order.slice(from, to);
  let less = from;
  for (const row of rows) if ((bins[row * signCount + sign] ?? 0) <= bin) order[less++] = row;
  let more = less;
  for (const row of rows) if ((bins[row * signCount + sign] ?? 0) > bin) order[more++] = row;
  return less;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
