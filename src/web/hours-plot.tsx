import type { HourCount } from "../articles/article-hours.ts";
import { ColumnsPlot } from "./columns-plot.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import { plural } from "./counts.tsx";
import { clockTime, dayAndClock, dayOfMonth, ExactTime } from "./time.tsx";

/** Columns by the hour, drawn once for a wide column and once for a phone; the table says the same. */
export function HoursPlot({ hours }: { hours: readonly HourCount[] }) {
  return (
    <>
      <Drawing hours={hours} width={680} size="broad" hoursBetween={6} />
      <Drawing hours={hours} width={350} size="tall" hoursBetween={12} />
      <ColumnsTable
        name="Articles an hour, as a table"
        head="Hour from"
        rows={hours.map(({ at, articles }) => ({ when: <ExactTime at={at} />, articles }))}
      />
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
  const columns = hours.map(({ at, articles }) => ({
    when: dayAndClock(at),
    articles,
    tick: Number(clockTime(at).slice(0, 2)) % hoursBetween === 0 ? tickOf(at) : undefined,
  }));
  return <ColumnsPlot columns={columns} width={width} size={size} label={inWords(hours)} />;
}

function tickOf(at: Date): string {
  return clockTime(at).startsWith("00") ? dayOfMonth(at) : clockTime(at);
}

function inWords(hours: readonly HourCount[]): string {
  const all = hours.reduce((sum, { articles }) => sum + articles, 0);
  const most = hours.reduce<HourCount | undefined>((a, b) => (a && a.articles >= b.articles ? a : b), undefined);
  const busiest = most && most.articles > 0 ? `; most from ${dayAndClock(most.at)}, ${most.articles}` : "";
  return `Articles an hour over ${hours.length} hours: ${plural(all, "article")}${busiest}. The table below says the same.`;
}
