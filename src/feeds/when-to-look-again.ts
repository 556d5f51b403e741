import { readTime } from "../language/read-time.ts";
import type { PollingHints } from "./feed-document.ts";
import { describeFeedOutcome, type FeedOutcomeName } from "./feed-outcome.ts";
import { headerNamed } from "./read-feed.ts";

/** What is known after one look at a feed. */
export interface LookedAt {
  outcome: FeedOutcomeName;
  /** Failures in a row, this look's included. */
  failures: number;
  /** Articles of this answer that are still to be taken in. */
  backlog: number;
  /** How long was waited before this look. */
  intervalSeconds: number;
  /** A hub tells us when there is something new. */
  isPushed: boolean;
  /** When the feed last had something new, this look included. */
  lastNewAt: Date | undefined;
  hints: PollingHints;
  /** Of the answer; Cache-Control and Retry-After are used. */
  headers: Readonly<Record<string, string>>;
  now: Date;
  /** From 0 up to 1; spreads the looks so that they do not all fall on one minute. */
  random: number;
}

export interface LookSettings {
  /** The shortest wait between two looks that find the feed well. */
  minSeconds: number;
  /** The longest. */
  maxSeconds: number;
}

const hour = 3600;
const day = 24 * hour;
/** Chosen by hand: a feed with news at every look settles at the minimum, one with an article a day at about 25 looks a day. */
const pace = {
  shorter: 0.5,
  longer: 1.3,
  /** A feed that was quiet for six hours is asked after an hour and a half at most. */
  shareOfQuiet: 1 / 4,
  /** Publishers set long lifetimes without thinking of news; beyond this they are not followed. */
  mostPoliteSeconds: hour,
  backlogSeconds: 60,
  /** Hubs forget: a feed that one announces is still looked at. */
  pushedSeconds: 2 * hour,
  firstRetrySeconds: 15 * 60,
  /** Outcomes that seldom mend themselves begin here. */
  firstLastingRetrySeconds: hour,
  mostRetrySeconds: day,
  mostRetryAfterSeconds: 7 * day,
  spread: 0.1,
};
const lasting = new Set<FeedOutcomeName>([
  "gone",
  "not found",
  "forbidden",
  "wall",
  "refused",
  "not a feed",
  "too large",
  "too many redirects",
]);

/**
 * Seconds until the next look at a feed: about as often as it has news, never sooner than its `ttl`, Cache-Control or
 * Retry-After ask, not in the hours and days that it skips; after failures twice as long each time, up to a day.
 */
export function secondsUntilNextLook(
  look: LookedAt,
  settings: LookSettings = { minSeconds: 600, maxSeconds: 6 * hour },
): number {
  const { isFailure } = describeFeedOutcome(look.outcome, undefined);
  if (isFailure) return Math.round(Math.max(spread(retrySeconds(look), look.random), retryAfterSeconds(look)));
  if (look.backlog > 0) return pace.backlogSeconds;
  const polite = Math.min(Math.max((look.hints.ttlMinutes ?? 0) * 60, maxAgeSeconds(look)), pace.mostPoliteSeconds);
  const pushed = look.isPushed ? spread(pace.pushedSeconds, look.random) : 0;
  const seconds = Math.max(spread(adaptedSeconds(look, settings), look.random), settings.minSeconds, polite, pushed);
  return Math.round(pastSkipped(look, Math.min(seconds, Math.max(settings.maxSeconds, settings.minSeconds))));
}

function adaptedSeconds(look: LookedAt, { minSeconds, maxSeconds }: LookSettings): number {
  // Waits after failures were long for another reason.
  const before = Math.min(Math.max(look.intervalSeconds, minSeconds), maxSeconds);
  if (look.outcome === "new articles") return Math.max(minSeconds, before * pace.shorter);
  const quietSeconds = look.lastNewAt
    ? (look.now.getTime() - look.lastNewAt.getTime()) / 1000
    : Number.POSITIVE_INFINITY;
  return Math.max(minSeconds, Math.min(before * pace.longer, quietSeconds * pace.shareOfQuiet, maxSeconds));
}

function retrySeconds({ outcome, failures }: LookedAt): number {
  const first = lasting.has(outcome) ? pace.firstLastingRetrySeconds : pace.firstRetrySeconds;
  return Math.min(first * 2 ** Math.min(Math.max(failures, 1) - 1, 20), pace.mostRetrySeconds);
}

/** RFC 9110 §10.2.3: seconds or a time. */
function retryAfterSeconds({ headers, now }: LookedAt): number {
  const written = headerNamed(headers, "retry-after")?.trim() ?? "";
  const time = /^\d+$/.test(written) ? undefined : readTime(written);
  const seconds = time ? (Date.parse(time) - now.getTime()) / 1000 : Number(written);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), pace.mostRetryAfterSeconds) : 0;
}

/** RFC 9111 §5.2.2.1; an answer that must not be stored says nothing of the feed's rhythm. */
function maxAgeSeconds({ headers }: LookedAt): number {
  const control = headerNamed(headers, "cache-control") ?? "";
  if (/\bno-(?:store|cache)\b/i.test(control)) return 0;
  return Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1] ?? 0);
}

function spread(seconds: number, random: number): number {
  return seconds * (1 + (random * 2 - 1) * pace.spread);
}

/** Moved to the start of the first hour that the feed does not skip; a feed that skips all of them means none of them. */
function pastSkipped({ hints, now }: LookedAt, seconds: number): number {
  const hours = new Set(hints.skipHours);
  const days = new Set(hints.skipDays);
  if (hours.size >= 24 || days.size >= 7) return seconds;
  const at = new Date(now.getTime() + seconds * 1000);
  const isSkipped = () =>
    hours.has(at.getUTCHours()) || days.has(at.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" }));
  while (isSkipped()) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
  return (at.getTime() - now.getTime()) / 1000;
}
