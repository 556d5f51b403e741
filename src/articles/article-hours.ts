/** Articles that came in one hour. */
export interface HourCount {
  /** The hour's beginning. */
  at: Date;
  articles: number;
}

const hourMs = 3_600_000;

/** The beginning of the first of `hours` hours, the running one being the last. */
export function firstHour(now: Date, hours: number): Date {
  return new Date((Math.floor(now.getTime() / hourMs) - hours + 1) * hourMs);
}

/** Every hour from the first to the running one, oldest first; an hour that was not counted had no articles. */
export function fillHours(counted: readonly HourCount[], now: Date, hours: number): HourCount[] {
  const byHour = new Map(counted.map(({ at, articles }) => [at.getTime(), articles]));
  const first = firstHour(now, hours).getTime();
  return Array.from({ length: hours }, (_, place) => {
    const at = first + place * hourMs;
    return { at: new Date(at), articles: byHour.get(at) ?? 0 };
  });
}
