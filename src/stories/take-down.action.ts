import type { ArticleDesk } from "../articles/article-desk.ts";
import { forgetImages } from "../articles/forget-images.action.ts";
import type { ImageDesk } from "../articles/image-desk.ts";
import type { May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { tellAnew } from "./carry-out-edit.action.ts";
import { holdPlacement } from "./placement-order.store.ts";
import type { StoryDesk } from "./story-desk.ts";
import { mostWhy, tidyLine } from "./story-edit.ts";
import { addLine, findStoryOf, forgetQuoted, isTakenDown, lockArticle, putBack, setAside } from "./taken-down.store.ts";

export interface TakeDownDesk {
  stories: StoryDesk;
  articles: Pick<ArticleDesk, "read">;
  /** Undefined where no pictures are shown. */
  images: Pick<ImageDesk, "database" | "cache"> | undefined;
}

type Take = May<"take down articles">;

/**
 * Takes an article out of pages, API, search and feeds; its story is told without it, and says so.
 * @param said the reason is kept always, and printed to readers where that is wished.
 * @returns the article, or the one that it turned out to be. @throws NotFound, InvalidInput
 */
export async function takeDown(
  may: Take,
  { stories, images }: TakeDownDesk,
  articleId: number,
  said: { why: string; isPrinted: boolean },
): Promise<{ articleId: number; storyId: number | undefined }> {
  const why = tidyLine(said.why, mostWhy);
  const done = await stories.database.transaction().execute(async (transaction) => {
    await holdPlacement(transaction);
    const id = await lock(transaction, articleId);
    if (!why) throw new InvalidInput("Say why the article is taken down: the reason is kept with the decision.");
    if (await isTakenDown(transaction, id)) throw new InvalidInput("This article has been taken down already.");
    const storyId = await findStoryOf(transaction, id);
    await setAside(transaction, id, said.isPrinted ? why : null);
    await forgetQuoted(transaction, id, storyId);
    await addLine(transaction, may.actor, { what: "taken down", articleId: id, why });
    if (storyId !== undefined) await tellAnew(transaction, stories, [storyId]);
    return { articleId: id, storyId };
  });
  // Files follow no transaction. From now on nobody is shown them; one that is left goes when it is asked for.
  if (images) await forgetImages(may, images, done.articleId);
  return done;
}

/** Undoes it: the words stand where they stood, and the page is read, studied and told again. @throws NotFound, InvalidInput */
export async function putArticleBack(
  { actor }: Take,
  { stories, articles }: TakeDownDesk,
  articleId: number,
  said: { why: string },
): Promise<void> {
  await stories.database.transaction().execute(async (transaction) => {
    await holdPlacement(transaction);
    const id = await lock(transaction, articleId);
    if (!(await isTakenDown(transaction, id))) throw new InvalidInput("This article is not taken down.");
    await putBack(transaction, id);
    await addLine(transaction, actor, { what: "put back", articleId: id, why: tidyLine(said.why, mostWhy) });
    await articles.read(transaction, [{ id }]);
    const storyId = await findStoryOf(transaction, id);
    if (storyId !== undefined) await tellAnew(transaction, stories, [storyId]);
  });
}

async function lock(transaction: Transaction, articleId: number): Promise<number> {
  const found = await lockArticle(transaction, articleId);
  if (!found) throw new NotFound("There is no article of this number.");
  return found.sameAs === null ? articleId : lock(transaction, found.sameAs);
}
