/** What stands in a row of siblings. */
export interface Sibling<Node> {
  previousSibling: Node | null;
  nextSibling: Node | null;
}

/** Whose children such a row is. */
export interface ChainHolder<Node> {
  firstChild: Node | null;
  lastChild: Node | null;
}

/** Two siblings, or a sibling and an end, stand next to each other from now on. */
export function chain<Node extends Sibling<Node>>(
  holder: ChainHolder<Node>,
  left: Node | null,
  right: Node | null,
): void {
  if (left) left.nextSibling = right;
  else holder.firstChild = right;
  if (right) right.previousSibling = left;
  else holder.lastChild = left;
}

/** The row as it stands. */
export function listChain<Node extends Sibling<Node>>(holder: ChainHolder<Node>): Node[] {
  const nodes: Node[] = [];
  for (let node = holder.firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

/** The first of a kind on a way along the row; `place` itself counts. */
export function firstAlong<Node extends Sibling<Node>, Kind extends Node>(
  place: Node | null,
  way: keyof Sibling<Node>,
  isOfKind: (node: Node) => node is Kind,
): Kind | null {
  let node = place;
  while (node && !isOfKind(node)) node = node[way];
  return node;
}
