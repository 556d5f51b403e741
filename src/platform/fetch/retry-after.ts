/** No host is believed when it asks for more than a day: a mistyped date would silence a publisher for good. */
const longestMs = 24 * 3_600_000;

/**
 * How long a host wants to be left alone, in milliseconds, or `undefined` when it does not say.
 * Seconds or a date in HTTP's own format (RFC 9110, section 10.2.3); a date gone by is zero.
 */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longestMs);
  // `Date.parse` takes "5 apples" for a year, so only what looks like a date of HTTP reaches it.
  const date = /^[A-Z][a-z]{2,8}, .*GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.min(Math.max(date - nowMs, 0), longestMs);
}
