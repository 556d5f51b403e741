import { expect, test } from "vitest";
import { layOutEdges, layOutTimeline, markOf, shortenName, type TimedArticle } from "./timeline-layout.ts";

const size = { width: 680, left: 160, laneHeight: 30, mostTicks: 6 };

function printed(publisherId: number, time: string, kind = "news"): TimedArticle {
  const datedAt = new Date(`2026-11-21T${time}:00Z`);
  return { id: publisherId, datedAt, publisherId, publisherName: `Paper ${publisherId}`, kind };
}

test("publishers have lanes in the order in which they came, and time runs from left to right", () => {
  const { lanes } = layOutTimeline([printed(2, "06:00"), printed(1, "08:00", "opinion"), printed(2, "10:00")], size);
  expect(lanes.map(({ name, y }) => [name, y])).toEqual([
    ["Paper 2", 39],
    ["Paper 1", 69],
  ]);
  expect(lanes.map(({ marks }) => marks.map(({ x, isOpinion }) => [x, isOpinion]))).toEqual([
    [
      [170, false],
      [670, false],
    ],
    [[420, true]],
  ]);
});

test("articles of one minute stand in the middle of an hour", () => {
  const { lanes, ticks } = layOutTimeline([printed(1, "06:10"), printed(2, "06:10")], size);
  expect(lanes.map(({ marks }) => marks[0]?.x)).toEqual([420, 420]);
  expect(ticks.length).toBeGreaterThan(0);
});

test("beyond twelve publishers the later ones share the last lane", () => {
  const many = Array.from({ length: 30 }, (_, place) => printed(place, `06:${String(place).padStart(2, "0")}`));
  const { lanes, height } = layOutTimeline(many, size);
  expect(lanes).toHaveLength(12);
  expect(lanes.at(-1)?.name).toBe("19 others");
  expect(lanes.flatMap(({ marks }) => marks)).toHaveLength(30);
  expect(height).toBe(24 + 12 * 30);
});

test("every mark and tick stands inside the drawing", () => {
  const far = { ...printed(1, "06:00"), datedAt: new Date("2024-02-29T00:00:00Z") };
  const { lanes, ticks } = layOutTimeline([far, printed(2, "06:00"), printed(3, "07:30")], size);
  for (const x of [...lanes.flatMap(({ marks }) => marks.map((mark) => mark.x)), ...ticks.map((tick) => tick.x)])
    expect([x >= size.left, x <= size.width]).toEqual([true, true]);
});

test("a long name is cut between characters, a Chinese one sooner", () => {
  expect(shortenName("The Courier", 16)).toBe("The Courier");
  expect(shortenName("The Intelligencer of Aldermouth", 16)).toBe("The Intelligence…");
  expect(shortenName("北方山谷人口普查日报晚间版", 16)).toBe("北方山谷人口普查日报…");
});

test("a curve leads from each original to who has it from there, where both are drawn", () => {
  const articles = [printed(1, "06:00"), printed(2, "08:00")];
  const { lanes } = layOutTimeline(articles, size);
  const [from, to] = lanes.map(({ y, marks }) => `${marks[0]?.x} ${y}`);
  const edge = {
    articleId: articles[1]?.id ?? 0,
    originId: articles[0]?.id ?? 0,
    how: "cited" as const,
    isWhole: true,
  };
  const [drawn] = layOutEdges(lanes, [edge, { ...edge, originId: null }]);
  expect(drawn?.path.startsWith(`M${from}C`)).toBe(true);
  expect(drawn?.path.endsWith(` ${to}`)).toBe(true);
  expect(layOutEdges(lanes, [{ ...edge, originId: null }])).toEqual([]);
});

test("an article is marked by what it rests on as a whole", () => {
  const article = printed(1, "06:00");
  const edge = { articleId: article.id, originId: null, how: "cited" as const, isWhole: true };
  expect(markOf(article, [])).toBe("own");
  expect(markOf(article, [{ ...edge, isWhole: false }])).toBe("own");
  expect(markOf(article, [edge])).toBe("");
  expect(markOf(article, [edge, { ...edge, how: "credited" }])).toBe("copied");
  expect(markOf({ ...article, kind: "opinion" }, [edge])).toBe("opinion");
});
