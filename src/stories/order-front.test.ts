import { expect, test } from "vitest";
import { orderFront, type StoryToOrder } from "./order-front.ts";

const noon = Date.UTC(2026, 10, 21, 12);

function story(id: number, hoursOld: number, rest: Partial<StoryToOrder> = {}): StoryToOrder {
  const freshAt = new Date(noon - hoursOld * 3_600_000);
  return { id, publisherCount: 2, originCount: 2, topic: null, hashtags: [], freshAt, ...rest };
}

function idsOf(stories: readonly StoryToOrder[]): number[] {
  return orderFront(stories).map(({ story: { id } }) => id);
}

test("stories that share nothing keep the order they come in, and nothing is lost", () => {
  const stories = [story(1, 0), story(2, 1), story(3, 5), story(4, 9)];
  expect(idsOf(stories)).toEqual([1, 2, 3, 4]);
  expect(orderFront(stories).map(({ place }) => place.lowered)).toEqual([0, 0, 0, 0]);
  expect(orderFront([])).toEqual([]);
});

test("a second story of one topic makes way for one that is a little older, and says why", () => {
  const found = orderFront([
    story(1, 0, { topic: "sport" }),
    story(2, 1, { topic: "sport" }),
    story(3, 2, { topic: "health" }),
  ]);
  expect(found.map(({ story: { id } }) => id)).toEqual([1, 3, 2]);
  expect(found[2]?.place).toEqual({ originHours: 6, lowered: 1, follows: { topic: "sport" } });
  expect(found[1]?.place).toEqual({ originHours: 6, lowered: -1 });
});

test("a story that is newer by far stays, whatever stands above it", () => {
  expect(
    idsOf([story(1, 0, { topic: "sport" }), story(2, 1, { topic: "sport" }), story(3, 8, { topic: "health" })]),
  ).toEqual([1, 2, 3]);
});

test("a shared hashtag weighs more than a topic", () => {
  const ferries = { hashtags: [{ key: "ferries" }] };
  const found = orderFront([story(1, 0, ferries), story(2, 0.5, ferries), story(3, 4)]);
  expect(found.map(({ story: { id } }) => id)).toEqual([1, 3, 2]);
  expect(found[2]?.place.follows).toEqual({ hashtag: "ferries" });
});

test("each doubling of the origins weighs six hours", () => {
  expect(orderFront([story(1, 0, { originCount: 8 })])[0]?.place.originHours).toBe(18);
  expect(orderFront([story(1, 0, { originCount: 0 })])[0]?.place.originHours).toBe(0);
});

test("what one publisher tells never stands above what several tell", () => {
  const alone = { publisherCount: 1, originCount: 1 };
  expect(idsOf([story(1, 9, { topic: "sport" }), story(2, 9.5, { topic: "sport" }), story(3, 0, alone)])).toEqual([
    1, 2, 3,
  ]);
});
