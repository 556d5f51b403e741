import { createHash } from "node:crypto";
import { mayBeCalled } from "../claims/person-gender.ts";
import { fileUnderTies } from "../claims/tied-speakers.store.ts";
import { foldedName } from "../language/tokens.ts";
import { setSurnameTies } from "../topics/surname-tie.store.ts";
import { type FoundTie, findSurnameTies, loadArticleIds } from "./find-surname-ties.store.ts";
import { loadWords } from "./origin.store.ts";
import { loadClaimStudies, saveStatements } from "./statement.store.ts";
import type { TellingPart, TellTools } from "./tell-story.step.ts";
import type { ClaimStudy, StoryToUnite, UnitedStory } from "./unite-story.ts";

const perStoryMs = 5_000;

/**
 * Who said what in a story, each quotation once: the ledger; and whom surnames alone mean. A story whose claims take too long
 * keeps the ledger it has.
 */
export const tellStatements: TellingPart = async (tools, storyIds) => {
  const stories = await loadStories(tools, storyIds);
  const united = await unite(tools, stories);
  const ties = stories.flatMap((story) => story.ties);
  return async (transaction) => {
    const articleIds = await loadArticleIds(transaction, storyIds);
    const articles = new Set(articleIds);
    await setSurnameTies(
      transaction,
      articleIds,
      ties.filter(({ articleId, namedIn }) => articles.has(articleId) && articles.has(namedIn)),
    );
    await fileUnderTies(transaction, articleIds);
    await saveStatements(transaction, united, digestOf);
  };
};

function digestOf(written: string): string {
  return createHash("sha256").update(written).digest("base64url").slice(0, 22);
}

/** Stories without a claim too: they may have had some. */
async function loadStories({ database }: Pick<TellTools, "database">, storyIds: readonly number[]) {
  const ties = await findSurnameTies(database, storyIds);
  const studies = await loadClaimStudies(database, storyIds);
  const changed = studies.filter(({ isCurrent, claims }) => !isCurrent && claims.length > 0);
  const words = await loadWords(database, [...new Set(changed.map(({ articleId }) => articleId))]);
  const byStory = Map.groupBy(studies, ({ storyId }) => storyId);
  return storyIds.map((storyId): StoryToUnite & { ties: FoundTie[] } => {
    const own = byStory.get(storyId) ?? [];
    const articleIds = [...new Set(own.map(({ articleId }) => articleId))];
    const texts = articleIds.flatMap((articleId) => {
      const text = words.get(articleId);
      return text === undefined ? [] : [{ articleId, text }];
    });
    const fitting = ties.filter((tie) => tie.storyId === storyId && isFitting(tie, own));
    return { storyId, studies: own, texts, ties: fitting };
  });
}

/** What an article calls its speakers does not tell against the full name. */
function isFitting({ articleId, surname, name }: FoundTie, studies: readonly ClaimStudy[]): boolean {
  const speakers = studies.filter((study) => study.articleId === articleId).flatMap((study) => study.speakers);
  return speakers.every((one) => foldedName(one.name ?? "") !== surname || mayBeCalled(one.description, name));
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
