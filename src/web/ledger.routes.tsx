import { Hono } from "hono";
import type { Attitude } from "../claims/speaker.ts";
import type { Database } from "../platform/database/database.ts";
import { findMostQuoted } from "../stories/most-quoted.store.ts";
import { countStatements, findLedger, findTellingStatements } from "../stories/statement-list.store.ts";
import { followMerges, loadStory } from "../stories/story-page.store.ts";
import { findStorySpeakers } from "../stories/story-speakers.store.ts";
import { LedgerPage } from "./ledger.page.tsx";
import { type LedgerChoice, ledgerAddress, readLedgerCursor } from "./ledger-address.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { LedgerTop } from "./story-ledger.tsx";
import type { WebDesk } from "./web-desk.ts";

const onPage = 40;
/** Speakers that the form offers, and those that the table names. */
const offered = 100;
const tabled = 12;
/** On the story's own page: speakers, and statements of each. */
const top = { speakers: 5, each: 2 };
const tabledOnStory = 6;

const attitudes: readonly Attitude[] = ["statement", "belief", "intention"];

export function ledgerRoutes({ database }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/stories/:id{[0-9]{1,15}}/ledger", async (c) => {
    const asked = Number(c.req.param("id"));
    const id = await followMerges(database, asked);
    const choice = readChoice(c.req.query());
    if (id !== asked) return c.redirect(ledgerAddress(id, choice));
    const from = readLedgerCursor(c.req.query("from"));
    const { speaker, publisher, kind, isDirect } = choice;
    const wanted = {
      ...{ speaker: speaker === "" ? null : speaker, publisher, kind },
      quotation: isDirect ? ("direct" as const) : undefined,
    };
    const [story, found, statementCount, speakers, quoting] = await Promise.all([
      loadStory(database, id),
      findLedger(database, id, wanted, { from, limit: onPage }),
      countStatements(database, id),
      findStorySpeakers(database, id, { from: undefined, limit: offered }),
      findMostQuoted(database, id, tabled),
    ]);
    const view = { story, choice, statements: found.items, next: found.next };
    return sendPage(
      c,
      <LedgerPage view={{ ...view, statementCount, speakers: speakers.items, quoting }} printing={print()} />,
    );
  });
  return routes;
}

/** What cannot be a choice is none. */
function readChoice(query: Record<string, string>): LedgerChoice {
  const kind = attitudes.find((attitude) => attitude === query.kind);
  const publisher = /^\d{1,15}$/.test(query.publisher ?? "") ? Number(query.publisher) : undefined;
  const isKey = query.speaker !== undefined && query.speaker !== "*" && !query.speaker.includes("\0");
  const speaker = isKey ? query.speaker?.slice(0, 1_000) : undefined;
  return { speaker, publisher, kind, isDirect: query.direct === "1" || undefined };
}

/** What the story's own page shows of the ledger. */
export async function loadLedgerTop(database: Database, storyId: number): Promise<LedgerTop> {
  const [statements, statementCount, quoting] = await Promise.all([
    findTellingStatements(database, storyId, top),
    countStatements(database, storyId),
    findMostQuoted(database, storyId, tabledOnStory),
  ]);
  return { statements, statementCount, quoting };
}
