import type { HourCount } from "../articles/article-hours.ts";
import { plural } from "./counts.tsx";
import { onScale, topOfScale } from "./plot-scale.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { clockTime, dayAndClock, dayOfMonth, ExactTime } from "./time.tsx";

const height = 150;
const head = 10;
const foot = 24;
const side = 36;

/** Columns by the hour, drawn once for a wide column and once for a phone; the table says the same. */
export function HoursPlot({ hours }: { hours: readonly HourCount[] }) {
  return (
    <>
      <Drawing hours={hours} width={680} size="broad" hoursBetween={6} />
      <Drawing hours={hours} width={350} size="tall" hoursBetween={12} />
      <details>
        <summary class="label">The same as a table</summary>
        <ScrollBox name="Articles an hour, as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Hour from</th>
                <th scope="col" class="number">
                  Articles
                </th>
              </tr>
            </thead>
            <tbody>
              {hours.toReversed().map(({ at, articles }) => (
                <tr>
                  <th scope="row">
                    <ExactTime at={at} />
                  </th>
                  <td class="number">{articles.toLocaleString("en-GB")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </>
  );
}

interface DrawingProps {
  hours: readonly HourCount[];
  width: number;
  size: "broad" | "tall";
  hoursBetween: number;
}

function Drawing({ hours, width, size, hoursBetween }: DrawingProps) {
  const top = topOfScale(Math.max(...hours.map(({ articles }) => articles)));
  const column = (width - side) / hours.length;
  const ground = head + height;
  const levels = top === 1 ? [0, 1] : [0, top / 2, top];
  return (
    <svg class={`plot ${size}`} viewBox={`0 0 ${width} ${ground + foot}`} role="img" aria-label={inWords(hours)}>
      {levels.map((level) => (
        <>
          <path class="lane" d={`M${side} ${ground - onScale(level, top, height)}H${width}`} />
          <text x={side - 6} y={ground - onScale(level, top, height) + 4} text-anchor="end">
            {level.toLocaleString("en-GB")}
          </text>
        </>
      ))}
      {hours.map(({ at, articles }, place) => {
        const x = Math.round((side + place * column) * 10) / 10;
        const length = onScale(articles, top, height);
        const isTick = Number(clockTime(at).slice(0, 2)) % hoursBetween === 0;
        return (
          <>
            {articles > 0 ? (
              <rect
                class="bar"
                x={x + 1}
                y={ground - length}
                width={Math.round((column - 2) * 10) / 10}
                height={length}
              >
                <title>{`${dayAndClock(at)}: ${plural(articles, "article")}`}</title>
              </rect>
            ) : null}
            {isTick ? (
              <text x={x} y={ground + 16} text-anchor={place === 0 ? "start" : "middle"}>
                {clockTime(at).startsWith("00") ? dayOfMonth(at) : clockTime(at)}
              </text>
            ) : null}
          </>
        );
      })}
    </svg>
  );
}

function inWords(hours: readonly HourCount[]): string {
  const all = hours.reduce((sum, { articles }) => sum + articles, 0);
  const most = hours.reduce<HourCount | undefined>((a, b) => (a && a.articles >= b.articles ? a : b), undefined);
  const busiest = most && most.articles > 0 ? `; most from ${dayAndClock(most.at)}, ${most.articles}` : "";
  return `Articles an hour over ${hours.length} hours: ${plural(all, "article")}${busiest}. The table below says the same.`;
}
