import { expect, test } from "vitest";
import { studyFeeds } from "./feed-study.ts";

async function study(...lines: string[]): Promise<unknown[]> {
  const written: unknown[] = [];
  await studyFeeds(
    (async function* () {
      yield* lines;
    })(),
    (line) => written.push(JSON.parse(line)),
  );
  return written;
}

const body = Buffer.from(
  "<rss><channel><title>T</title><item><title>A</title><link>/1</link></item></channel></rss>",
).toString("base64");

test("a bad line gives an error and does not end the stream", async () => {
  const lines = await study(
    "{",
    '{"id":"a"}',
    "",
    JSON.stringify({ id: "b", url: "https://a.example/feed", headers: {}, body_base64: body }),
  );
  expect(lines).toMatchObject([
    { id: null, error: expect.any(String) },
    { id: "a", error: "url must be an absolute address" },
    { id: "b", feed: { title: "T" }, entries: [{ title: "A", link: "https://a.example/1" }] },
  ]);
});
