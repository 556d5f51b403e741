import type { StudyPart } from "../topics/study-article.step.ts";
import { loadPublications, saveAgenda } from "./agenda.store.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { ArticleToSchedule } from "./find-agenda.ts";

const perArticleMs = 2_000;

/** articles → agenda: the dated events to come that articles announce. An article that takes too long to read announces none. */
export const studyAgenda: StudyPart = async ({ database, threads, log }, articles) => {
  const published = await loadPublications(
    database,
    articles.map(({ id }) => id),
  );
  const given = articles.map(({ id, text, sentences, language }): ArticleToSchedule => {
    const { publishedAt, publishedWords } = published.get(id) ?? { publishedAt: new Date(0), publishedWords: null };
    return {
      text,
      sentences,
      language,
      publishedAt: publishedAt.toISOString(),
      publishedWords: publishedWords ?? undefined,
    };
  });
  const thought = await threads.run<AgendaItem[][]>("schedule", given, perArticleMs * articles.length);
  if (thought.outcome === "gave up")
    log.warn({ article: articles[0]?.id }, `finding what articles announce took too much ${thought.because}`);
  const found = thought.outcome === "done" ? thought.result : [];
  const agendas = articles.map(({ id, revision }, place) => ({ articleId: id, revision, items: found[place] ?? [] }));
  return (transaction) => saveAgenda(transaction, agendas);
};
