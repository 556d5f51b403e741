import { sentencesOf } from "../language/sentences.ts";
import type { Material, MaterialArticle } from "./material.ts";

/** An invented article of a publisher of its own. */
export function testArticle(id: number, text: string, more: Partial<MaterialArticle> = {}): MaterialArticle {
  const at = new Date(Date.UTC(2026, 10, 20, id));
  return {
    ...{ id, revision: 1, publisherId: id, publisherName: `Publisher ${id}`, kind: "news" },
    ...{ datedAt: at, printedAt: at, language: "en", title: "", text, origins: [`publisher ${id}`] },
    sentences: sentencesOf(text, "en"),
    ...more,
  };
}

/** A story of such articles. */
export function testMaterial(articles: readonly MaterialArticle[], more: Partial<Material> = {}): Material {
  const subject = { kind: "story" as const, id: 1 };
  return { subject, headline: articles[0]?.title ?? "", language: "en", articles: [...articles], claims: [], ...more };
}
