/**
 * Reads once for all who ask within `ms` of the reading, however many they are: a figure that a hundred open pages show
 * is counted once. A reading that failed is not kept.
 */
export function keepFor<Kept>(ms: number, read: () => Promise<Kept>, clock: () => number): () => Promise<Kept> {
  let kept: { reading: Promise<Kept>; at: number } | undefined;
  return () => {
    const at = clock();
    if (kept && at - kept.at < ms) return kept.reading;
    const reading = read();
    kept = { reading, at };
    reading.catch(() => {
      kept = undefined;
    });
    return reading;
  };
}
