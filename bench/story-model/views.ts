import { type ArticleToDescribe, describeArticle } from "../../src/stories/describe-article.ts";
import { chanceFrom } from "./chance.ts";
import type { StorySet } from "./story-sets.ts";
import { trainSettings } from "./train-settings.ts";

/** One way to see a set again: the same stories as another kind of stream would have brought them. */
export interface View {
  name: string;
  /** How much it counts beside the set itself, and how much where no set is of bare headlines. */
  weight: number;
  weightWithoutHeadlines: number;
  /** What is left of the text: all of it, its first words or nothing. */
  text: "whole" | "first words" | "none";
  dates: "kept" | "half" | "none";
  /** Stories that begin on one day, on the average; their own dates stay where it is 0. */
  storiesADay: number;
  /** By how much the time within a story shrinks; drawn for each story. */
  paces: readonly number[];
  /** Of how many headlines an article is made: its own, and sentences of its text as further ones; drawn for each story. */
  lines: readonly number[];
  /** How many articles of a story are kept at the most; a number is drawn from these for each story. */
  sizes: readonly number[];
}

const dayMs = 86_400_000;
const firstWords = 30;
const epoch = Date.UTC(2015, 0, 5);

/** The set as the view shows it, or nothing where the view would show it as it is. */
export function seeAgain(set: StorySet, view: View): StorySet | undefined {
  const hasText = set.articles.some(({ text }) => text !== undefined);
  if (!hasText && view.text !== "whole") return undefined;
  const chance = chanceFrom(`${set.name} ${view.name}`);
  const places = choosePlaces(set, view, chance);
  const courses = coursesOf(set, places, view, chance);
  const seen = places.flatMap((place) => {
    const article = set.articles[place] ?? { title: "" };
    const course = courses.get(set.truth[place] ?? -1);
    return linesOf(article, course?.lines ?? 1).map((line) => ({
      place,
      lot: chance(),
      article: seenAs(line, view, course, chance),
    }));
  });
  if (view.storiesADay > 0 || view.dates === "none")
    seen.sort((a, b) => timeOf(a.article) - timeOf(b.article) || a.lot - b.lot);
  const articles = seen.map(({ article }) => article);
  return {
    name: `${set.name}, ${view.name}`,
    weight: set.weight * view.weight,
    weightWithoutHeadlines: set.weight * view.weightWithoutHeadlines,
    share: trainSettings.viewShare,
    articles,
    features: articles.map(describeArticle),
    truth: seen.map(({ place }) => set.truth[place] ?? -1),
    folds: seen.map(({ place }) => set.folds[place] ?? 0),
  };
}

/** Stories as long as there is room, of each no more than a number drawn for it. */
function choosePlaces({ truth }: StorySet, { sizes, lines }: View, chance: () => number): number[] {
  const left = new Map<number, number>();
  const drawn = truth.flatMap((story, place) => [{ story, place, lot: chance() }]).sort((a, b) => a.lot - b.lot);
  const kept = drawn.filter(({ story }) => {
    const most = left.get(story) ?? sizes[Math.floor(chance() * sizes.length)] ?? 1;
    left.set(story, most - 1);
    return most > 0;
  });
  const places = kept.map(({ place }) => place).sort((a, b) => a - b);
  const most = Math.floor((trainSettings.mostOfView * lines.length) / lines.reduce((sum, one) => sum + one, 0));
  const from = Math.floor(chance() * Math.max(1, places.length - most));
  return places.slice(from, from + most);
}

/** How a story goes in a view. */
interface Course {
  /** When its first article came, and when it comes now. */
  first: number;
  begins: number;
  pace: number;
  lines: number;
}

function coursesOf(
  { articles, truth }: StorySet,
  places: readonly number[],
  view: View,
  chance: () => number,
): Map<number, Course> {
  const firsts = new Map<number, number>();
  for (const place of places) {
    const { publishedAt } = articles[place] ?? {};
    const at = publishedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(publishedAt);
    const story = truth[place] ?? -1;
    firsts.set(story, Math.min(at, firsts.get(story) ?? Number.POSITIVE_INFINITY));
  }
  const days = firsts.size / Math.max(1, view.storiesADay);
  const draw = (from: readonly number[]) => from[Math.floor(chance() * from.length)] ?? 1;
  return new Map(
    [...firsts].map(([story, first]) => {
      const begins = view.storiesADay === 0 ? first : epoch + chance() * days * dayMs;
      return [story, { first, begins, pace: draw(view.paces), lines: draw(view.lines) }];
    }),
  );
}

/** An article as so many headlines: its own and the beginnings of sentences of its text, of which nobody says who printed them. */
function linesOf(article: ArticleToDescribe, lines: number): ArticleToDescribe[] {
  if (lines <= 1) return [article];
  const sentences = (article.text ?? "").split(/(?<=[.!?]["”’]?)\s+/u).filter((one) => one.length > 30);
  return [
    article,
    ...sentences.slice(0, lines - 1).map((one) => ({ ...article, title: one.split(" ", 14).join(" "), publisher: "" })),
  ];
}

function seenAs(
  article: ArticleToDescribe,
  view: View,
  course: Course | undefined,
  chance: () => number,
): ArticleToDescribe {
  const { title, text, publisher, publishedAt } = article;
  const isDated = view.dates === "kept" || (view.dates === "half" && chance() < 0.5);
  const words =
    view.text === "whole" ? text : view.text === "none" ? undefined : text?.split(/\s+/u, firstWords).join(" ");
  const at = publishedAt && course ? timeIn(course, publishedAt) : publishedAt;
  return {
    title,
    ...(words && { text: words }),
    ...(publisher && { publisher }),
    ...(isDated && at && { publishedAt: view.text === "whole" ? at : at.slice(0, 10) }),
  };
}

function timeIn({ first, begins, pace }: Course, publishedAt: string): string {
  return new Date(begins + pace * (Date.parse(publishedAt) - first)).toISOString();
}

function timeOf({ publishedAt }: ArticleToDescribe): number {
  return publishedAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt);
}
