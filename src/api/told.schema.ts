import { z } from "@hono/zod-openapi";
import { ofPart, type QuotedSentence } from "../stories/told-sentence.ts";
import { time } from "./answer.ts";
import { PublisherName } from "./listing.schema.ts";

/** What the telling of a story quotes: each sentence as it stands in a revision. */
const quotation = {
  articleId: z.int(),
  publisher: PublisherName,
  revision: z.int(),
  start: z.int(),
  end: z.int().openapi({ description: "Offsets in UTF-16 code units of the revision's text." }),
  words: z.string(),
};

const SummarySentence = z
  .object({
    ...quotation,
    agreeing: z.int().openapi({ description: "How many independent origins print most of it, its own included." }),
  })
  .openapi("SummarySentence");

const AloneSentence = z
  .object({
    ...quotation,
    facts: z.array(z.string()).openapi({ description: "The words that no other independent origin prints." }),
  })
  .openapi("AloneSentence");

const PrintedFigure = z
  .object({
    ...quotation,
    figure: z.string().openapi({ description: "The number as it stands in the sentence, with its unit." }),
    printedAt: time,
    isLater: z.boolean().openapi({
      description: "Printed after all that say what was said first: it may be the newer number.",
    }),
  })
  .openapi("PrintedFigure");

const Difference = z
  .object({ about: z.string().openapi({ example: "killed" }), figures: z.array(PrintedFigure) })
  .openapi("StoryDifference");

/** The fields of a story that its telling quotes. */
export const toldFields = {
  summary: z
    .array(SummarySentence)
    .openapi({ description: "Quoted sentences, the best first; at most ten, of which the page shows three." }),
  differences: z
    .array(Difference)
    .openapi({ description: "Numbers of one thing that cannot all be right, each by outlet." }),
  alone: z
    .array(AloneSentence)
    .openapi({ description: "Sentences with facts that only one independent origin prints." }),
};
const Told = z.object(toldFields);

export function showTold(sentences: readonly QuotedSentence[]): z.infer<typeof Told> {
  return {
    summary: ofPart(sentences, "summary").map((sentence) => ({ ...show(sentence), ...sentence.details })),
    alone: ofPart(sentences, "alone").map((sentence) => ({ ...show(sentence), ...sentence.details })),
    differences: [...Map.groupBy(ofPart(sentences, "difference"), ({ details }) => details.group).values()].map(
      (figures) => ({ about: figures[0]?.details.about ?? "", figures: figures.map(showFigure) }),
    ),
  };
}

function show({ articleId, publisherId, publisherName, revision, start, end, words }: QuotedSentence) {
  return { articleId, publisher: { id: publisherId, name: publisherName }, revision, start, end, words };
}

function showFigure(sentence: QuotedSentence & { part: "difference" }): z.infer<typeof PrintedFigure> {
  const { figureStart, figureEnd, printedAt, isLater } = sentence.details;
  const figure = sentence.words.slice(figureStart - sentence.start, figureEnd - sentence.start);
  return { ...show(sentence), figure, printedAt, isLater };
}
