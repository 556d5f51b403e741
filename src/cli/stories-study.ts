import { type ArticleToDescribe, describeArticle } from "../stories/describe-article.ts";
import { createStoryWindow, type Move } from "../stories/story-window.ts";
import { createStoryRoll, type StoryRoll } from "./story-roll.ts";

/** What is written for one line read. */
type Answer = { id: unknown; story: number } | { id: unknown; error: string };

type Place = (id: unknown, article: ArticleToDescribe) => Answer[];

export interface StudySettings {
  /** Articles that the window remembers. */
  mostArticles: number;
}

/**
 * `octavo stories --jsonl`: lines of `{id, title, text, publisher, url, publishedAt}` in, one line `{id, story}` out for
 * each before the next is read, and another for an article that the second look moves or whose story went into another;
 * the last one counts. A line that cannot be read gives `{id, error}` and never ends the stream.
 */
export async function studyStories(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  settings: StudySettings = { mostArticles: 50_000 },
): Promise<void> {
  const place = createPlacer(settings);
  for await (const line of input) {
    if (line.trim() === "") continue;
    for (const answer of studyLine(line, place)) write(JSON.stringify(answer));
  }
}

function createPlacer({ mostArticles }: StudySettings): Place {
  const window = createStoryWindow({ mostArticles });
  const roll = createStoryRoll(mostArticles);
  let articles = 0;
  let stories = 0;
  return (id, article) => {
    const features = describeArticle(article);
    articles += 1;
    const number = articles;
    const { story, nearby } = window.decide(features, number);
    if (story === "new") stories += 1;
    const key = story === "new" ? stories : story;
    window.add(number, key, features);
    roll.enter(number, id, key);
    const moves = window.lookAgain(number, nearby);
    const own = moves.find(({ articleId }) => articleId === number);
    return [{ id, story: own?.story ?? key }, ...tellMoves(roll, moves, number)];
  };
}

/** Of all but the article `placed`; what the window has forgotten of a story goes along when the story goes into another. */
function tellMoves(roll: StoryRoll, moves: readonly Move[], placed: number): Answer[] {
  const merges = new Map<number, number>();
  for (const { mergedFrom, story } of moves) if (mergedFrom !== undefined) merges.set(mergedFrom, story);
  const followers = [...merges].flatMap(([from, story]) => roll.merge(from, story).map((id) => ({ id, story })));
  for (const { articleId, story } of moves) roll.move(articleId, story);
  const others = moves.filter(({ articleId }) => articleId !== placed);
  return [...others.map(({ articleId, story }) => ({ id: roll.idOf(articleId), story })), ...followers];
}

function studyLine(line: string, place: Place): Answer[] {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
    const fields = row as Record<string, unknown>;
    id = fields.id ?? null;
    if (id === null) throw new Error("id is missing");
    return place(id, readArticle(fields));
  } catch (error) {
    return [{ id, error: error instanceof Error ? error.message : String(error) }];
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
