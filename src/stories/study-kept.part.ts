import type { StudyPart } from "../topics/study-article.step.ts";
import { findToKeep } from "./keep-unkept.action.ts";
import { loadArticlesToKeep, saveKept } from "./kept-article.store.ts";

/** articles → stories: what tellings will need of each article by itself, so that no telling finds it again. */
export const studyKept: StudyPart = async (tools, articles) => {
  const studied = new Map(articles.map((article) => [article.id, article]));
  const loaded = await loadArticlesToKeep(tools.database, [...studied.keys()]);
  const toKeep = loaded.flatMap((article) => {
    const study = studied.get(article.id);
    // Read anew meanwhile: it is studied again.
    if (!study || study.revision !== article.revision || study.text !== article.text) return [];
    return [{ ...article, language: study.language ?? null, sentences: study.sentences }];
  });
  const found = await findToKeep(tools, toKeep, tools.publishers);
  return (transaction) => saveKept(transaction, found);
};
