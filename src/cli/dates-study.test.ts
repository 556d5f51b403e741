import { expect, test } from "vitest";
import { studyDates } from "./dates-study.ts";

async function study(...lines: string[]): Promise<unknown[]> {
  const written: unknown[] = [];
  await studyDates(
    (async function* () {
      yield* lines;
    })(),
    (line) => written.push(JSON.parse(line)),
  );
  return written;
}

test("a bad line gives an error and does not end the stream", async () => {
  const lines = await study(
    "{",
    '{"id":"a"}',
    '{"text":"On Monday."}',
    '{"id":"b","text":"On Monday.","publishedAt":"yesterday"}',
    "",
    '{"id":"c","text":"It closed on Monday.","publishedAt":"2031-03-05"}',
  );
  expect(lines).toEqual([
    { id: null, error: expect.any(String) },
    { id: "a", error: "text must be a string" },
    { id: null, error: "id is missing" },
    { id: "b", error: "publishedAt must be an ISO day or time, such as 2031-03-05T16:20:00Z" },
    { id: "c", dates: [{ start: 13, end: 19, value: "2031-03-03" }] },
  ]);
});

test("without a time of publication only dates that need none are found", async () => {
  const text = "On Monday, two days after 4 May, he recalled March 4, 2029 and 2019-11-30.";
  expect(await study(JSON.stringify({ id: 1, text }))).toEqual([
    {
      id: 1,
      dates: [
        { start: text.indexOf("March"), end: text.indexOf(" and 2019"), value: "2029-03-04" },
        { start: text.indexOf("2019-"), end: text.length - 1, value: "2019-11-30" },
      ],
    },
  ]);
});

test("dates are read in the language that a line states, or in that of its words", async () => {
  const publishedAt = "2031-03-05";
  const german =
    "Am Montag hat der Rat getagt, und die Abstimmung ist für den 12. März angesetzt, wie der Bürgermeister sagte.";
  const long = `${german} ${"Die Leute in der Stadt sind nicht mit dem zufrieden, was auf der Sitzung über den Hafen und das Geld gesagt wurde. ".repeat(3)}`;
  const wanted = [{ value: "2031-03-03" }, { value: "2031-03-12" }];
  expect(
    await study(
      JSON.stringify({ id: 1, text: german, publishedAt, language: "de-AT" }),
      JSON.stringify({ id: 2, text: long, publishedAt }),
      JSON.stringify({ id: 3, text: "Il y a trois jours, la digue tenait encore.", publishedAt }),
      JSON.stringify({ id: 4, text: "Domstolen avgör målet den 12 mars.", publishedAt, language: "sv" }),
      JSON.stringify({ id: 5, text: german, publishedAt, language: 7 }),
    ),
  ).toMatchObject([
    { id: 1, dates: wanted },
    { id: 2, dates: wanted },
    { id: 3, dates: [{ value: "2031-03-02" }] },
    { id: 4, dates: [] },
    { id: 5, error: "language must be a tag such as en or pt-BR" },
  ]);
});

test("the day of publication is the one in the publisher's own zone", async () => {
  const row = { id: 1, text: "The fire started today.", publishedAt: "2031-03-05T23:40:00-05:00" };
  expect(await study(JSON.stringify(row))).toMatchObject([{ dates: [{ value: "2031-03-05" }] }]);
});
