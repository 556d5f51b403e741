import { Hono } from "hono";
import { readCursor } from "../articles/dated-cursor.ts";
import { findPublisherActivity, findPublisherArticles } from "../articles/publisher-articles.store.ts";
import { findPublishers, loadPublisher } from "../feeds/publisher-page.store.ts";
import { findStoriesWithHashtag } from "../stories/front-page.store.ts";
import { findHashtagArticles, loadHashtag } from "../topics/hashtag-page.store.ts";
import { HashtagPageView } from "./hashtag.page.tsx";
import { hashtagAddress, hashtagSearch } from "./hashtags.tsx";
import { readPageNumber } from "./page-number.ts";
import type { Printing } from "./printing.ts";
import { PublisherPageView } from "./publisher.page.tsx";
import { PublishersPage } from "./publishers.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const publishersPerPage = 100;
const storiesOfHashtag = 8;
/** A page of one article says nothing that the article does not. */
const leastOnPage = 2;

/** Publishers and hashtags. */
export function listRoutes(desk: WebDesk, print: () => Printing): Hono {
  const { database } = desk;
  const routes = new Hono();
  routes.get("/publishers", async (c) => {
    const page = readPageNumber(c.req.query("page"));
    const list = await findPublishers(database, { page, perPage: publishersPerPage });
    const ids = list.publishers.map((publisher) => publisher.id);
    const activity = await findPublisherActivity(database, ids, desk.now());
    return sendPage(
      c,
      <PublishersPage view={{ list, activity, page, perPage: publishersPerPage }} printing={print()} />,
    );
  });
  routes.get("/publishers/:id{[0-9]{1,15}}", async (c) => {
    const publisher = await loadPublisher(database, Number(c.req.param("id")));
    const from = readCursor(c.req.query("from"));
    const [articles, activity] = await Promise.all([
      findPublisherArticles(database, publisher.id, { from }),
      findPublisherActivity(database, [publisher.id], desk.now()),
    ]);
    const view = { publisher, articles, activity: activity.get(publisher.id), isFirst: from === undefined };
    return sendPage(c, <PublisherPageView view={view} printing={print()} />);
  });
  routes.get("/hashtags/:key", async (c) => {
    const hashtag = await loadHashtag(database, c.req.param("key").toLowerCase());
    if (hashtag.articles < leastOnPage) return c.redirect(hashtagSearch(hashtag));
    if (hashtag.key !== c.req.param("key")) return c.redirect(hashtagAddress(hashtag));
    const from = readCursor(c.req.query("from"));
    const [articles, stories] = await Promise.all([
      findHashtagArticles(database, hashtag.id, { from }),
      findStoriesWithHashtag(database, hashtag.id, storiesOfHashtag),
    ]);
    const view = { hashtag, stories, articles, isFirst: from === undefined };
    return sendPage(c, <HashtagPageView view={view} printing={print()} />);
  });
  return routes;
}
