import { type Context, Hono } from "hono";
import { countArticles } from "../articles/article-counts.store.ts";
import { findChangesOf } from "../articles/changes.store.ts";
import { findPastHeadlines } from "../articles/revisions.store.ts";
import { withholdExcerpts } from "../articles/withhold-text.ts";
import { countFeeds } from "../feeds/feed-list.store.ts";
import { isAllowed } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { findStoryAgenda } from "../stories/agenda-page.store.ts";
import { findFrontPage, findSinglePublisherStories, type StoryPage } from "../stories/front-page.store.ts";
import { orderFront } from "../stories/order-front.ts";
import { findEdits } from "../stories/story-edits.store.ts";
import { findStoryOrigins } from "../stories/story-origins.store.ts";
import { findOtherHeadlines, followMerges, loadStory } from "../stories/story-page.store.ts";
import { findStoryPlace } from "../stories/storyline-page.store.ts";
import { findToldSentences } from "../stories/told-sentence.store.ts";
import { findSharedEntities } from "../topics/article-entities.store.ts";
import { isTopic } from "../topics/topic.ts";
import { actorOf } from "./actor-of.ts";
import { loadConversationPart } from "./conversation.routes.tsx";
import { FrontPage, type FrontView } from "./front.page.tsx";
import { FrontOrderPage } from "./front-order.page.tsx";
import { loadLedgerTop } from "./ledger.routes.tsx";
import { findPictures, noPictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { newsSinceLook } from "./remember-look.ts";
import { seenCookie } from "./seen-stories.ts";
import { sendPage } from "./send-page.ts";
import { StoryPageView } from "./story.page.tsx";
import { TopicPage } from "./topic.page.tsx";
import type { WebDesk } from "./web-desk.ts";

const storiesOnFront = 40;
const storiesOfTopic = 30;
const singlesOnFront = 8;
const headlinesOfLead = 6;
const revisionsOnPage = 12;
const editsOfStory = 10;
const namesOfStory = 24;
const articlesOfEdit = 20;

export function storyRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const from = c.req.query("from");
    const { stories, next } = await findFrontPage(desk.database, { from, limit: storiesOnFront });
    const page = { stories: orderFront(stories).map(({ story }) => story), ...(next && { next }) };
    return sendPage(c, <FrontPage view={await frontView(c, desk, page, from === undefined)} printing={print()} />);
  });
  routes.get("/front-order", async (c) => {
    const { stories } = await findFrontPage(desk.database, { limit: storiesOnFront });
    return sendPage(c, <FrontOrderPage placed={orderFront(stories)} printing={print()} />);
  });
  routes.get("/topics/:topic", async (c) => {
    const topic = c.req.param("topic");
    if (!isTopic(topic)) throw new NotFound(`There is no topic "${topic}". The front page names all of them.`);
    const page = await findFrontPage(desk.database, { from: c.req.query("from"), limit: storiesOfTopic, topic });
    return sendPage(c, <TopicPage topic={topic} page={page} printing={print()} />);
  });
  routes.get("/stories/:id{[0-9]{1,15}}", async (c) => {
    const asked = Number(c.req.param("id"));
    const id = await followMerges(desk.database, asked);
    if (id !== asked) return c.redirect(`/stories/${id}`);
    const story = await loadStory(desk.database, id);
    const ids = story.articles.map((article) => article.id);
    const [pastHeadlines, pictures, origins, told, changes, trail, entities, ledger, agenda, place, news, talk] =
      await Promise.all([
        findPastHeadlines(desk.database, ids),
        findPictures(c, desk, [story.imageUrl]),
        findStoryOrigins(desk.database, story.id),
        findToldSentences(desk.database, story.id),
        findChangesOf(desk.database, ids, revisionsOnPage),
        findEdits(desk.database, { storyId: story.id, limit: editsOfStory, articles: articlesOfEdit }),
        findSharedEntities(desk.database, ids, namesOfStory),
        loadLedgerTop(desk.database, story.id),
        findStoryAgenda(desk.database, story.id),
        findStoryPlace(desk.database, story.id),
        newsSinceLook(c, desk, { cookie: seenCookie, id: story.id, storyIds: [story.id] }),
        loadConversationPart(c, desk, { story: story.id }),
      ]);
    const isWithheld = !isAllowed(actorOf(c), "read full text");
    const seen = isWithheld ? { ...changes, changes: withholdExcerpts(changes.changes) } : changes;
    const shown = { pictures, origins, told, changes: seen, trail, entities, ledger, agenda, place, news, talk };
    const isAssisted = isAllowed(actorOf(c), "use the assistant");
    const view = { story, pastHeadlines, ...shown, isAssisted, did: c.req.query("did") };
    return sendPage(c, <StoryPageView view={view} printing={print()} />);
  });
  return routes;
}

async function frontView(c: Context, desk: WebDesk, page: StoryPage, isFirst: boolean): Promise<FrontView> {
  const { database } = desk;
  const [lead] = page.stories;
  const view = { page, isFirst, leadHeadlines: [], singles: [], feeds: 0, articles: 0, pictures: noPictures };
  if (!isFirst) return view;
  if (!lead) {
    const [feeds, articles] = await Promise.all([countFeeds(database), countArticles(database)]);
    return { ...view, feeds: feeds.all, articles: articles.total };
  }
  const [leadHeadlines, singles, pictures] = await Promise.all([
    findOtherHeadlines(database, lead.id, headlinesOfLead),
    findSinglePublisherStories(database, { limit: singlesOnFront }),
    findPictures(
      c,
      desk,
      page.stories.map((story) => story.imageUrl),
    ),
  ]);
  return { ...view, leadHeadlines, singles: singles.stories, pictures };
}
