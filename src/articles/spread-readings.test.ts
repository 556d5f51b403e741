import { expect, test } from "vitest";
import { spreadReadings } from "./spread-readings.ts";

const now = new Date("2026-11-21T12:00:00Z");
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const dueAt = (host: string, ...ids: number[]) => ids.map((id) => ({ id, host }));

test("a host is read again at a twentieth of its pace, and no more than a minute ahead", () => {
  const { read, putOff, hosts } = spreadReadings(dueAt("a.example", 1, 2, 3, 4, 5), new Map(), 1000, now);
  expect(read).toEqual([0, 20, 40, 60].map((seconds, place) => ({ id: place + 1, startAfter: inSeconds(seconds) })));
  expect(putOff).toEqual([{ id: 5, until: inSeconds(80) }]);
  expect(hosts).toEqual([{ host: "a.example", at: inSeconds(80) }]);
});

test("a host with many articles keeps no other host waiting", () => {
  const many = Array.from({ length: 500 }, (_, place) => place);
  const { read, putOff } = spreadReadings(
    [...dueAt("a.example", ...many), ...dueAt("b.example", 900)],
    new Map(),
    1000,
    now,
  );
  expect(read.at(-1)).toEqual({ id: 900, startAfter: now });
  expect(Math.max(...putOff.map(({ until }) => until.getTime()))).toBe(inSeconds(3600).getTime());
});

test("pages wait until the new articles of their host are read", () => {
  const { read, putOff } = spreadReadings(dueAt("a.example", 1), new Map([["a.example", inSeconds(30)]]), 1000, now);
  expect([read, putOff]).toEqual([[{ id: 1, startAfter: inSeconds(30) }], []]);
  const later = spreadReadings(dueAt("a.example", 1), new Map([["a.example", inSeconds(300)]]), 1000, now);
  expect([later.read, later.putOff]).toEqual([[], [{ id: 1, until: inSeconds(300) }]]);
});

test("without a pause all are read at once", () => {
  expect(spreadReadings(dueAt("a.example", 1, 2, 3), new Map(), 0, now).read).toHaveLength(3);
});
