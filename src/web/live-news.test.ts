import { expect, test } from "vitest";
import { readAnnouncement, writeAnnouncement } from "../stories/story-announcement.ts";
import { createLiveNews } from "./live-news.ts";

const news = { storyId: 7, articlesBefore: 1, articles: 2 };
const event = (at: number) => `id: ${at}\nevent: story\ndata: ${JSON.stringify(news)}\n\n`;
const missed = (at: number) => `id: ${at}\nevent: missed\ndata: {}\n\n`;

/** Everything that a page is told until its stream is closed. */
async function readAll(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  return stream ? new Response(stream).text() : "refused";
}

test("an open page is told what happens", async () => {
  const live = createLiveNews(() => 10_000);
  const told = readAll(live.open(10_000));
  live.publish(news);
  live.close();
  expect(await told).toBe(`retry: 5000\n\n${event(10_000)}`);
});

test("a page that opens later is told what happened since it was printed, and no more", async () => {
  let time = 10_000;
  const live = createLiveNews(() => time);
  live.publish(news);
  time = 20_000;
  live.publish(news);
  const told = readAll(live.open(15_000));
  live.close();
  expect(await told).toBe(`retry: 5000\n\n${event(20_000)}`);
});

test("a page printed before what is remembered is told that it may have missed something", async () => {
  let time = 10_000;
  const live = createLiveNews(() => time, { mostKept: 1 });
  const told = [readAll(live.open(1_000))];
  live.publish(news);
  time = 20_000;
  live.publish(news);
  told.push(readAll(live.open(5_000)));
  live.close();
  expect(await Promise.all(told)).toEqual([
    `retry: 5000\n\n${missed(10_000)}${event(10_000)}${event(20_000)}`,
    `retry: 5000\n\n${missed(10_000)}${event(20_000)}`,
  ]);
});

test("after the database was away every page is told so", async () => {
  const live = createLiveNews(() => 10_000);
  const told = readAll(live.open(10_000));
  live.gap();
  live.close();
  expect(await told).toContain(missed(10_000));
});

test("no more pages listen than may, and one that leaves makes room", async () => {
  const live = createLiveNews(() => 0, { mostPages: 1 });
  const first = live.open(0);
  expect(live.open(0)).toBeUndefined();
  await first?.cancel();
  expect(live.open(0)).toBeDefined();
  live.close();
});

test("a page that takes in nothing is let go", async () => {
  const live = createLiveNews(() => 0, { mostPages: 1 });
  const stuck = live.open(0);
  for (let times = 0; times < 110; times++) live.publish(news);
  expect(live.open(0)).toBeDefined();
  await expect(stuck?.getReader().read()).rejects.toThrow("takes in nothing");
  live.close();
});

test("a message is read as it was written, and no other is read", () => {
  expect(readAnnouncement(writeAnnouncement(news))).toEqual(news);
  for (const message of ["", "7", "7 1 2 3", "-7 1 2", "a b c"]) expect(readAnnouncement(message)).toBeUndefined();
});
