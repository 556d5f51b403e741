import { plural } from "./counts.tsx";
import { clockTime, dayAndClock, dayOfMonth } from "./time.tsx";
import { type DrawingSize, isOpinion, layOutTimeline, shortenName, type TimedArticle } from "./timeline-layout.ts";

const sizes = {
  broad: { width: 680, left: 168, laneHeight: 30, mostTicks: 6 },
  tall: { width: 350, left: 132, laneHeight: 32, mostTicks: 3 },
} satisfies Record<string, DrawingSize>;
/** Width of a capital, as set. */
const capital = 10;
const inWordsAtMost = 12;

interface DrawingProps {
  articles: readonly TimedArticle[];
}

/** Who printed when, drawn once for a wide column and once for a phone; the tables beside it say the same. */
export function TimelineDrawing({ articles }: DrawingProps) {
  return (
    <>
      <Drawing articles={articles} size="broad" />
      <Drawing articles={articles} size="tall" />
      {articles.some(({ kind }) => isOpinion(kind)) ? (
        <ul class="key">
          <li>
            <span class="mark" />
            reporting
          </li>
          <li>
            <span class="mark opinion" />
            opinion or analysis
          </li>
        </ul>
      ) : null}
    </>
  );
}

function Drawing({ articles, size }: DrawingProps & { size: keyof typeof sizes }) {
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
      {lanes.map(({ name, y, marks }) => (
        <>
          <path class="lane" d={`M${left} ${y}H${width}`} />
          <text class="caps" x={0} y={y + 4}>
            {shortenName(name, left / capital).toUpperCase()}
            <title>{name}</title>
          </text>
          {marks.map((mark) => (
            <Mark x={mark.x} y={y} article={mark.article} isDiamond={mark.isOpinion} />
          ))}
        </>
      ))}
    </svg>
  );
}

/** Reporting is round, opinion has corners: the difference is no colour. */
function Mark({ x, y, article, isDiamond }: { x: number; y: number; article: TimedArticle; isDiamond: boolean }) {
  const title = <title>{`${article.publisherName}, ${dayAndClock(article.datedAt)}`}</title>;
  return isDiamond ? (
    <path class="dot opinion" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`}>
      {title}
    </path>
  ) : (
    <circle class="dot" cx={x} cy={y} r="4.5">
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
