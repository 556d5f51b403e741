/**
 * Boosted trees (Friedman, 2001), laid out as QuickScorer has them (Lucchese et al., 2015): sign by sign and not tree by tree.
 * Every node that says no, which are those of a sign's lowest limits, strikes out the leaves on its left; the leftmost leaf that is
 * left in a tree is the one that walking down from the root comes to. Walking asks a third as many nodes, but the processor cannot
 * guess which, and waits at each.
 */
export interface BoostedTrees {
  /** Log odds before the first tree. */
  base: number;
  /** Of each sign the place of its first limit in `limits`, ascending; one more at the end, here and below. */
  firstLimits: Int32Array;
  limits: Float64Array;
  /** Of each limit the place of the first node that asks for it, in `trees` and `kept`. */
  firstNodes: Int32Array;
  trees: Uint16Array;
  /** A bit for each leaf of the node's tree that a no leaves, the leftmost lowest. */
  kept: Int32Array;
  /** Of each tree the place of its leftmost leaf. */
  firstLeaves: Int32Array;
  leaves: Float64Array;
  /** Working space: which leaves of each tree are left. */
  left: Int32Array;
}

/**
 * As written in a model's file. Node `n` of a tree asks whether sign `signs[n]` is at most `limits[n]`: if so the next node is
 * `n + 1`, else `others[n]`. A leaf has `signs[n] === -1` and its value in `limits[n]`.
 */
export interface WrittenTrees {
  base: number;
  /** The first node of each tree. */
  roots: readonly number[];
  signs: readonly number[];
  limits: readonly number[];
  others: readonly number[];
}

/** The leaves of one tree are bits of one number. */
const mostLeaves = 32;

interface AskingNode {
  sign: number;
  limit: number;
  tree: number;
  kept: number;
}

export function readTrees(written: WrittenTrees): BoostedTrees {
  const { signs, limits, others } = written;
  const nodes: AskingNode[] = [];
  const leaves: number[] = [];
  const firstLeaves: number[] = [];
  /** @returns the bits of the leaves below a node */
  const readNode = (tree: number, node: number): number => {
    const sign = signs[node] ?? -1;
    const limit = limits[node] ?? 0;
    if (sign < 0) return 1 << (leaves.push(limit) - 1 - (firstLeaves[tree] ?? 0));
    const yes = readNode(tree, node + 1);
    const no = readNode(tree, others[node] ?? 0);
    nodes.push({ sign, limit, tree, kept: ~yes });
    return yes | no;
  };
  for (const [tree, root] of written.roots.entries()) {
    firstLeaves.push(leaves.length);
    readNode(tree, root);
    if (leaves.length - (firstLeaves[tree] ?? 0) > mostLeaves) throw new Error(`tree ${tree} has too many leaves`);
  }
  return {
    base: written.base,
    ...layOut(nodes.sort((a, b) => a.sign - b.sign || a.limit - b.limit || a.tree - b.tree)),
    firstLeaves: Int32Array.from(firstLeaves),
    leaves: Float64Array.from(leaves),
    left: new Int32Array(firstLeaves.length),
  };
}

function layOut(
  nodes: readonly AskingNode[],
): Pick<BoostedTrees, "firstLimits" | "limits" | "firstNodes" | "trees" | "kept"> {
  const firstLimits: number[] = [];
  const limits: number[] = [];
  const firstNodes: number[] = [];
  for (const [place, { sign, limit }] of nodes.entries()) {
    if (sign === nodes[place - 1]?.sign && limit === limits.at(-1)) continue;
    while (firstLimits.length <= sign) firstLimits.push(limits.length);
    limits.push(limit);
    firstNodes.push(place);
  }
  return {
    firstLimits: Int32Array.of(...firstLimits, limits.length),
    limits: Float64Array.from(limits),
    firstNodes: Int32Array.of(...firstNodes, nodes.length),
    trees: Uint16Array.from(nodes, ({ tree }) => tree),
    kept: Int32Array.from(nodes, ({ kept }) => kept),
  };
}

/** The log odds for the signs that stand in `row` from `offset` on. The leaves are added in the order of the trees: sums of another order differ. */
export function logOddsOf(trees: BoostedTrees, row: Float64Array, offset: number): number {
  const { firstLeaves, leaves, left } = trees;
  strikeOut(trees, row, offset);
  let sum = trees.base;
  for (let tree = 0; tree < left.length; tree += 1) {
    const bits = left[tree] ?? 0;
    sum += leaves[(firstLeaves[tree] ?? 0) + 31 - Math.clz32(bits & -bits)] ?? 0;
  }
  return sum;
}

function strikeOut(
  { firstLimits, limits, firstNodes, trees, kept, left }: BoostedTrees,
  row: Float64Array,
  offset: number,
): void {
  left.fill(-1);
  for (let sign = 0; sign + 1 < firstLimits.length; sign += 1) {
    const value = row[offset + sign] ?? 0;
    const first = firstLimits[sign] ?? 0;
    const end = firstLimits[sign + 1] ?? 0;
    let limit = first;
    while (limit < end && !(value <= (limits[limit] ?? 0))) limit += 1;
    const nodesEnd = firstNodes[limit] ?? 0;
    for (let node = firstNodes[first] ?? 0; node < nodesEnd; node += 1) {
      const tree = trees[node] ?? 0;
      left[tree] = (left[tree] ?? 0) & (kept[node] ?? 0);
    }
  }
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
