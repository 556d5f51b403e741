/** In tenths: close together, so that the largest value is never far below the top. */
const tops = [10, 12, 16, 20, 30, 40, 60, 80, 100];

/** The round number at which a scale from nothing ends: at least `most`, and with a whole half, to be written in the middle. */
export function topOfScale(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const fitting = tops.map((tenths) => (tenths * power) / 10).filter((top) => top >= most && top % 2 === 0);
  return fitting[0] ?? 10 * power;
}

/** Where a value stands on a scale, rounded for a drawing's coordinates. */
export function onScale(value: number, top: number, length: number): number {
  return Math.round((Math.min(Math.max(value, 0), top) / top) * length * 10) / 10;
}

const hour = 3_600_000;
/** Steps that divide a day, then whole days. */
const steps = [hour / 4, hour / 2, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour];

/** Round local times between two times, at most `most` of them. Distances beyond a week get whole days. */
export function timeTicks(first: Date, last: Date, most: number): { at: Date; isDay: boolean }[] {
  const length = last.getTime() - first.getTime();
  const day = 24 * hour;
  const step = steps.find((ms) => length / ms <= most) ?? Math.ceil(length / most / day) * day;
  const ticks: { at: Date; isDay: boolean }[] = [];
  // From local midnight, so that the times are round ones on the reader's clock.
  const at = new Date(first);
  at.setHours(0, 0, 0, 0);
  while (at <= last) {
    if (at >= first) ticks.push({ at: new Date(at), isDay: step >= day });
    if (step >= day) at.setDate(at.getDate() + step / day);
    else at.setTime(at.getTime() + step);
  }
  return ticks;
}
