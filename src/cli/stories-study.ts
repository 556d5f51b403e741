import { type ArticleToDescribe, describeArticle } from "../stories/describe-article.ts";
import { createStoryWindow } from "../stories/story-window.ts";

/**
 * `octavo stories --jsonl`: lines of `{id, title, text, publisher, url, publishedAt}` in, one line `{id, story}` out for
 * each before the next is read. A line that cannot be read gives `{id, error}` and never ends the stream.
 */
export async function studyStories(input: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
  const place = createPlacer();
  for await (const line of input) {
    if (line.trim() !== "") write(JSON.stringify(studyLine(line, place)));
  }
}

function createPlacer(): (article: ArticleToDescribe) => number {
  const window = createStoryWindow();
  let articles = 0;
  let stories = 0;
  return (article) => {
    const features = describeArticle(article);
    const { story } = window.decide(features);
    if (story === "new") stories += 1;
    const key = story === "new" ? stories : story;
    articles += 1;
    window.add(articles, key, features);
    return key;
  };
}

function studyLine(line: string, place: (article: ArticleToDescribe) => number): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
    const fields = row as Record<string, unknown>;
    id = fields.id ?? null;
    if (id === null) throw new Error("id is missing");
    return { id, story: place(readArticle(fields)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function readArticle({
  title,
  text,
  publisher,
  url,
  publishedAt,
  language,
}: Record<string, unknown>): ArticleToDescribe {
  const article = { title: optionalString("title", title) ?? "", text: optionalString("text", text) ?? "" };
  if (article.title.trim() === "" && article.text.trim() === "") throw new Error("title and text are missing");
  const others = { publisher, url, publishedAt, language };
  const known = Object.entries(others).filter(([name, value]) => optionalString(name, value));
  return { ...article, ...Object.fromEntries(known) };
}

function optionalString(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new Error(`${name} must be a string`);
  return value;
}
