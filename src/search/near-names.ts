/** How many letters must be put in, left out, changed or swapped with the next to make one word of the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [before, last]: [number[], number[]] = [[], b.map((_, place) => place)];
  last.push(b.length);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    [before, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/** Longer ones are no names. */
const longestName = 80;

/** The names that somebody may have meant, the nearest first: as a whole or one word of them, every third letter may be wrong. */
export function nearNames(asked: string, names: readonly string[], most: number): string[] {
  const wanted = fold(asked);
  if (wanted.length < 2 || wanted.length > longestName) return [];
  const wrongAtMost = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(names)]
    .filter((name) => name.length <= longestName)
    .map((name) => ({ name, wrong: distanceTo(wanted, fold(name)) }))
    .filter(({ wrong }) => wrong <= wrongAtMost)
    .sort((a, b) => a.wrong - b.wrong || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

function distanceTo(wanted: string, name: string): number {
  const parts = wanted.includes(" ") ? [] : name.split(" ");
  return Math.min(...[name, ...parts].map((part) => editDistance(wanted, part)));
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
