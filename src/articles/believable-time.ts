/** Clocks run ahead and zones are forgotten, by a day at most. */
const aheadMs = 86_400_000;
/** The first news site opened in 1994; what is dated earlier was dated by a program that had lost its clock. */
const earliest = Date.UTC(1994, 0, 1);

/** Whether something on the web can have been published at a time, as it is seen `now` (both count milliseconds). */
export function believable(time: string, now: number): boolean {
  const at = Date.parse(time);
  return at >= earliest && at <= now + aheadMs;
}
