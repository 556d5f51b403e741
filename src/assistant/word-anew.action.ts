import type { Model, ModelEnd, ModelUsage } from "../platform/model/model.ts";
import type { AnswerSentence } from "./answer.ts";
import { checkSupport } from "./check-support.ts";
import { type Dropped, dropping } from "./dropped.ts";
import type { Source } from "./fence-sources.ts";
import { stripHidden } from "./strip-hidden.ts";
import { type Wordable, writePrompt } from "./write-prompt.ts";
import { type WrittenSentence, writtenSentence } from "./written-sentence.ts";

/** What a model made of stored sentences. */
export interface Wording {
  sentences: AnswerSentence[];
  dropped: Dropped;
  end: ModelEnd;
  usage: ModelUsage;
}

export interface WordingMeans {
  model: Model;
  /** Something that nobody could have foreseen, new each time. */
  newFence(): string;
  signal?: AbortSignal;
}

/** A sentence in English has some thirty tokens; thinking aloud comes on top. */
const tokensOfAnswer = 1_500;

/** Has stored sentences worded by a model; only what they support is handed over. */
export async function wordAnew(
  { model, newFence, signal }: WordingMeans,
  wish: Exclude<Wordable, { feature: "translate" }>,
  sources: readonly Source[],
  take: (sentence: AnswerSentence) => void,
): Promise<Wording> {
  const sentences: AnswerSentence[] = [];
  const dropped = dropping();
  const most = mostSentences(wish);
  const request = { ...writePrompt(wish, sources, newFence()), element: writtenSentence, mostTokens: tokensOfAnswer };
  const { end, usage } = await model.write({ ...request, ...(signal && { signal }) }, (written) => {
    const checked = checkWritten(written, sources);
    if ("fault" in checked) dropped.add(checked.fault);
    else if (sentences.length < most && sentences.every(({ text }) => text !== checked.text)) {
      sentences.push(checked);
      take(checked);
    }
  });
  return { sentences, dropped, end, usage };
}

/** The most sentences that are shown, whatever a model writes. */
function mostSentences(wish: Wordable): number {
  if (wish.feature === "summary") return wish.length;
  if (wish.feature === "ask") return 3;
  return 12;
}

function checkWritten({ text, cites }: WrittenSentence, sources: readonly Source[]) {
  const cited = [...new Set(cites)].flatMap((number) => sources[number - 1] ?? []);
  // A number that is no source's is a lie about where it has it from.
  if (cited.length < new Set(cites).size) return { fault: "no citation" as const };
  const checked = checkSupport(
    stripHidden(text),
    cited.map(({ stored: { publisherName, publishedAt, articleId, start }, words }) => ({
      ...{ words, publisherName, publishedAt, at: { articleId, start } },
    })),
  );
  return "fault" in checked ? checked : { text: checked.text, cites: cited.map(({ stored }) => stored) };
}
