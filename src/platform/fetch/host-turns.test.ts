import { expect, test } from "vitest";
import type { Clock } from "./clock.ts";
import type { Turn } from "./host-queue.ts";
import { createHostTurns, type HostTurnsSettings } from "./host-turns.ts";

/** A clock that stands still until it is told to go on. */
function handClock(): Clock & { pass(ms: number): Promise<void> } {
  let now = 1_000_000;
  let timers: { at: number; call: () => void }[] = [];
  const callNextBefore = (end: number): boolean => {
    const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
    if (next === undefined) return false;
    timers = timers.filter((timer) => timer !== next);
    now = Math.max(now, next.at);
    next.call();
    return true;
  };
  return {
    now: () => now,
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: async (ms) => {
      const end = now + ms;
      while (callNextBefore(end)) await Promise.resolve();
      now = end;
      await new Promise(setImmediate);
    },
  };
}

function started(settings: HostTurnsSettings) {
  const clock = handClock();
  const turns = createHostTurns({ ...settings, clock });
  const came: Turn[] = [];
  const take = async (host = "example.org") => {
    came.push(await turns.take(host));
  };
  return { clock, turns, came, take };
}

const outcomes = (came: Turn[]) => came.map(({ outcome }) => outcome);

function release(turn: Turn | undefined): void {
  if (turn?.outcome === "turn") turn.release();
}

test("no more requests run at one host at once than allowed", async () => {
  const { clock, came, take } = started({ pauseMs: 0, maxRunning: 2 });
  for (let caller = 0; caller < 4; caller += 1) void take();
  await clock.pass(0);
  expect(came).toHaveLength(2);
  release(came[0]);
  await clock.pass(0);
  expect(came).toHaveLength(3);
});

test("a turn given back twice counts once", async () => {
  const { clock, came, take } = started({ pauseMs: 0, maxRunning: 1 });
  for (let caller = 0; caller < 3; caller += 1) void take();
  await clock.pass(0);
  release(came[0]);
  release(came[0]);
  await clock.pass(0);
  expect(came).toHaveLength(2);
});

test("requests to one host start a pause apart", async () => {
  const { clock, came, take } = started({ pauseMs: 1000, maxRunning: 5 });
  for (let caller = 0; caller < 3; caller += 1) void take();
  await clock.pass(0);
  expect(came).toHaveLength(1);
  await clock.pass(999);
  expect(came).toHaveLength(1);
  await clock.pass(1);
  expect(came).toHaveLength(2);
  await clock.pass(1000);
  expect(outcomes(came)).toEqual(["turn", "turn", "turn"]);
});

test("hosts do not wait for one another", async () => {
  const { clock, came, take } = started({ pauseMs: 1000, maxRunning: 1 });
  void take("one.example");
  void take("two.example");
  await clock.pass(0);
  expect(outcomes(came)).toEqual(["turn", "turn"]);
});

test("whoever finds the queue full is sent away at once", async () => {
  const { clock, came, take } = started({ pauseMs: 0, maxRunning: 1, maxWaiting: 2 });
  for (let caller = 0; caller < 4; caller += 1) void take();
  await clock.pass(0);
  expect(outcomes(came)).toEqual(["turn", "later"]);
});

test("nobody waits for a turn longer than the limit", async () => {
  const { clock, came, take } = started({ pauseMs: 0, maxRunning: 1, maxWaitMs: 5000 });
  void take();
  void take();
  await clock.pass(4999);
  expect(outcomes(came)).toEqual(["turn"]);
  await clock.pass(1);
  expect(outcomes(came)).toEqual(["turn", "later"]);
});

test("a pause longer than anybody waits sends the next caller away at once", async () => {
  const { clock, came, take } = started({ pauseMs: 60_000, maxWaitMs: 10_000 });
  void take();
  void take();
  await clock.pass(0);
  expect(came[1]).toEqual({ outcome: "later", afterMs: expect.any(Number) });
});

test("a blocked host gives no turns until the block ends, and those who wait are sent away", async () => {
  const { clock, turns, came, take } = started({ pauseMs: 0, maxRunning: 1 });
  void take();
  void take();
  await clock.pass(0);
  turns.block("example.org", 60_000);
  await clock.pass(0);
  expect(came[1]).toEqual({ outcome: "later", afterMs: 60_000 });
  release(came[0]);
  await clock.pass(59_000);
  await take();
  expect(came[2]).toEqual({ outcome: "later", afterMs: 1000 });
  await clock.pass(1000);
  await take();
  expect(came[3]?.outcome).toBe("turn");
});

test("a caller who gives up leaves the queue", async () => {
  const { clock, turns, came, take } = started({ pauseMs: 0, maxRunning: 1 });
  await take();
  const stop = new AbortController();
  const waiting = turns.take("example.org", stop.signal);
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  void take();
  release(came[0]);
  await clock.pass(0);
  expect(came).toHaveLength(2);
});

test("hosts at rest are forgotten", async () => {
  const { clock, turns } = started({ pauseMs: 1000 });
  for (let host = 0; host < 2000; host += 1) {
    release(await turns.take(`${host}.example`));
    await clock.pass(10);
  }
  expect(turns.size).toBeLessThan(600);
});

test("hosts that block for long do not fill the memory", async () => {
  const { turns } = started({ pauseMs: 0, maxHosts: 300 });
  for (let host = 0; host < 1000; host += 1) turns.block(`${host}.example`, 3_600_000);
  expect(turns.size).toBeLessThanOrEqual(300);
});

test("after the close everybody is sent away", async () => {
  const { clock, turns, came, take } = started({ pauseMs: 0, maxRunning: 1 });
  void take();
  void take();
  await clock.pass(0);
  turns.close();
  await take();
  expect(outcomes(came)).toEqual(["turn", "later", "later"]);
});
