/**
 * What a token can be in an attribution. Begin and inside, as usual; sources and contents are told apart by whether they
 * stand before or after their cue, so that a chain over labels knows what it still waits for.
 */
export const label = {
  outside: 0,
  sourceBefore: 1,
  sourceAfter: 3,
  cue: 5,
  contentAfter: 7,
  contentBefore: 9,
} as const;

export type Role = "source" | "cue" | "content";

/** The label of a piece's first token; the others have the one after it. */
export type BeginLabel = Exclude<(typeof label)[keyof typeof label], 0>;

export const labelCount = 11;

/** A run of tokens with one role. */
export interface Piece {
  role: Role;
  begin: BeginLabel;
  /** Its first token and the one after its last. */
  from: number;
  to: number;
}

export const roles: Record<BeginLabel, Role> = { 1: "source", 3: "source", 5: "cue", 7: "content", 9: "content" };

export function isInside(value: number): boolean {
  return value > 0 && value % 2 === 0;
}

/** Whether `next` may follow `before`: only its own begin or inside stands before an inside. */
export function mayFollow(before: number, next: number): boolean {
  return !isInside(next) || before === next || before === next - 1;
}

/** The pieces in labels, none longer than its line. */
export function piecesIn(labels: Uint8Array, lines: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  labels.forEach((value, index) => {
    if (open && isInside(value) && lines[index] === lines[index - 1]) open.to = index + 1;
    else {
      open = beginningAt(value, index);
      if (open) pieces.push(open);
    }
  });
  return pieces;
}

function beginningAt(value: number, index: number): Piece | undefined {
  const begin = isInside(value) ? value - 1 : value;
  if (!isBegin(begin)) return undefined;
  return { role: roles[begin], begin, from: index, to: index + 1 };
}

function isBegin(value: number): value is BeginLabel {
  return value in roles;
}
