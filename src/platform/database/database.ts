import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "../log.ts";

/** The platform knows no tables: each owner's store says which it reads, through typed `sql`. */
// biome-ignore lint/suspicious/noEmptyInterface: a schema without tables is what is meant
export interface NoTables {}
export type Database = Kysely<NoTables>;
export type Transaction = KyselyTransaction<NoTables>;
/** What a store reads and writes through: the pool, or the transaction of a step. */
export type Connection = Database | Transaction;

const int8 = pg.types.builtins.INT8;
// bigint[]; the driver's list of types names scalars only.
const int8Array = 1016 as typeof int8;

/** bigint columns hold ids and counts, all far below 2^53; without this they would arrive as strings. */
function readBigintsAsNumbers(): pg.CustomTypesConfig {
  const arrayOfText = pg.types.getTypeParser(int8Array) as (value: string) => (string | null)[];
  return {
    getTypeParser(id: number, format?: "text" | "binary") {
      if (id === int8) return Number;
      if (id === int8Array)
        return (value: string) => arrayOfText(value).map((item) => (item === null ? null : Number(item)));
      return pg.types.getTypeParser(id, format as "text");
    },
  } as pg.CustomTypesConfig;
}

export interface DatabaseSettings {
  /** A `postgres://` address or the folder of a unix socket. */
  connection: { connectionString: string } | { host: string; user: string; database: string; port: number };
  maxConnections: number;
  applicationName: string;
}

export function openPool(settings: DatabaseSettings, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...settings.connection,
    max: settings.maxConnections,
    application_name: settings.applicationName,
    types: readBigintsAsNumbers(),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A server that goes away ends its idle connections; the pool opens new ones when it is back.
  pool.on("error", (error) => log.warn({ error: error.message }, "database connection lost"));
  // One that is lost between two statements of a transaction: the next statement fails, and that is enough.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
}
