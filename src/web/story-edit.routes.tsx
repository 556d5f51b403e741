import { type Context, Hono } from "hono";
import { allow } from "../platform/actor.ts";
import { ChangedMeanwhile, InvalidInput } from "../platform/refusals.ts";
import { searchArticles } from "../search/search.store.ts";
import { parseSearch } from "../search/search-query.ts";
import { carryOut, previewEdit } from "../stories/carry-out-edit.action.ts";
import { loadEditableStories } from "../stories/editable-story.store.ts";
import { findNamedStories, type StoryListing } from "../stories/front-page.store.ts";
import { findArticleStory } from "../stories/related-articles.store.ts";
import { storiesOf } from "../stories/story-edit.ts";
import { followMerges, loadStory } from "../stories/story-page.store.ts";
import { actorOf } from "./actor-of.ts";
import { type EditFields, noFields, readEditFields, wishOf } from "./edit-fields.ts";
import { EditPreviewPage, StoryChoicePage } from "./edit-preview.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { readStoryName } from "./story-address.ts";
import { StoryEditPage } from "./story-edit.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const articlesSearched = 60;
const storiesOffered = 12;
const path = "/:id{[0-9]{1,15}}/edit";

/** Below `/stories`: what is to be done, what that comes to, and doing it. */
export function storyEditRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (c: Context, fields: EditFields, wrong?: string, status: 200 | 409 | 422 = 200) => {
    const story = await loadStory(desk.database, await followMerges(desk.database, idOf(c)));
    return sendPage(c, <StoryEditPage view={{ story, fields, wrong }} printing={print()} />, status);
  };
  /** A refusal loses nothing of what was filled in, and shows the story as it is now. */
  const attempt = async (c: Context, act: (fields: EditFields) => Promise<Response>) => {
    const fields = readEditFields(await c.req.parseBody({ all: true }));
    try {
      return await act(fields);
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return show(c, fields, error.message, 409);
      if (error instanceof InvalidInput) return show(c, fields, error.message, 422);
      throw error;
    }
  };
  routes.get(path, async (c) => {
    allow(actorOf(c), "edit stories");
    const id = await followMerges(desk.database, idOf(c));
    return id === idOf(c) ? show(c, noFields) : c.redirect(`/stories/${id}/edit`);
  });
  routes.post(`${path}/again`, (c) => {
    allow(actorOf(c), "edit stories");
    return attempt(c, (fields) => show(c, fields));
  });
  routes.post(`${path}/preview`, (c) =>
    attempt(c, async (fields) => {
      const target = await findTarget(desk, idOf(c), fields);
      if (typeof target === "object") {
        const story = await loadStory(desk.database, idOf(c));
        return sendPage(c, <StoryChoicePage view={{ story, fields, found: target }} printing={print()} />);
      }
      return preview(c, desk, print, { ...fields, into: target });
    }),
  );
  routes.post(path, (c) =>
    attempt(c, async (fields) => {
      const wish = wishOf(idOf(c), fields);
      if (!wish) throw new InvalidInput("Say what is to be done.");
      const done = await carryOut(allow(actorOf(c), "edit stories"), desk.stories, wish, fields);
      return c.redirect(`/stories/${done.storyId}?did=edited`, 303);
    }),
  );
  return routes;
}

async function preview(c: Context, desk: WebDesk, print: () => Printing, fields: EditFields): Promise<Response> {
  const wish = wishOf(idOf(c), fields);
  if (!wish) throw new InvalidInput("Say what is to be done.");
  const plan = await previewEdit(allow(actorOf(c), "edit stories"), desk, wish);
  const [story, stories] = await Promise.all([
    loadStory(desk.database, idOf(c)),
    loadEditableStories(desk.database, storiesOf(wish)),
  ]);
  const view = { story, fields, plan, stories: [...stories.values()] };
  return sendPage(c, <EditPreviewPage view={view} printing={print()} />);
}

/** The other story, where one is needed: by its number, or those among which to choose. @throws InvalidInput */
async function findTarget(
  { database, now }: WebDesk,
  own: number,
  { deed, to, into }: EditFields,
): Promise<number | StoryListing[] | undefined> {
  if (deed !== "move" && deed !== "merge") return undefined;
  if (into !== undefined) return followMerges(database, into);
  const named = readStoryName(to);
  if ("storyId" in named) return followMerges(database, named.storyId);
  if ("articleId" in named) {
    const story = await findArticleStory(database, named.articleId);
    if (!story) throw new InvalidInput(`Article ${named.articleId} is in no story.`);
    return story.id;
  }
  if (named.words === "") throw new InvalidInput("Name the other story: by words of its headline or by its address.");
  const { articles } = await searchArticles(database, parseSearch(named.words, now()), {
    order: "best",
    limit: articlesSearched,
  });
  const found = await findNamedStories(database, {
    words: named.words,
    articleIds: articles.map(({ id }) => id),
    limit: storiesOffered + 1,
  });
  const others = found.filter(({ id }) => id !== own).slice(0, storiesOffered);
  if (others.length === 0) throw new InvalidInput(`No other story has an article that says “${named.words}”.`);
  return others;
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}
