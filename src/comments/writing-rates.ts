/** So many in so many minutes. */
export interface Rate {
  minutes: number;
  most: number;
}

/** A quick exchange fits in; a machine does not. Chosen, not measured. */
export const commentRates: readonly Rate[] = [
  { minutes: 1, most: 3 },
  { minutes: 60, most: 20 },
  { minutes: 24 * 60, most: 100 },
];
export const reportRates: readonly Rate[] = [
  { minutes: 60, most: 10 },
  { minutes: 24 * 60, most: 40 },
];

/** How far back times are needed. */
export const longestRateMinutes = 24 * 60;

/**
 * When somebody may write again.
 * @param times of what they did within the longest rate, the latest first.
 * @returns nothing where they may now.
 */
export function mayAgainAt(times: readonly Date[], rates: readonly Rate[], now: Date): Date | undefined {
  const waits = rates.flatMap(({ minutes, most }) => {
    const oldest = times[most - 1];
    const freeAt = oldest ? oldest.getTime() + minutes * 60_000 : 0;
    return freeAt > now.getTime() ? [freeAt] : [];
  });
  return waits.length > 0 ? new Date(Math.max(...waits)) : undefined;
}
