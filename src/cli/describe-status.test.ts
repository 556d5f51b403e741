import { expect, test } from "vitest";
import { describeStatus } from "./describe-status.ts";

const trouble = {
  id: 1,
  name: "Harbour Courier",
  url: "https://harbour.example/feed",
  sentence: "It took too long.",
  remedy: "",
};
const status = {
  at: "2026-11-21T13:00:00.000Z",
  feeds: { all: 40, active: 38, failing: 27, paused: 1, gone: 1, duplicate: 0 },
  publishers: 30,
  states: [],
  outcomes: [{ outcome: "not modified", feeds: 11 }],
  failing: [{ ...trouble, failures: 3, lastGoodAt: null }],
  silent: [
    {
      ...trouble,
      name: "https://mill.example/feed",
      url: "https://mill.example/feed",
      sentence: "Nothing new for 9 days.",
      remedy: "Open the site.",
      homeUrl: null,
      lastAt: "2026-11-12T13:00:00.000Z",
      longestPauseSeconds: 7_200,
    },
  ],
  articles: { total: 12, waitingForPage: 3, waitingForStudy: 2, waitingForPlace: 1, lastSeenAt: null },
  texts: { page: 9, feed: 2, none: 1 },
  readings: [{ outcome: "paywall", articles: 2 }],
  hours: [],
  byPublisher: { busiest: [], rest: { publishers: 0, articles: 0 } },
  stories: { all: 8, shared: 3 },
  catchingUp: { studies: 0, nearness: 0 },
  jobs: [{ name: "read-article", waiting: 3, running: 1, failed: 0 }],
};

test("a failing and a silent feed stand with their address, what is wrong and what to do", () => {
  const lines = describeStatus(status);
  expect(lines[0]).toBe("feeds     40 followed, 27 failing, 1 silent, 1 paused, 1 gone");
  expect(lines.slice(-5)).toEqual([
    "failing   Harbour Courier  https://harbour.example/feed",
    "          It took too long.",
    "          and 26 more: octavo feeds list",
    "silent    https://mill.example/feed",
    "          Nothing new for 9 days. Open the site.",
  ]);
});

test("without a trouble the last lines are the jobs", () => {
  const well = { ...status, feeds: { ...status.feeds, failing: 0 }, failing: [], silent: [] };
  expect(describeStatus(well).at(-1)).toBe("jobs      read-article: 3 waiting, 1 running, 0 failed");
});
