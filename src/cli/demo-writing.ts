import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DemoArticle, readDemoArticle, withCopiedText } from "./demo-article.ts";

export interface DemoPublisher {
  /** Its folder in `demo/`. */
  folder: string;
  name: string;
  town: string;
  motto: string;
  feed: "rss" | "atom" | "json" | "rdf";
  /** Whether the feed prints whole articles or their beginnings. */
  feedGives: "articles" | "beginnings";
  layout: "broadsheet" | "portal" | "magazine" | "plain";
}

/** Everything that the invented publishers print. */
export interface DemoWriting {
  publishers: DemoPublisher[];
  /** Newest first. */
  articles: DemoArticle[];
  /** WebP, by their path at the publishers. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** @param startedAt what the times of the articles are relative to. */
export function readDemoWriting(folder: string, startedAt: Date): DemoWriting {
  const publishers = JSON.parse(readFileSync(join(folder, "publishers.json"), "utf8")) as DemoPublisher[];
  const byName = new Map(
    publishers.flatMap((publisher) =>
      readdirSync(join(folder, publisher.folder))
        .filter((file) => file.endsWith(".md"))
        .map((file) => {
          const place = { publisher: publisher.folder, name: file.slice(0, -".md".length) };
          const text = readFileSync(join(folder, publisher.folder, file), "utf8").replaceAll("\r\n", "\n");
          return [`${place.publisher}/${place.name}`, readDemoArticle(text, place, startedAt)] as const;
        }),
    ),
  );
  const articles = [...byName.values()].map((article) => withCopiedText(article, byName));
  return {
    publishers,
    articles: articles.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    pictures: readPictures(join(folder, "pictures")),
  };
}

function readPictures(folder: string): Map<string, Uint8Array> {
  return new Map(readdirSync(folder).map((name) => [`/pictures/${name}`, readFileSync(join(folder, name))]));
}
