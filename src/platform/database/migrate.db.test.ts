import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { type Database, openDatabase, openPool } from "./database.ts";
import { loadMigrations, type Migration, migrate } from "./migrate.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";
import { createTestFolder } from "./test-folder.ts";

let used: TestDatabase;
beforeAll(async () => {
  used = await createTestDatabase();
});
afterAll(() => used.close());

const first: Migration = {
  number: 1,
  name: "0001-words.sql",
  sql: "create table word (text text); insert into word values ('one')",
};
const second: Migration = { number: 2, name: "0002-more.sql", sql: "insert into word values ('two')" };

/** A database without tables, on the server of the run. */
async function emptyDatabase(name: string): Promise<Database> {
  await sql`create database ${sql.id(name)}`.execute(used.database);
  const connectionString = used.url.replace(/[^/]+$/, name);
  return openDatabase(
    openPool(
      { connection: { connectionString }, maxConnections: 4, applicationName: "octavo test" },
      createLog("silent"),
    ),
  );
}

async function withEmptyDatabase(run: (database: Database) => Promise<void>): Promise<void> {
  const name = `migrate_${Math.random().toString(36).slice(2)}`;
  const database = await emptyDatabase(name);
  try {
    await run(database);
  } finally {
    await database.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(used.database);
  }
}

async function words(database: Database): Promise<string[]> {
  const found = await sql<{ text: string }>`select text from word order by text`.execute(database);
  return found.rows.map((row) => row.text);
}

test("migrations run in order, each once", () =>
  withEmptyDatabase(async (database) => {
    expect(await migrate(database, [first])).toEqual(["0001-words.sql"]);
    expect(await migrate(database, [first, second])).toEqual(["0002-more.sql"]);
    expect(await migrate(database, [first, second])).toEqual([]);
    expect(await words(database)).toEqual(["one", "two"]);
  }));

test("each migration of a database that is in use is announced before it runs, those of a new one are not", () =>
  withEmptyDatabase(async (database) => {
    const announced: [string, number][] = [];
    const announce = (migration: string, left: number) => void announced.push([migration, left]);
    await migrate(database, [first], announce);
    expect(announced).toEqual([]);
    const third: Migration = { number: 3, name: "0003-wrong.sql", sql: "insert into nowhere values (1)" };
    await expect(migrate(database, [first, second, third], announce)).rejects.toThrow("nowhere");
    expect(announced).toEqual([
      ["0002-more.sql", 2],
      ["0003-wrong.sql", 1],
    ]);
    expect(await words(database)).toEqual(["one"]);
  }));

test("processes that start at the same moment on an empty database share one migration", () =>
  withEmptyDatabase(async (database) => {
    // Connections that are open already, so that the four really begin together.
    await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.05)`.execute(database)));
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(database, [first, second])));
    expect(ran.flat().toSorted()).toEqual(["0001-words.sql", "0002-more.sql"]);
    expect(await words(database)).toEqual(["one", "two"]);
  }));

test("a migration that fails leaves the database as it was", () =>
  withEmptyDatabase(async (database) => {
    await migrate(database, [first]);
    const wrong = { number: 2, name: "0002-wrong.sql", sql: "insert into word values ('half'); select 1 / 0" };
    await expect(migrate(database, [first, wrong])).rejects.toThrow("division by zero");
    expect(await words(database)).toEqual(["one"]);
    expect(await migrate(database, [first, second])).toEqual(["0002-more.sql"]);
  }));

test("a database that a newer Octavo has used is refused", () =>
  withEmptyDatabase(async (database) => {
    await migrate(database, [first, second]);
    await expect(migrate(database, [first])).rejects.toMatchObject({
      name: "InvalidInput",
      message: expect.stringContaining("newer Octavo (schema 2; this program knows 1)"),
    });
  }));

test("a gap in the numbers is refused", async () => {
  await using folder = createTestFolder();
  writeFileSync(join(folder.path, "0001-words.sql"), "select 1");
  writeFileSync(join(folder.path, "0003-more.sql"), "select 1");
  expect(() => loadMigrations(folder.path)).toThrow("migration 0003-more.sql should have the number 2");
});

test("a number that stands twice is refused", async () => {
  await using folder = createTestFolder();
  writeFileSync(join(folder.path, "0001-words.sql"), "select 1");
  writeFileSync(join(folder.path, "0001-more.sql"), "select 1");
  expect(() => loadMigrations(folder.path)).toThrow("should have the number 2");
});
