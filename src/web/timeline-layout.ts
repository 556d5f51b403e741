import { onScale, timeTicks } from "./plot-scale.ts";

/** An article as the drawing needs it. */
export interface TimedArticle {
  id: number;
  datedAt: Date;
  publisherId: number;
  publisherName: string;
  kind: string;
}

export interface Lane {
  y: number;
  /** Of the publisher, or of those that share the last lane. */
  name: string;
  marks: { x: number; article: TimedArticle; isOpinion: boolean }[];
}

export interface TimelineLayout {
  width: number;
  height: number;
  /** Where the lanes begin; the names stand before. */
  left: number;
  lanes: Lane[];
  ticks: { x: number; at: Date; isDay: boolean }[];
}

export interface DrawingSize {
  width: number;
  left: number;
  laneHeight: number;
  mostTicks: number;
}

/** More would be too many to tell apart; the others share the last lane. */
const mostLanes = 12;
const head = 24;
const inset = 10;
const shortestMs = 3_600_000;

/** Where each article of a story stands: time from left to right, one lane for each publisher in the order in which they came. */
export function layOutTimeline(articles: readonly TimedArticle[], size: DrawingSize): TimelineLayout {
  const { width, left, laneHeight } = size;
  const [first, last] = timeSpan(articles);
  const length = last.getTime() - first.getTime();
  const place = (at: Date) =>
    Math.round((left + inset + onScale(at.getTime() - first.getTime(), length, width - left - 2 * inset)) * 10) / 10;
  const lanes = groupLanes(articles).map(({ name, printed }, index) => ({
    name,
    y: head + laneHeight * (index + 0.5),
    marks: printed.map((article) => ({ x: place(article.datedAt), article, isOpinion: isOpinion(article.kind) })),
  }));
  const ticks = timeTicks(first, last, size.mostTicks).map((tick) => ({ ...tick, x: place(tick.at) }));
  return { width, height: head + laneHeight * lanes.length, left, lanes, ticks };
}

export function isOpinion(kind: string): boolean {
  return kind === "opinion" || kind === "analysis";
}

/** Of at least an hour, so that articles of one minute do not stand at both ends. */
function timeSpan(articles: readonly TimedArticle[]): [first: Date, last: Date] {
  const times = articles.map(({ datedAt }) => datedAt.getTime());
  const first = Math.min(...times);
  const last = Math.max(...times);
  const missing = Math.max(0, shortestMs - (last - first)) / 2;
  return [new Date(first - missing), new Date(last + missing)];
}

function groupLanes(articles: readonly TimedArticle[]): { name: string; printed: TimedArticle[] }[] {
  const groups = [...Map.groupBy(articles, ({ publisherId }) => publisherId).values()].sort(
    (a, b) => earliest(a) - earliest(b),
  );
  const own = groups.length > mostLanes ? groups.slice(0, mostLanes - 1) : groups;
  const rest = groups.slice(own.length);
  const lanes = own.map((printed) => ({ name: printed[0]?.publisherName ?? "", printed }));
  return rest.length > 0 ? [...lanes, { name: `${rest.length} others`, printed: rest.flat() }] : lanes;
}

function earliest(articles: readonly TimedArticle[]): number {
  return Math.min(...articles.map(({ datedAt }) => datedAt.getTime()));
}

/** Scripts whose letters are as wide as they are high. */
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A name that fits before its lane, `most` being counted in capitals. */
export function shortenName(name: string, most: number): string {
  let length = 0;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    length += wide.test(segment) ? 1.6 : 1;
    if (length > most) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}
