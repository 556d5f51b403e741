import { Hono } from "hono";
import type { ArticleListing } from "../articles/article-listing.store.ts";
import { findPublisherArticles } from "../articles/publisher-articles.store.ts";
import { loadPublisher } from "../feeds/publisher-page.store.ts";
import { findFrontPage, type StoryListing } from "../stories/front-page.store.ts";
import { findEntityArticles, loadEntity } from "../topics/entity-page.store.ts";
import { findHashtagArticles, loadHashtag } from "../topics/hashtag-page.store.ts";
import { type FeedEntry, sendAtom } from "./atom-feed.ts";
import { hashtagAddress } from "./hashtags.tsx";
import type { WebDesk } from "./web-desk.ts";

/** A reader's program looks every half hour or so; this is what a busy publisher prints in a day. */
const mostEntries = 50;

/** Feeds that Octavo itself prints: the front page's stories, a publisher's articles, a hashtag's, an entity's. */
export function ownFeedRoutes({ database }: WebDesk): Hono {
  const routes = new Hono();
  routes.get("/feed.atom", async (c) => {
    const { stories } = await findFrontPage(database, { limit: mostEntries });
    const entries = stories.filter((story) => story.publisherCount > 1).map(storyEntry);
    return sendAtom(c, { title: "Octavo: stories of several publishers", path: "/", feedPath: "/feed.atom", entries });
  });
  routes.get("/publishers/:id{[0-9]{1,15}}/feed.atom", async (c) => {
    const publisher = await loadPublisher(database, Number(c.req.param("id")));
    const { items } = await findPublisherArticles(database, publisher.id, { limit: mostEntries });
    const path = `/publishers/${publisher.id}`;
    return sendAtom(c, {
      title: `Octavo: ${publisher.name}`,
      path,
      feedPath: `${path}/feed.atom`,
      entries: items.map(articleEntry),
    });
  });
  routes.get("/hashtags/:key/feed.atom", async (c) => {
    const hashtag = await loadHashtag(database, c.req.param("key").toLowerCase());
    const { items } = await findHashtagArticles(database, hashtag.id, { limit: mostEntries });
    const path = hashtagAddress(hashtag);
    return sendAtom(c, {
      title: `Octavo: #${hashtag.name}`,
      path,
      feedPath: `${path}/feed.atom`,
      entries: items.map(articleEntry),
    });
  });
  routes.get("/entities/:id{[0-9]{1,15}}/feed.atom", async (c) => {
    const found = await loadEntity(database, Number(c.req.param("id")));
    if (found.outcome === "same as") return c.redirect(`/entities/${found.id}/feed.atom`);
    const { items } = await findEntityArticles(database, found.entity.id, { limit: mostEntries });
    const path = `/entities/${found.entity.id}`;
    return sendAtom(c, {
      title: `Octavo: ${found.entity.name}`,
      path,
      feedPath: `${path}/feed.atom`,
      entries: items.map(articleEntry),
    });
  });
  return routes;
}

function storyEntry(story: StoryListing): FeedEntry {
  return {
    path: `/stories/${story.id}`,
    title: story.headline,
    excerpt: story.excerpt,
    language: story.language,
    at: story.lastAt,
    authors: story.publishers.map(({ name }) => name),
    hashtags: story.hashtags.map(({ name }) => name),
  };
}

function articleEntry(article: ArticleListing): FeedEntry {
  return {
    path: `/articles/${article.id}`,
    title: article.title,
    excerpt: article.excerpt,
    language: article.language,
    at: article.datedAt,
    authors: [article.publisherName],
    hashtags: [],
  };
}
