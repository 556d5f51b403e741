import { z } from "zod";

/** Longer than any sentence that is shown. */
const mostCharacters = 1_000;
const mostCites = 12;

/** What a model may write: a sentence and the numbers of the stored sentences that it rests on. */
export const writtenSentence = z.object({
  text: z.string().max(mostCharacters),
  cites: z.array(z.number().int().nonnegative()).max(mostCites),
});
export type WrittenSentence = z.infer<typeof writtenSentence>;
