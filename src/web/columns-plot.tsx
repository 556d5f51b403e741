import { plural } from "./counts.tsx";
import { onScale, topOfScale } from "./plot-scale.ts";

const height = 150;
const head = 10;
const foot = 24;
const side = 36;

export interface PlotColumn {
  /** When it begins, in words: what a pointer that rests on it is told. */
  when: string;
  articles: number;
  /** What stands below it; only some columns have it. */
  tick?: string | undefined;
}

interface ColumnsPlotProps {
  columns: readonly PlotColumn[];
  width: number;
  size: "broad" | "tall";
  /** The drawing in words. */
  label: string;
}

/** Articles over time, a column for each span. */
export function ColumnsPlot({ columns, width, size, label }: ColumnsPlotProps) {
  const top = topOfScale(Math.max(...columns.map(({ articles }) => articles)));
  const broad = (width - side) / columns.length;
  const ground = head + height;
  const levels = top === 1 ? [0, 1] : [0, top / 2, top];
  return (
    <svg class={`plot ${size}`} viewBox={`0 0 ${width} ${ground + foot}`} role="img" aria-label={label}>
      {levels.map((level) => (
        <>
          <path class="lane" d={`M${side} ${ground - onScale(level, top, height)}H${width}`} />
          <text x={side - 6} y={ground - onScale(level, top, height) + 4} text-anchor="end">
            {level.toLocaleString("en-GB")}
          </text>
        </>
      ))}
      {columns.map(({ when, articles, tick }, place) => {
        const x = Math.round((side + place * broad) * 10) / 10;
        const length = onScale(articles, top, height);
        return (
          <>
            {articles > 0 ? (
              <rect class="bar" x={x + 1} y={ground - length} width={Math.round((broad - 2) * 10) / 10} height={length}>
                <title>{`${when}: ${plural(articles, "article")}`}</title>
              </rect>
            ) : null}
            {tick === undefined ? null : (
              <text x={x} y={ground + 16} text-anchor={place === 0 ? "start" : "middle"}>
                {tick}
              </text>
            )}
          </>
        );
      })}
    </svg>
  );
}
