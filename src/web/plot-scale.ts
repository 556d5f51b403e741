/** The round number at which a scale from nothing ends: 1, 2 or 5 with zeros, none below `most`. */
export function topOfScale(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const step = [1, 2, 5, 10].find((times) => times * power >= most) ?? 10;
  return step * power;
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
