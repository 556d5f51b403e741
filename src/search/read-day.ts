const dayMs = 86_400_000;

/** The start, in UTC, of a written year, month or day (`2026`, `2026-11`, `2026-11-20`), `today`, `yesterday`, or so many days ago (`7d`). */
export function readDay(written: string, now: Date): Date | undefined {
  const word = written.trim().toLowerCase();
  if (word === "today") return daysBefore(now, 0);
  if (word === "yesterday") return daysBefore(now, 1);
  const ago = /^(\d{1,4})d$/.exec(word);
  if (ago) return daysBefore(now, Number(ago[1]));
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(word);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const start = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC takes 31 February for 3 March, and the year 20 for 1920.
  const isThere = start.getUTCFullYear() === year && start.getUTCMonth() === month - 1 && start.getUTCDate() === day;
  return isThere ? start : undefined;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(Math.floor(now.getTime() / dayMs - days) * dayMs);
}
