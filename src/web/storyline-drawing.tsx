import type { StorylineStory } from "../stories/storyline.ts";
import { dayAndClock, dayOfMonth } from "./time.tsx";
import { type DrawingSize, layOutEdges, layOutTimeline, type TimedArticle } from "./timeline-layout.ts";

const sizes = {
  broad: { width: 680, left: 40, laneHeight: 26, mostTicks: 6 },
  tall: { width: 350, left: 34, laneHeight: 28, mostTicks: 3 },
} satisfies Record<string, DrawingSize>;

/** When each story began and ended, and which follows from which; the list beside it says the same. */
export function StorylineDrawing({ stories }: { stories: readonly StorylineStory[] }) {
  return (
    <>
      <Drawing stories={stories} size="broad" />
      <Drawing stories={stories} size="tall" />
    </>
  );
}

function Drawing({ stories, size }: { stories: readonly StorylineStory[]; size: keyof typeof sizes }) {
  const { width, height, left, lanes, ticks } = layOutTimeline(stories.flatMap(endsOf), sizes[size]);
  const origins = stories.flatMap(({ id, link }) =>
    link ? [{ articleId: id, originId: link.fromId, how: "cited" as const, isWhole: true }] : [],
  );
  return (
    <svg class={`web ${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(stories)}>
      {ticks.map(({ x, at }) => (
        <>
          <path class="lane" d={`M${x} 18V${height}`} />
          <text class="tick" x={x} y={12} text-anchor="middle">
            {dayOfMonth(at)}
          </text>
        </>
      ))}
      {layOutEdges(lanes, origins).map(({ path }) => (
        <path class="cited" d={path} />
      ))}
      {lanes.map(({ name, y, marks }) => (
        <>
          <path class="lane" d={`M${left} ${y}H${width}`} />
          <text class="caps" x={0} y={y + 4}>
            {name}
          </text>
          {marks.map(({ x, article }) => (
            <circle
              class={article.kind === "begins" ? "own" : "dot"}
              cx={x}
              cy={y}
              r={article.kind === "begins" ? 5.5 : 3.5}
            >
              <title>{dayAndClock(article.datedAt)}</title>
            </circle>
          ))}
        </>
      ))}
    </svg>
  );
}

/** A lane a story, named by its number: where it begins, and where it has its latest article. */
function endsOf({ id, firstAt, lastAt }: StorylineStory, place: number): TimedArticle[] {
  const lane = { publisherId: id, publisherName: String(place + 1) };
  const begins = { ...lane, id, datedAt: firstAt, kind: "begins" };
  return firstAt < lastAt ? [begins, { ...lane, id: -id, datedAt: lastAt, kind: "ends" }] : [begins];
}

const inWordsAtMost = 12;

function inWords(stories: readonly StorylineStory[]): string {
  const named = stories
    .slice(0, inWordsAtMost)
    .map(({ firstAt, lastAt }, place) => `${place + 1}, from ${dayAndClock(firstAt)} to ${dayAndClock(lastAt)}`);
  return `When each story began and had its latest article: ${named.join("; ")}. The list says the same.`;
}
