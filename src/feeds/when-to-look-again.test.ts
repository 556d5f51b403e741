import { expect, test } from "vitest";
import { type LookedAt, secondsUntilNextLook } from "./when-to-look-again.ts";

const now = new Date("2031-05-06T08:00:00Z");
const hour = 3600;

function wait(look: Partial<LookedAt>): number {
  const usual: LookedAt = {
    ...{
      outcome: "nothing new",
      failures: 0,
      backlog: 0,
      isPushed: false,
      intervalSeconds: 1800,
      lastNewAt: undefined,
    },
    ...{ hints: {}, headers: {}, now, random: 0.5 },
  };
  return secondsUntilNextLook({ ...usual, ...look });
}

function settle(outcome: LookedAt["outcome"], looks: number): number {
  let seconds = 1800;
  for (let n = 0; n < looks; n += 1) seconds = wait({ outcome, intervalSeconds: seconds });
  return seconds;
}

test("a feed with news at every look settles at ten minutes, a quiet one at six hours", () => {
  expect(settle("new articles", 10)).toBe(600);
  expect(settle("not modified", 20)).toBe(6 * hour);
});

test("a feed that had news an hour ago is asked again within fifteen minutes", () => {
  expect(wait({ intervalSeconds: 5000, lastNewAt: new Date(now.getTime() - hour * 1000) })).toBe(900);
});

test("failures in a row double the wait up to a day", () => {
  const waits = [1, 2, 3, 8, 40].map((failures) => wait({ outcome: "unreachable", failures }));
  expect(waits).toEqual([900, 1800, 3600, 24 * hour, 24 * hour]);
});

test("long waits after failures are forgotten once the feed answers", () => {
  expect(wait({ outcome: "new articles", intervalSeconds: 24 * hour })).toBe(3 * hour);
});

test("Retry-After is obeyed, in seconds and as a time", () => {
  expect(wait({ outcome: "busy", failures: 1, headers: { "retry-after": "7200" } })).toBe(7200);
  expect(
    wait({ outcome: "server error", failures: 1, headers: { "Retry-After": "Tue, 06 May 2031 11:00:00 GMT" } }),
  ).toBe(3 * hour);
});

test("ttl and Cache-Control make the wait longer, an hour at most", () => {
  expect(wait({ outcome: "new articles", hints: { ttlMinutes: 40 } })).toBe(2400);
  expect(wait({ outcome: "new articles", headers: { "cache-control": "public, max-age=1500" } })).toBe(1500);
  expect(wait({ outcome: "new articles", headers: { "cache-control": "max-age=99999999" } })).toBe(hour);
});

test("hours and days that the feed skips are passed over", () => {
  expect(wait({ hints: { skipHours: [8, 9] } })).toBe(2 * hour);
  expect(wait({ hints: { skipDays: ["Tuesday"] } })).toBe(16 * hour);
});

test("a feed that a hub announces is looked at every two hours, one that it forgot as often as ever", () => {
  expect(wait({ outcome: "new articles", isPushed: true })).toBe(2 * hour);
  expect(wait({ outcome: "new articles", isPushed: false })).toBe(900);
});

test("what one look left over is fetched a minute later", () => {
  expect(wait({ outcome: "new articles", backlog: 300 })).toBe(60);
});

test("chance spreads the looks by a tenth either way", () => {
  expect([0, 0.999].map((random) => wait({ intervalSeconds: 10_000 / 1.3, random }))).toEqual([9000, 10_998]);
});
