import { type ArticleText, advance, loadTexts, saveWordStudies } from "../articles/article.store.ts";
import { clearDueStudies } from "../articles/due-studies.store.ts";
import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import { entitiesKnowing } from "./entity-of-publisher.ts";
import type { ArticleStudy } from "./study-topics.ts";
import { saveTopics } from "./topic.store.ts";

/** An article with what its study found so far. */
export type StudiedArticle = ArticleText & ArticleStudy;

/**
 * What a later folder finds in the same articles: thinks first, in the study threads, and gives what is to be written in
 * the step's one transaction.
 */
export type StudyPart = (
  tools: Pick<StudyTools, "database" | "threads" | "log"> & { publishers: readonly PublisherName[] },
  articles: readonly StudiedArticle[],
) => Promise<(transaction: Transaction) => Promise<void>>;

export interface StudyTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
  /** In the order in which they write. */
  parts: readonly StudyPart[];
}

const perArticleMs = 2_000;

/** articles → topics: sentences, fingerprints, entities and hashtags of a batch of articles, and what later folders find in them. */
export function studyArticles(tools: StudyTools): Step {
  let saved: Promise<unknown> = Promise.resolve();
  // While a batch is saved the next one is studied, so that the study threads have work; they are saved one after another.
  const inTurn = (save: () => Promise<void>): Promise<void> => {
    const turn = saved.then(save);
    saved = turn.catch(() => undefined);
    return turn;
  };
  return {
    run: "together",
    batch: 40,
    isOncePerId: true,
    handle: async (ids, letNext) => {
      const save = await study(tools, ids);
      letNext?.();
      await inTurn(save);
    },
    // An article that cannot be studied still belongs to a story.
    giveUp: (id) => passOnWithout(tools, id),
  };
}

function passOnWithout(tools: StudyTools, id: number): Promise<void> {
  return tools.database.transaction().execute(async (transaction) => {
    await advance(transaction, [id], "studied");
    await clearDueStudies(transaction, [id]);
    await tools.passOn(transaction, [{ id }]);
  });
}

/** @returns what writes all that was found, in one transaction. */
async function study(tools: StudyTools, ids: readonly number[]): Promise<() => Promise<void>> {
  const articles = await loadTexts(tools.database, ids);
  if (articles.length === 0) return async () => undefined;
  const studies = await think(tools, articles);
  const publishers = await listPublisherNames(tools.database);
  const knowing = entitiesKnowing(publishers);
  const studied = articles
    .map((article, place) => ({ ...article, ...at(studies, place) }))
    .map((article) => ({ ...article, entities: knowing(article.entities) }));
  const saves = await Promise.all(tools.parts.map((part) => part({ ...tools, publishers }, studied)));
  return () => tools.database.transaction().execute((transaction) => save(tools, transaction, studied, saves));
}

async function save(
  tools: StudyTools,
  transaction: Transaction,
  studied: readonly StudiedArticle[],
  saves: readonly ((transaction: Transaction) => Promise<void>)[],
): Promise<void> {
  await saveWordStudies(
    transaction,
    studied.map(({ id, revision, sentences, language, fingerprint }) => ({
      id,
      revision,
      sentences,
      language,
      fingerprint,
    })),
  );
  await saveTopics(
    transaction,
    studied.map(({ id, entities, hashtags, topic }) => ({ articleId: id, entities, hashtags, topic })),
  );
  for (const savePart of saves) await savePart(transaction);
  const done = studied.map((article) => article.id);
  await advance(transaction, done, "studied");
  await clearDueStudies(transaction, done);
  await tools.passOn(
    transaction,
    done.map((id) => ({ id })),
  );
}

async function think(tools: StudyTools, articles: readonly ArticleText[]): Promise<ArticleStudy[]> {
  const input = articles.map(({ title, text, language, publisherName, categories, section, link }) => ({
    ...{ title, text, language, publisherName, section, link },
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
