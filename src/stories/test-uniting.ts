import { studyClaims } from "../claims/study-claims.ts";
import type { Threads } from "../platform/threads.ts";
import { type KeepRequest, keepArticles } from "./keep-articles.ts";
import { uniteStory } from "./unite-story.ts";

/** Finds claims, by rules, what is kept of articles, and the statements of stories, on this thread. */
export const unitingHere: Threads = {
  run: async <Result>(name: string, input: unknown) => ({
    outcome: "done" as const,
    result: think(name, input) as Result,
  }),
  close: async () => undefined,
};

function think(name: string, input: unknown): unknown {
  if (name === "claims") return studyClaims(input as Parameters<typeof studyClaims>[0], undefined);
  return name === "keep"
    ? keepArticles(input as KeepRequest)
    : (input as Parameters<typeof uniteStory>[0][]).map(uniteStory);
}
