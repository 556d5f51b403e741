import { bodyText } from "../articles/block.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { saveQuotedStories } from "../stories/told-sentence.store.ts";
import type { ToldSentence } from "../stories/told-sentence.ts";
import { sampleBody } from "./test-body.ts";
import { sampleNow } from "./test-publishers.ts";

const text = bodyText(sampleBody);
const quoted = {
  draft:
    "The transport ministry has accepted a draft on pay, the mediator said in an interview with The Courier published on Saturday morning.",
  day: "The eleventh day of the ferry strike began with the first good news since the boats were tied up.",
  school:
    "The school on Little Tarn has moved its lessons to the parish hall, because the teacher who lives on the mainland now sleeps there.",
};

function sentence(articleId: number, words: string) {
  const start = text.indexOf(words);
  return { articleId, revision: 1, start, end: start + words.length, words };
}

function figure(articleId: number, place: number, written: string, words: string, isLater: boolean): ToldSentence {
  const quotation = sentence(articleId, words);
  const figureStart = quotation.start + words.indexOf(written);
  const figureEnd = figureStart + written.length;
  const printedAt = sampleNow.toISOString();
  return {
    ...quotation,
    place,
    part: "difference",
    details: { group: 0, about: "moved: school", figureStart, figureEnd, printedAt, isLater },
  };
}

/** What a telling quotes of the sample edition's ferries, one of everything. */
export async function addToldSentences(
  database: TestDatabase["database"],
  storyId: number,
  [first = 0, second = 0, third = 0]: readonly number[],
): Promise<void> {
  const sentences: ToldSentence[] = [
    { ...sentence(first, quoted.draft), place: 0, part: "summary", details: { agreeing: 3 } },
    { ...sentence(second, quoted.day), place: 1, part: "summary", details: { agreeing: 1 } },
    { ...sentence(third, quoted.school), place: 2, part: "summary", details: { agreeing: 1 } },
    { ...sentence(third, quoted.school), place: 0, part: "alone", details: { facts: ["Little Tarn"] } },
    figure(first, 0, "eleventh", quoted.day, false),
    figure(second, 1, "the first", quoted.day, true),
  ];
  const quotedStory = { storyId, sentences, developedAt: new Date(sampleNow.getTime() - 3_600_000) };
  await database.transaction().execute((transaction) => saveQuotedStories(transaction, [storyId], [quotedStory]));
}
