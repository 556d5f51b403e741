import { Hono } from "hono";
import { countArticles } from "../articles/publisher-articles.store.ts";
import { countFeeds } from "../feeds/feed-list.store.ts";
import { findFrontPage, findSinglePublisherStories, type StoryPage } from "../stories/front-page.store.ts";
import { findOtherHeadlines, followMerges, loadStory } from "../stories/story-page.store.ts";
import { FrontPage, type FrontView } from "./front.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { StoryPageView } from "./story.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const storiesOnFront = 40;
const singlesOnFront = 8;
const headlinesOfLead = 6;

export function storyRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const from = c.req.query("from");
    const page = await findFrontPage(desk.database, { from, limit: storiesOnFront });
    return sendPage(c, <FrontPage view={await frontView(desk, page, from === undefined)} printing={print()} />);
  });
  routes.get("/stories/:id{[0-9]{1,15}}", async (c) => {
    const asked = Number(c.req.param("id"));
    const id = await followMerges(desk.database, asked);
    if (id !== asked) return c.redirect(`/stories/${id}`);
    const story = await loadStory(desk.database, id);
    return sendPage(c, <StoryPageView story={story} printing={print()} />);
  });
  return routes;
}

async function frontView({ database }: WebDesk, page: StoryPage, isFirst: boolean): Promise<FrontView> {
  const [lead] = page.stories;
  const view = { page, isFirst, leadHeadlines: [], singles: [], feeds: 0, articles: 0 };
  if (!isFirst) return view;
  if (!lead) {
    const [feeds, articles] = await Promise.all([countFeeds(database), countArticles(database)]);
    return { ...view, feeds: feeds.all, articles: articles.total };
  }
  const [leadHeadlines, singles] = await Promise.all([
    findOtherHeadlines(database, lead.id, headlinesOfLead),
    findSinglePublisherStories(database, singlesOnFront),
  ]);
  return { ...view, leadHeadlines, singles };
}
