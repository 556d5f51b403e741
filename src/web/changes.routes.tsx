import { type Context, Hono } from "hono";
import { type ChangeKind, changeKinds, describeChange } from "../articles/article-change.ts";
import { type CalendarDay, calendarDayOf, readCalendarDay } from "../articles/calendar-day.ts";
import { type ChangeListing, countChanges, findChanges, findDaysBeside } from "../articles/changes.store.ts";
import { readCursor } from "../articles/dated-cursor.ts";
import { withholdExcerpts } from "../articles/withhold-text.ts";
import { isAllowed } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import { type FeedEntry, sendAtom } from "./atom-feed.ts";
import { changeAddress, changeNames } from "./change-words.ts";
import { ChangesPage, changesFeed } from "./changes.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const changesPerPage = 50;

/** What publishers changed, by day, and as a feed. */
export function changesRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const day = readCalendarDay(c.req.query("day") ?? "") ?? calendarDayOf(desk.now());
    const kind = readKind(c.req.query("kind"));
    const from = readCursor(c.req.query("from"));
    const [found, counts, beside] = await Promise.all([
      findChanges(desk.database, { day, kind }, { from, limit: changesPerPage }),
      countChanges(desk.database, day),
      findDaysBeside(desk.database, day),
    ]);
    const changes = { ...found, items: shownTo(c, found.items) };
    const [before, after] = [dayOf(beside.before), dayOf(beside.after)];
    return sendPage(c, <ChangesPage view={{ day, kind, counts, changes, before, after }} printing={print()} />);
  });
  routes.get("/feed.atom", async (c) => {
    const everything = { day: undefined, kind: undefined };
    const { items } = await findChanges(desk.database, everything, { from: undefined, limit: changesPerPage });
    return sendAtom(c, {
      title: "Octavo: what publishers changed",
      path: "/changes",
      feedPath: changesFeed,
      entries: shownTo(c, items).map(changeEntry),
    });
  });
  return routes;
}

/** The words that differ are words of the text. */
function shownTo(c: Context, changes: ChangeListing[]): ChangeListing[] {
  return isAllowed(actorOf(c), "read full text") ? changes : withholdExcerpts(changes);
}

function readKind(written: string | undefined): ChangeKind | undefined {
  return changeKinds.find((kind) => kind === written);
}

function dayOf(at: Date | null): CalendarDay | undefined {
  return at ? calendarDayOf(at) : undefined;
}

function changeEntry(change: ChangeListing): FeedEntry {
  const names = change.kinds.map((kind) => changeNames[kind]).join(", ");
  return {
    path: changeAddress(change),
    title: `${change.articleTitle || "Without a title"} (${names})`,
    excerpt: `${describeChange(change)} ${excerptWords(change)}`.trim(),
    language: null,
    at: change.changedAt,
    authors: [change.publisherName],
    hashtags: [],
  };
}

/** A feed has no place for marks of what was put in: signs stand for them, as in a proof. */
function excerptWords({ excerpt }: ChangeListing): string {
  const signs = { same: ["", ""], added: ["[+ ", "]"], removed: ["[− ", "]"] } as const;
  return excerpt.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join("");
}
