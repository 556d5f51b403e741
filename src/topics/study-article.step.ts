import { type ArticleText, advance, loadTexts, saveWordStudies } from "../articles/article.store.ts";
import type { Database } from "../platform/database/database.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleStudy } from "./study-topics.ts";
import { saveTopics } from "./topic.store.ts";

export interface StudyTools {
  database: Database;
  threads: Threads;
  passOn: PassOn;
}

const perArticleMs = 2_000;

/** articles → topics: sentences, fingerprints, entities and hashtags of a batch of articles. */
export function studyArticles(tools: StudyTools): Step {
  return {
    run: "together",
    batch: 40,
    isOncePerId: true,
    handle: (ids) => study(tools, ids),
    // An article that cannot be studied still belongs to a story.
    giveUp: (id) => passOnWithout(tools, id),
  };
}

function passOnWithout(tools: StudyTools, id: number): Promise<void> {
  return tools.database.transaction().execute(async (transaction) => {
    await advance(transaction, [id], "studied");
    await tools.passOn(transaction, [{ id }]);
  });
}

async function study(tools: StudyTools, ids: readonly number[]): Promise<void> {
  const articles = await loadTexts(tools.database, ids);
  if (articles.length === 0) return;
  const studies = await think(tools, articles);
  await tools.database.transaction().execute(async (transaction) => {
    await saveWordStudies(
      transaction,
      studies.map(({ sentences, language, fingerprint }, place) => {
        const { id, revision } = at(articles, place);
        return { id, revision, sentences, language, fingerprint };
      }),
    );
    await saveTopics(
      transaction,
      studies.map(({ entities, hashtags }, place) => ({ articleId: at(articles, place).id, entities, hashtags })),
    );
    const done = articles.map((article) => article.id);
    await advance(transaction, done, "studied");
    await tools.passOn(
      transaction,
      done.map((id) => ({ id })),
    );
  });
}

async function think(tools: StudyTools, articles: readonly ArticleText[]): Promise<ArticleStudy[]> {
  const input = articles.map(({ title, text, language, publisherName, categories }) => ({
    title,
    text,
    language,
    publisherName,
    publisherTags: categories,
  }));
  const thought = await tools.threads.run<ArticleStudy[]>("study", input, perArticleMs * articles.length);
  if (thought.outcome === "gave up")
    throw new Error(
      `studying ${articles.length} articles took too much ${thought.because} (the first is article ${at(articles, 0).id})`,
    );
  return thought.result;
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}
