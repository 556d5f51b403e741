import type { May } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { type Instead, insteadWords } from "./instead.ts";
import { noteCall } from "./model-call.store.ts";
import type { ModelDesk } from "./model-desk.ts";
import { writtenSentence } from "./written-sentence.ts";

const request = {
  instructions: 'Answer with JSON alone: {"elements":[{"text":"The model answers.","cites":[1]}]}',
  prompt: "Answer.",
  element: writtenSentence,
  mostTokens: 200,
};

/** Asks the model for one sentence. @returns what came of it, in words for the administrator. */
export async function tryModel(_may: May<"see settings">, database: Database, desk: ModelDesk): Promise<string> {
  let count = 0;
  const { end, usage } = await desk.model.write(request, () => {
    count += 1;
  });
  const call = { at: desk.now(), feature: "test", outcome: end.outcome, kept: count, dropped: 0 };
  await noteCall(database, { ...call, ...usage });
  const seconds = (usage.ms / 1000).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  if (end.outcome === "written") return `The model answered in ${seconds} s, in the form that was asked for.`;
  const why = "reason" in end ? ` ${end.reason}.` : "status" in end ? ` It answered with status ${end.status}.` : "";
  return `${insteadWords[end.outcome satisfies Instead]}${why} (${seconds} s, ${usage.attempts} attempts)`;
}
