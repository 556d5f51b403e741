import { expect, test } from "vitest";
import { lookAt } from "./seen-stories.ts";

const morning = new Date("2026-11-21T08:00:00Z");
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);

test("a first look has nothing to compare with", () => {
  expect(lookAt(undefined, 7, morning).since).toBeUndefined();
});

test("a later look knows when the last one was", () => {
  const { kept } = lookAt(undefined, 7, morning);
  expect(lookAt(kept, 7, later(180)).since).toEqual(morning);
  expect(lookAt(kept, 8, later(180)).since).toBeUndefined();
});

test("to load the page again does not make its news old", () => {
  const first = lookAt(undefined, 7, morning);
  const second = lookAt(first.kept, 7, later(180));
  expect(lookAt(second.kept, 7, later(190)).since).toEqual(morning);
  expect(lookAt(second.kept, 7, later(240)).since).toEqual(later(180));
});

test("the thirty stories looked at last are kept, in less than 1 KB", () => {
  let kept: string | undefined;
  for (let id = 1_000_000_000; id < 1_000_000_040; id += 1) ({ kept } = lookAt(kept, id, morning));
  expect((kept ?? "").split("~")).toHaveLength(30);
  expect((kept ?? "").length).toBeLessThan(1_000);
  expect(lookAt(kept, 1_000_000_000, later(60)).since).toBeUndefined();
  expect(lookAt(kept, 1_000_000_039, later(60)).since).toEqual(morning);
});

test("a cookie that somebody wrote themselves is passed over", () => {
  for (const kept of ["~~", "7", "7.x", "zzzzzzzzzzzz.1.1", "7.zzzzzzz.1", "7.1.zzzzzzz", "<b>.1.1"])
    expect(lookAt(kept, 7, morning).since).toBeUndefined();
});
