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
    round(left + inset + onScale(at.getTime() - first.getTime(), length, width - left - 2 * inset));
  const lanes = groupLanes(articles).map(({ name, printed }, index) => ({
    name,
    y: head + laneHeight * (index + 0.5),
    marks: printed.map((article) => ({ x: place(article.datedAt), article, isOpinion: isOpinion(article.kind) })),
  }));
  const ticks = timeTicks(first, last, size.mostTicks).map((tick) => ({ ...tick, x: place(tick.at) }));
  return { width, height: head + laneHeight * lanes.length, left, lanes, ticks };
}

/** That an article has something from another, as the drawing needs it. */
export interface DrawnOrigin {
  articleId: number;
  originId: number | null;
  how: "copied" | "credited" | "cited";
  isWhole: boolean;
}

/** How an article is marked: its own reporting, resting on another (no name), a copy, an opinion. */
export type Look = "own" | "" | "copied" | "opinion";

export function markOf({ id, kind }: { id: number; kind: string }, origins: readonly DrawnOrigin[]): Look {
  if (isOpinion(kind)) return "opinion";
  const whole = origins.filter(({ articleId, isWhole }) => articleId === id && isWhole);
  if (whole.length === 0) return "own";
  return whole.some(({ how }) => how !== "cited") ? "copied" : "";
}

/** Curves from originals to who has something from them, where both are drawn. */
export function layOutEdges(
  lanes: readonly Lane[],
  origins: readonly DrawnOrigin[],
): { path: string; how: DrawnOrigin["how"] }[] {
  const places = new Map(
    lanes.flatMap(({ y, marks }) => marks.map(({ x, article }) => [article.id, { x, y }] as const)),
  );
  return origins.flatMap(({ articleId, originId, how }) => {
    const [from, to] = [places.get(originId ?? 0), places.get(articleId)];
    if (!from || !to) return [];
    const [bend, reach] = [from.y + (to.y - from.y) * 0.62, from.x + (to.x - from.x) * 0.57];
    return [{ path: `M${from.x} ${from.y}C${from.x} ${round(bend)} ${round(reach)} ${to.y} ${to.x} ${to.y}`, how }];
  });
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
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
