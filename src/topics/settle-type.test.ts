import { expect, test } from "vitest";
import type { EntityType } from "./entity.ts";
import { settleType, type TakenType } from "./settle-type.ts";

const none = { person: 0, organisation: 0, place: 0 };

test("what nobody could tell is what the first article to tell says", () => {
  expect(settleType("other", { ...none, place: 1 }, false)).toBe("place");
});

test("another type that leads by one article changes nothing", () => {
  expect(settleType("person", { ...none, person: 1, place: 2 }, false)).toBe("person");
});

test("one that leads clearly goes before", () => {
  expect(settleType("person", { ...none, person: 1, place: 3 }, false)).toBe("place");
});

test("of many articles a clear lead is a fifth", () => {
  expect(settleType("person", { ...none, person: 100, place: 119 }, false)).toBe("person");
  expect(settleType("person", { ...none, person: 100, place: 120 }, false)).toBe("place");
});

test("what no article says any more goes", () => {
  expect(settleType("person", { ...none, place: 1 }, false)).toBe("place");
});

test("it stays as long as articles that were not counted may say it", () => {
  expect(settleType("person", { ...none, place: 2 }, true)).toBe("person");
  expect(settleType("person", { ...none, place: 3 }, true)).toBe("place");
});

test("without any article that tells it stays what it is", () => {
  expect(settleType("organisation", none, false)).toBe("organisation");
});

test("a ticker stays one", () => {
  expect(settleType("ticker", { ...none, organisation: 9 }, false)).toBe("ticker");
});

test("articles that differ by turns never change it to and fro", () => {
  const counts = { ...none };
  let [shown, changes]: [EntityType, number] = ["other", 0];
  for (let article = 0; article < 200; article += 1) {
    const said: TakenType = article % 3 === 0 ? "place" : "organisation";
    counts[said] += 1;
    const settled = settleType(shown, counts, false);
    if (settled !== shown) changes += 1;
    shown = settled;
  }
  expect(shown).toBe("organisation");
  expect(changes).toBeLessThanOrEqual(2);
});
