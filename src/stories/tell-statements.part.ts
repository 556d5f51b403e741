import { createHash } from "node:crypto";
import { loadWords } from "./origin.store.ts";
import { loadClaimStudies, saveStatements } from "./statement.store.ts";
import type { TellingPart, TellTools } from "./tell-story.step.ts";
import type { StoryToUnite, UnitedStory } from "./unite-story.ts";

const perStoryMs = 5_000;

/** Who said what in a story, each quotation once: the ledger. A story whose claims take too long keeps the ledger it has. */
export const tellStatements: TellingPart = async (tools, storyIds) => {
  const united = await unite(tools, await loadStories(tools, storyIds));
  return (transaction) => saveStatements(transaction, united, digestOf);
};

function digestOf(written: string): string {
  return createHash("sha256").update(written).digest("base64url").slice(0, 22);
}

/** Stories without a claim too: they may have had some. */
async function loadStories({ database }: Pick<TellTools, "database">, storyIds: readonly number[]) {
  const studies = await loadClaimStudies(database, storyIds);
  const changed = studies.filter(({ isCurrent, claims }) => !isCurrent && claims.length > 0);
  const words = await loadWords(database, [...new Set(changed.map(({ articleId }) => articleId))]);
  const byStory = Map.groupBy(studies, ({ storyId }) => storyId);
  return storyIds.map((storyId): StoryToUnite => {
    const own = byStory.get(storyId) ?? [];
    const articleIds = [...new Set(own.map(({ articleId }) => articleId))];
    const texts = articleIds.flatMap((articleId) => {
      const text = words.get(articleId);
      return text === undefined ? [] : [{ articleId, text }];
    });
    return { storyId, studies: own, texts };
  });
}

async function unite(
  tools: Pick<TellTools, "threads" | "log">,
  stories: readonly StoryToUnite[],
): Promise<UnitedStory[]> {
  const [first, ...others] = stories;
  if (!first) return [];
  const thought = await tools.threads.run<UnitedStory[]>("unite", stories, perStoryMs * stories.length);
  if (thought.outcome === "done") return thought.result;
  // One of them took the others' time: each is tried alone.
  if (others.length > 0) return (await Promise.all(stories.map((story) => unite(tools, [story])))).flat();
  tools.log.warn({ story: first.storyId }, `uniting what was said took too much ${thought.because}`);
  return [];
}
