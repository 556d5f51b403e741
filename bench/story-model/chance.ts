/** The same numbers between 0 and 1 each time (mulberry32). */
export function chanceFrom(name: string): () => number {
  let state = [...name].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x9e3779b1), 1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
