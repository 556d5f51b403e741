import type { Kind } from "./article.ts";

/** What is known of an article after a reading of its page. */
export interface ReadOnce {
  kind: Kind;
  /** When it was published, or first seen where that is unknown. */
  datedAt: Date;
  /** When a reading last found other words than the one before; absent for an article that never changed. */
  changedAt: Date | undefined;
  /** Whether the page gave its words: a wall, a failure or an empty place does not. */
  gaveText: boolean;
  /** Readings in a row that failed for a passing reason. */
  failures: number;
  now: Date;
  /** From 0 up to 1; spreads the readings so that those of one day do not fall on one minute. */
  random: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Chosen by hand: about twenty readings in the thirty days of an article that never changes, nine of them in its first day. */
const pace = {
  /** An article that is an hour old is read again half an hour later, one of a day after twelve hours. */
  shareOfAge: 0.5,
  firstSeconds: 20 * minute,
  mostSeconds: 4 * day,
  /** A live report is written while it is read. */
  live: { shareOfAge: 0.1, firstSeconds: 5 * minute },
  liveForSeconds: 2 * day,
  /** A page that gives nothing is not likely to give more in an hour. */
  nothing: 4,
  /** Whether a page that is not found is gone is asked once more, soon. */
  missingFirstSeconds: hour,
  stopAfterSeconds: 30 * day,
  /** Also for a page that never comes to rest, whose changes may be furniture that nobody recognised. */
  stopForGoodSeconds: 90 * day,
  /** An article that has changed is young again, but not younger than a tenth of its age. */
  youngestShare: 0.1,
  spread: 0.15,
};

/**
 * Seconds until an article's page is read again: the younger the article, or its latest change, the sooner. The wait
 * grows with the age, so the readings are spread evenly over its logarithm.
 * @returns undefined when it is left alone from now on.
 */
export function secondsUntilNextReading(article: ReadOnce): number | undefined {
  const age = Math.max(0, secondsSince(article.datedAt, article.now));
  const rest = article.changedAt ? restSince(secondsSince(article.changedAt, article.now), age) : age;
  if (rest > pace.stopAfterSeconds || age > pace.stopForGoodSeconds) return undefined;
  const isLive = article.kind === "live" && rest < pace.liveForSeconds;
  const { shareOfAge, firstSeconds } = isLive ? pace.live : pace;
  const usual = Math.max(firstSeconds, rest * shareOfAge);
  const wait = Math.min(usual * slower(article), pace.mostSeconds);
  return Math.round(wait * (1 + (article.random * 2 - 1) * pace.spread));
}

function restSince(changedSecondsAgo: number, age: number): number {
  return Math.min(age, Math.max(changedSecondsAgo, age * pace.youngestShare));
}

function slower({ gaveText, failures }: ReadOnce): number {
  return (gaveText ? 1 : pace.nothing) * 2 ** Math.min(failures, 5);
}

/** Seconds until it is asked once more whether a page is gone. */
export function secondsUntilConfirmed(random: number): number {
  return Math.round(pace.missingFirstSeconds * (1 + (random * 2 - 1) * pace.spread));
}

function secondsSince(at: Date, now: Date): number {
  return (now.getTime() - at.getTime()) / 1000;
}
