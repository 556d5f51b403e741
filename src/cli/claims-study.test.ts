import { expect, test } from "vitest";
import { studyClaims } from "./claims-study.ts";

async function study(
  lines: readonly string[],
  wishes: { speakers?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  const written: Record<string, unknown>[] = [];
  async function* input() {
    yield* lines;
  }
  await studyClaims(
    input(),
    (line) => written.push(JSON.parse(line)),
    wishes,
    () => undefined,
  );
  return written;
}

test("each line gets its claims with spans of its text, in order", async () => {
  const text = "“We waited,” said Ivor Blythe.";
  const lines = [JSON.stringify({ id: 1, text }), "", JSON.stringify({ id: "b", text: "" })];
  expect(await study(lines)).toMatchObject([
    { id: 1, tagger: "rules", claims: [{ source: [[18, 29]], cue: [[13, 17]], content: [[0, 12]] }] },
    { id: "b", tagger: "rules", claims: [] },
  ]);
  expect(await study(lines)).not.toMatchObject([{ claims: [{ quotation: "direct" }] }, {}]);
});

test("a line that cannot be read gives an error and never ends the stream", async () => {
  const lines = ["{", "[]", '{"text":"x"}', '{"id":2}', '{"id":3,"text":"","language":4}', '{"id":4,"text":""}'];
  const answers = await study(lines);
  expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
    [null, "string"],
    [null, "string"],
    [null, "string"],
    [2, "string"],
    [3, "string"],
    [4, "undefined"],
  ]);
});

test("a language that is not English is read by nothing", async () => {
  const [answer] = await study(['{"id":1,"text":"Der Hafen ist offen.","language":"de"}']);
  expect(answer).toEqual({ id: 1, tagger: "none", claims: [] });
});

test("a claim says who speaks, how, and through whose hands it came", async () => {
  const text = "Mayor Clara Voss told Reuters that the dam was safe. “Go home,” she said. He said nobody had asked.";
  const [answer] = await study([JSON.stringify({ id: 1, text, language: "en" })], { speakers: true });
  const voss = { sort: "person", name: "Clara Voss", roles: ["Mayor"] };
  expect(answer?.claims).toMatchObject([
    {
      speaker: voss,
      by: "name",
      quotation: "indirect",
      attitude: "statement",
      way: [{ name: "Clara Voss" }, { name: "Reuters" }],
    },
    { speaker: voss, by: "pronoun", evidence: [6, 16], quotation: "direct" },
    { unresolved: "nobody fits" },
  ]);
});
