import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type ArticleToDescribe, describeArticle } from "../src/stories/describe-article.ts";
import { closenessTo, nearEnough, rankMembers, type Suggestible, type Tie } from "../src/stories/rank-related.ts";
import { createStoryWindow } from "../src/stories/story-window.ts";
import { type Figures, readLines } from "./score.ts";

const ending = ".jsonl.gz";
const suggested = 3;
/** A story of fewer articles cannot give three suggestions to each. */
const leastArticles = 4;

type Row = ArticleToDescribe & { story: string };

/** What the placer remembers of one set when all its articles have come. */
interface Placed {
  storyOf: Map<number, number>;
  members: Map<number, Suggestible[]>;
  tiesOf: Map<number, Tie[]>;
}

/**
 * For each article of a true story of four or more: which share of three suggestions is from that story; and how many of the
 * articles that truly stand alone have others suggested beside them. One pass of the placer over every set, then the order that
 * the article page uses.
 */
export async function benchRelated(shared: string): Promise<Record<string, Figures>> {
  const folder = join(shared, "stories");
  const figures: Record<string, Figures> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
    const rows = readLines(join(folder, file)).map(readRow);
    figures[basename(file, ending)] = scoreSet(rows, place(rows));
  }
  return figures;
}

/** A publisher that nobody knows is not the same as another one that nobody knows. */
function readRow(line: string): Row {
  const { publisher, ...row } = JSON.parse(line) as Row;
  return { ...row, ...(publisher && { publisher }) };
}

function place(rows: readonly Row[]): Placed {
  const window = createStoryWindow();
  const storyOf = new Map<number, number>();
  const tiesOf = new Map<number, Tie[]>();
  for (const [id, { story: _answer, ...article }] of rows.entries()) {
    const features = describeArticle(article);
    const { story, nearby, nearest } = window.decide(features, id);
    const key = story === "new" ? id : story;
    window.add(id, key, features);
    storyOf.set(id, key);
    for (const near of nearest) {
      const tie = { articleId: id, otherId: near.articleId, likeness: near.likeness };
      for (const end of [id, near.articleId]) tiesOf.set(end, [...(tiesOf.get(end) ?? []), tie]);
    }
    for (const move of window.lookAgain(id, nearby)) storyOf.set(move.articleId, move.story);
  }
  const members = new Map<number, Suggestible[]>();
  for (const [id, story] of storyOf)
    members.set(story, [...(members.get(story) ?? []), { id, publisher: rows[id]?.publisher }]);
  return { storyOf, members, tiesOf };
}

function scoreSet(rows: readonly Row[], placed: Placed): Figures {
  const sizes = new Map<string, number>();
  for (const { story } of rows) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const asked = [...rows.keys()].filter((id) => (sizes.get(rows[id]?.story ?? "") ?? 0) >= leastArticles);
  let [given, right, fromStory, rightFromStory] = [0, 0, 0, 0];
  for (const id of asked) {
    const truth = rows[id]?.story;
    const { same, others } = suggest(id, rows, placed);
    const isRight = (other: number) => rows[other]?.story === truth;
    given += same.length + others.length;
    right += [...same, ...others].filter(isRight).length;
    fromStory += same.length;
    rightFromStory += same.filter(isRight).length;
  }
  const lone = [...rows.keys()].filter((id) => sizes.get(rows[id]?.story ?? "") === 1);
  const withOthers = lone.filter((id) => suggest(id, rows, placed).others.length > 0);
  const percent = (part: number, whole: number) => Math.round((part * 10_000) / Math.max(1, whole)) / 100;
  return {
    articles: asked.length,
    right_of_three_percent: percent(right, asked.length * suggested),
    right_of_given_percent: percent(right, given),
    given_of_three_percent: percent(given, asked.length * suggested),
    right_of_same_story_percent: percent(rightFromStory, fromStory),
    filled_from_nearest: given - fromStory,
    lone_articles: lone.length,
    lone_with_others_percent: percent(withOthers.length, lone.length),
  };
}

function suggest(id: number, rows: readonly Row[], { storyOf, members, tiesOf }: Placed) {
  const story = members.get(storyOf.get(id) ?? -1) ?? [];
  const own = tiesOf.get(id) ?? [];
  const near = own.flatMap(({ articleId, otherId }) => [articleId, otherId]);
  const known = new Set([id, ...story.map((member) => member.id)]);
  const ties = [...new Set([...known, ...near].flatMap((one) => tiesOf.get(one) ?? []))];
  const closeness = closenessTo(id, ties);
  const same = rankMembers({ id, publisher: rows[id]?.publisher }, story, closeness).slice(0, suggested);
  const others = nearEnough(closeness, same.length === 0).filter(({ articleId }) => !known.has(articleId));
  return {
    same: same.map((member) => member.id),
    others: others.slice(0, suggested - same.length).map(({ articleId }) => articleId),
  };
}
