import { plural } from "./counts.tsx";
import { clockTime, dayAndClock, dayOfMonth } from "./time.tsx";
import {
  type DrawingSize,
  type DrawnOrigin,
  isOpinion,
  type Look,
  layOutEdges,
  layOutTimeline,
  markOf,
  shortenName,
  type TimedArticle,
} from "./timeline-layout.ts";

const sizes = {
  broad: { width: 680, left: 204, laneHeight: 30, mostTicks: 6 },
  tall: { width: 350, left: 132, laneHeight: 32, mostTicks: 3 },
} satisfies Record<string, DrawingSize>;
/** Width of a capital, as set. */
const capital = 10;
const inWordsAtMost = 12;

interface DrawingProps {
  articles: readonly TimedArticle[];
  /** Which articles have something from which. */
  origins: readonly DrawnOrigin[];
}

/**
 * Who printed when and who has it from whom, drawn once for a wide column and once for a phone; the tables beside it say
 * the same.
 */
export function TimelineDrawing({ articles, origins }: DrawingProps) {
  return (
    <>
      <Drawing articles={articles} origins={origins} size="broad" />
      <Drawing articles={articles} origins={origins} size="tall" />
      <ul class="key">
        {looks.map(([look, words]) =>
          articles.some((article) => markOf(article, origins) === look) ? (
            <li>
              <span class={`mark ${look}`.trim()} />
              {words}
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

const looks: [look: Look, words: string][] = [
  ["own", "own reporting"],
  ["", "rests on another"],
  ["copied", "copied"],
  ["opinion", "opinion or analysis"],
];

function Drawing({ articles, origins, size }: DrawingProps & { size: keyof typeof sizes }) {
  const { width, height, left, lanes, ticks } = layOutTimeline(articles, sizes[size]);
  return (
    <svg class={`web ${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(articles)}>
      {ticks.map(({ x, at, isDay }) => (
        <>
          <path class="lane" d={`M${x} 18V${height}`} />
          <text class="tick" x={x} y={12} text-anchor="middle">
            {isDay || clockTime(at) === "00:00" ? dayOfMonth(at) : clockTime(at)}
          </text>
        </>
      ))}
      {layOutEdges(lanes, origins).map(({ path, how }) => (
        <path class={how === "cited" ? "cited" : "copied"} d={path} />
      ))}
      {lanes.map(({ name, y, marks }) => (
        <>
          <path class="lane" d={`M${left} ${y}H${width}`} />
          <text class="caps" x={0} y={y + 4}>
            {shortenName(name, left / capital).toUpperCase()}
            <title>{name}</title>
          </text>
          {marks.map((mark) => (
            <Mark x={mark.x} y={y} article={mark.article} look={markOf(mark.article, origins)} />
          ))}
        </>
      ))}
    </svg>
  );
}

/** Reporting is round, opinion has corners, own reporting is filled: the difference is not of colour alone. */
function Mark({ x, y, article, look }: { x: number; y: number; article: TimedArticle; look: Look }) {
  const title = <title>{`${article.publisherName}, ${dayAndClock(article.datedAt)}`}</title>;
  return look === "opinion" ? (
    <path class="dot opinion" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`}>
      {title}
    </path>
  ) : (
    <circle class={look === "own" ? "own" : `dot ${look}`.trim()} cx={x} cy={y} r={look === "own" ? "5.5" : "4.5"}>
      {title}
    </circle>
  );
}

function inWords(articles: readonly TimedArticle[]): string {
  const named = articles.slice(0, inWordsAtMost).map((article) => {
    const kind = isOpinion(article.kind) ? ` (${article.kind})` : "";
    return `${article.publisherName}${kind}, ${dayAndClock(article.datedAt)}`;
  });
  const hidden = articles.length - named.length;
  const rest = hidden > 0 ? `; and ${plural(hidden, "later article")}` : "";
  return `Who printed when: ${named.join("; ")}${rest}. The timeline lists the same.`;
}
