import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addDueStudies, claimDueStudies, clearDueStudies } from "./due-studies.store.ts";
import { studyAgain } from "./study-again.action.ts";
import { collectTestEntries, followTestFeed, saveTestReading, testEntry, testReading } from "./test-articles.ts";

let used: TestDatabase;
let ids: number[];
beforeEach(async () => {
  used = await createTestDatabase();
  const source = await followTestFeed(used.database, "aldermouth");
  const entries = [1, 2, 3, 4, 5].map((number) => testEntry(`aldermouth.example/${number}`));
  ids = await collectTestEntries(used.database, source, entries);
  for (const id of ids) await saveTestReading(used.database, id, testReading(`Text ${id}`));
  await sql`update article set state = 'placed'`.execute(used.database);
});
afterEach(() => used.close());

const claim = (most: number) =>
  used.database.transaction().execute((transaction) => claimDueStudies(transaction, most));
const clear = (done: readonly number[]) =>
  used.database.transaction().execute((transaction) => clearDueStudies(transaction, done));

test("due articles are claimed the newest first, never more at once than may wait, until all were studied", async () => {
  expect(await addDueStudies(used.database, undefined)).toBe(5);
  const newestFirst = ids.toSorted((a, b) => b - a);
  const first = await claim(2);
  expect(first.toSorted((a, b) => b - a)).toEqual(newestFirst.slice(0, 2));
  expect(await claim(2)).toEqual([]);
  await clear(first);
  await clear(await claim(2));
  await clear(await claim(2));
  expect(await claim(2)).toEqual([]);
  const { rows } = await sql`select * from study_due`.execute(used.database);
  expect(rows).toEqual([]);
});

test("a study that was lost is claimed again after an hour", async () => {
  await addDueStudies(used.database, undefined);
  await claim(5);
  await sql`update study_due set queued_at = now() - interval '61 minutes' where article_id = ${ids[0]}`.execute(
    used.database,
  );
  expect(await claim(5)).toEqual([ids[0]]);
});

test("an operator lets articles of some days be studied again", async () => {
  await sql`update article set published_at = now() - interval '40 days' where id <> ${ids[0]}`.execute(used.database);
  await sql`update article set published_at = now() where id = ${ids[0]}`.execute(used.database);
  const may = allow({ role: "administrator", name: "operator" }, "reread articles");
  const aMonthAgo = new Date(Date.now() - 30 * 86_400_000);
  expect(await studyAgain(may, used, aMonthAgo)).toBe(1);
  expect(await studyAgain(may, used, undefined)).toBe(5);
});
