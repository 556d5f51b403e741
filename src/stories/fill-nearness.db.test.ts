import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { countCatchingUp } from "./catching-up.store.ts";
import { fillNearness } from "./fill-nearness.action.ts";
import { openTestPlacer, writeTestArticles } from "./test-stories.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
  const articles = await writeTestArticles(used.database);
  await openTestPlacer(used.database).handle(articles.map(({ id }) => id));
});
afterEach(() => used.close());

interface Row {
  article_id: number;
  other_id: number;
  likeness: number;
}

async function nearness(): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from nearness order by article_id, other_id`.execute(used.database);
  return rows;
}

/** As a database is whose articles were placed before there was a table of nearness. */
async function forget(): Promise<void> {
  await sql`delete from nearness`.execute(used.database);
  await sql`insert into catching_up (what, last_seq) select 'nearness', max(seq) from membership`.execute(
    used.database,
  );
}

const open = (more: { most?: number } = {}) =>
  fillNearness({ database: used.database, most: 100, windowSize: 1_000, ...more });

test("what is filled in later is what placing would have kept, whatever the sets and however often the program ended", async () => {
  const kept = await nearness();
  expect(kept.length).toBeGreaterThan(0);
  await forget();
  expect(await countCatchingUp(used.database)).toBe(9);
  expect(await open({ most: 4 })()).toBe(4);
  expect(await countCatchingUp(used.database)).toBe(5);
  await letGo();
  const next = open({ most: 2 });
  expect([await next(), await next()]).toEqual([2, 2]);
  await letGo();
  expect(await open()()).toBe(1);
  expect(await countCatchingUp(used.database)).toBe(0);
  expect(await nearness()).toEqual(kept);
});

test("one process does it, until it has fallen silent", async () => {
  await forget();
  const [one, other] = [open({ most: 2 }), open({ most: 2 })];
  expect(await one()).toBe(2);
  expect(await other()).toBe(0);
  await letGo();
  expect(await other()).toBe(2);
  expect(await one()).toBe(0);
});

test("where nothing is to be caught up with nothing is done", async () => {
  expect(await open()()).toBe(0);
  await forget();
  await open()();
  await letGo();
  expect(await open()()).toBe(0);
});

/** The process that had it is gone. */
async function letGo(): Promise<void> {
  await sql`update catching_up set taken_until = now() - interval '1 second'`.execute(used.database);
}
