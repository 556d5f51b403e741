import { expect, test } from "vitest";
import { studyStories } from "./stories-study.ts";

async function study(lines: readonly string[]): Promise<unknown[]> {
  const written: string[] = [];
  async function* input(): AsyncGenerator<string> {
    for (const [read, line] of lines.entries()) {
      expect(written.length).toBe(read);
      yield line;
    }
  }
  await studyStories(input(), (line) => written.push(line));
  return written.map((line) => JSON.parse(line));
}

const text =
  "Water poured over the spillway of the Hesper Dam early on Tuesday, and the county told 1,400 people in lower Orvale to leave their homes. Engineer Tamsin Achterberg said two spillway gates had jammed half open. Buses took families to Brindle, where a sports hall was opened for the night.";

test("each article is placed before the next line is read", async () => {
  const rows = [
    { id: "a", title: "Hesper Dam spills over", text, publisher: "The Courier", publishedAt: "2031-03-04" },
    { id: "b", title: "Plum growers expect a small harvest", text: "", publisher: "Tessel Farmer" },
    { id: "c", title: "Orvale: Hesper Dam spills over", text, publisher: null },
  ];
  expect(await study(rows.map((row) => JSON.stringify(row)))).toEqual([
    { id: "a", story: 1 },
    { id: "b", story: 2 },
    { id: "c", story: 1 },
  ]);
});

test("a bad line gives an error and the stream goes on", async () => {
  expect(
    await study(["{", "[1]", '{"title":"Ferry"}', '{"id":4,"title":7}', '{"id":5}', '{"id":6,"title":"Ferry"}']),
  ).toEqual([
    { id: null, error: expect.any(String) },
    { id: null, error: "a line must be a JSON object" },
    { id: null, error: "id is missing" },
    { id: 4, error: "title must be a string" },
    { id: 5, error: "title and text are missing" },
    { id: 6, story: 1 },
  ]);
});
