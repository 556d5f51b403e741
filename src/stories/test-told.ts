import type { ToldArticle } from "./told-article.ts";

/** An English report of an outlet of its own, an hour after that of the number before. */
export function toldArticle(id: number, text: string, more: Partial<ToldArticle> = {}): ToldArticle {
  return {
    id,
    revision: 1,
    publisherId: id,
    publisherName: `Paper ${id}`,
    kind: "news",
    datedAt: new Date(Date.UTC(2031, 2, 4, id)),
    printedAt: new Date(Date.UTC(2031, 2, 4, id)),
    language: "en",
    title: "",
    text,
    origins: [`publisher ${id}`],
    ...more,
  };
}
