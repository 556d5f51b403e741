/** Two runs of words beside each other: for each word of `part` its place in `whole`, or -1. Places ascend. */
export type Alignment = Int32Array;

/** Beyond so many words the rest is not looked at: the table is their product. */
const mostWords = 600;

/** The longest common subsequence, with runs of neighbouring words before scattered ones. */
export function alignWords(whole: readonly string[], part: readonly string[]): Alignment {
  const rows = Math.min(whole.length, mostWords);
  const columns = Math.min(part.length, mostWords);
  const width = columns + 1;
  // From the end, so that reading it from the start takes the earliest place of each word. A neighbour of a match counts
  // a little more than a word alone.
  const best = new Float64Array((rows + 1) * width);
  const taken = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const after = at + width + 1;
      const isSame = whole[row] === part[column];
      const together = isSame
        ? Math.max((best[after] as number) + 1, (taken[after] as number) + 1 + neighbour)
        : Number.NEGATIVE_INFINITY;
      taken[at] = together;
      best[at] = Math.max(together, best[at + width] as number, best[at + 1] as number);
    }
  return readPath(best, taken, rows, columns, part.length);
}

const neighbour = 0.01;

function readPath(best: Float64Array, taken: Float64Array, rows: number, columns: number, length: number): Alignment {
  const places = new Int32Array(length).fill(-1);
  const width = columns + 1;
  let [row, column] = [0, 0];
  let isRun = false;
  while (row < rows && column < columns) {
    const at = row * width + column;
    const worth = taken[at] as number;
    // Within a run the next match was counted with its neighbour, though it may not be the best way on by itself.
    if (worth > 0 && (isRun || worth >= (best[at] as number))) {
      places[column] = row;
      const after = at + width + 1;
      isRun = (taken[after] as number) + neighbour >= (best[after] as number) && (taken[after] as number) > 0;
      row += 1;
      column += 1;
    } else if ((best[at + width] as number) >= (best[at + 1] as number)) row += 1;
    else column += 1;
  }
  return places;
}
