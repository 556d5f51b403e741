import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let used: TestDatabase;
beforeAll(async () => {
  used = await createTestDatabase();
});
afterAll(() => used.close());

test("bigint columns, counts and arrays arrive as numbers", async () => {
  const found = await sql`
    select 7::bigint as id, count(*) as counted, array[1, 2]::bigint[] as ids, null::bigint as nothing,
      array[3, null]::bigint[] as gap
    from generate_series(1, 3)`.execute(used.database);
  expect(found.rows[0]).toEqual({ id: 7, counted: 3, ids: [1, 2], nothing: null, gap: [3, null] });
});

test("times arrive as times, whatever the machine's time zone", async () => {
  const found = await sql<{ at: Date }>`select timestamptz '2026-11-22 12:00:00+02' as at`.execute(used.database);
  expect(found.rows[0]?.at.toISOString()).toBe("2026-11-22T10:00:00.000Z");
});

test("a transaction that throws leaves nothing behind", async () => {
  await sql`create table kept (word text)`.execute(used.database);
  const failing = used.database.transaction().execute(async (transaction) => {
    await sql`insert into kept values ('gone')`.execute(transaction);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const found = await sql`select * from kept`.execute(used.database);
  expect(found.rows).toEqual([]);
});

test("a connection that breaks between two statements fails its transaction and nothing else", async () => {
  const failing = used.database.transaction().execute(async (transaction) => {
    const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
    await sql`select pg_terminate_backend(${found.rows[0]?.pid})`.execute(used.database);
    // The loss arrives while no statement waits for it.
    await sql`select pg_sleep(0.2)`.execute(used.database);
    await sql`select 1`.execute(transaction);
  });
  await expect(failing).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(used.database)).rows).toEqual([{ one: 1 }]);
});
