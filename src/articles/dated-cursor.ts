/**
 * Where a list sorted by time goes on: the last row shown. Microseconds, since PostgreSQL keeps them and two articles of
 * one second must not hide each other.
 */
export interface DatedCursor {
  micros: number;
  id: number;
}

export interface ListPage<Item> {
  items: Item[];
  /** What to ask for next; absent at the end of the list. */
  next?: string;
}

export function writeCursor({ micros, id }: DatedCursor): string {
  return `${micros}-${id}`;
}

/** An address that somebody shortened or made up starts at the top. */
export function readCursor(written: string | undefined): DatedCursor | undefined {
  const match = /^(-?\d{1,16})-(\d{1,15})$/.exec(written ?? "");
  return match ? { micros: Number(match[1]), id: Number(match[2]) } : undefined;
}

/** One row more than the page is asked for, so that the last page knows that it is the last. */
export function cutPage<Row extends DatedCursor>(rows: readonly Row[], limit: number): ListPage<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: writeCursor(last) } : { items };
}
