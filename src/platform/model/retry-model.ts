import type { ModelEnd } from "./model.ts";

/** What an attempt says about trying again. */
export interface Attempted {
  end: ModelEnd;
  /** Whether an element was handed over: what a reader has seen is not written twice. */
  hasGiven: boolean;
  /** What the server asked for (Retry-After), in milliseconds. */
  afterMs: number | undefined;
}

const mostAttempts = 3;
const firstPauseMs = 500;
const worth: readonly ModelEnd["outcome"][] = ["busy", "unreachable", "malformed", "cut"];

/**
 * How long to wait before the next attempt; undefined where there is none: the failure would only come again, somebody has
 * seen part of the answer, or the time would be over before.
 * @param chance 0 to 1; half of each pause is left to it, so that many who wait do not come back together
 */
export function pauseBeforeRetry(
  { end, hasGiven, afterMs }: Attempted,
  attempt: number,
  leftMs: number,
  chance: number,
): number | undefined {
  const isWorth = worth.includes(end.outcome) || (end.outcome === "rejected" && end.status >= 500);
  if (!isWorth || hasGiven || attempt >= mostAttempts) return undefined;
  const grown = firstPauseMs * 2 ** (attempt - 1);
  const pause = Math.max(afterMs ?? 0, grown / 2 + (grown / 2) * chance);
  return pause < leftMs ? pause : undefined;
}
