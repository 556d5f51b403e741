import type { MentionsOverTime, SpanCount } from "../topics/entity-days.store.ts";
import { ColumnsPlot } from "./columns-plot.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import { plural } from "./counts.tsx";
import { dayOfMonth } from "./time.tsx";

/** How many articles mention an entity by the day or week, drawn for a wide column and for a phone, and as a table. */
export function MentionsPlot({ mentions: { span, counts } }: { mentions: MentionsOverTime }) {
  const label = inWords(span, counts);
  const columns = (between: number) =>
    counts.map(({ at, articles }, place) => ({
      when: nameSpan(span, at),
      articles,
      tick: place % between === 0 ? dayOf(at) : undefined,
    }));
  return (
    <>
      <ColumnsPlot columns={columns(span === "day" ? 7 : 4)} width={680} size="broad" label={label} />
      <ColumnsPlot columns={columns(span === "day" ? 14 : 13)} width={350} size="tall" label={label} />
      <ColumnsTable
        name={`Articles a ${span}, as a table`}
        head={span === "day" ? "Day" : "Week from"}
        rows={counts.map(({ at, articles }) => ({
          when: <time datetime={at.toISOString().slice(0, 10)}>{dayOf(at)}</time>,
          articles,
        }))}
      />
    </>
  );
}

const noonMs = 12 * 3_600_000;

/** Days are those of universal time; their noon is the same day for almost all readers. */
function dayOf(at: Date): string {
  return dayOfMonth(new Date(at.getTime() + noonMs));
}

function nameSpan(span: MentionsOverTime["span"], at: Date): string {
  return span === "day" ? dayOf(at) : `week from ${dayOf(at)}`;
}

function inWords(span: MentionsOverTime["span"], counts: readonly SpanCount[]): string {
  const all = counts.reduce((sum, { articles }) => sum + articles, 0);
  const most = counts.reduce<SpanCount | undefined>((a, b) => (a && a.articles >= b.articles ? a : b), undefined);
  const busiest = most && most.articles > 0 ? `; most on the ${nameSpan(span, most.at)}, ${most.articles}` : "";
  return `Articles a ${span} over ${counts.length} ${span}s: ${plural(all, "article")}${busiest}. The table below says the same.`;
}
