import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Role } from "../platform/actor.ts";
import { greatestRole } from "../platform/actor.ts";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import type { Account, AccountRole, NewAccount } from "./account.ts";

interface Row {
  id: string;
  name: string;
  email: string;
  isVerified: boolean;
  role: AccountRole;
  issuedRoles: AccountRole[];
  isMember: boolean;
  memberUntil: Date | null;
  createdAt: Date;
}

const columns = sql`
  account.id, account.name, account.email, account.email_verified as "isVerified", account.role, account.created_at as "createdAt",
  granted.is_member as "isMember", granted.member_until as "memberUntil", issued.roles as "issuedRoles"`;
/** A grant without an end outlasts every other. */
const grants = sql`
  cross join lateral (
    select count(*) > 0 as is_member,
      case when bool_or(grant_.until is null) then null else max(grant_.until) end as member_until
    from member_grant grant_ where grant_.account_id = account.id and (grant_.until is null or grant_.until > now())
  ) granted
  cross join lateral (
    select coalesce(array_agg(credential.role), '{}') as roles
    from account_credential credential where credential.account_id = account.id and credential.role_until > now()
  ) issued`;

/** Whether anybody has an account here. */
export async function hasAccounts(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select 1 from account) as has`.execute(connection);
  return rows[0]?.has ?? false;
}

export async function findAccount(connection: Connection, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Row>`select ${columns} from account ${grants} where account.id = ${id}`.execute(
    connection,
  );
  return rows[0] && read(rows[0]);
}

export async function findAccountByEmail(connection: Connection, email: string): Promise<Account | undefined> {
  const { rows } = await sql<Row>`select ${columns} from account ${grants} where account.email = ${email}`.execute(
    connection,
  );
  return rows[0] && read(rows[0]);
}

/** @throws NotFound */
export async function loadAccount(connection: Connection, id: string): Promise<Account> {
  const account = await findAccount(connection, id);
  if (!account) throw new NotFound("There is no account of this id.");
  return account;
}

export interface AccountQuery {
  /** Part of a name or an address. */
  words: string;
  after?: { createdAt: Date; id: string } | undefined;
  limit: number;
}

/** Accounts in the order in which they were made. */
export async function findAccounts(connection: Connection, { words, after, limit }: AccountQuery): Promise<Account[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<Row>`
    select ${columns} from account ${grants}
    where (${words} = '' or account.name ilike ${pattern} or account.email ilike ${pattern})
      and (${after === undefined} or (account.created_at, account.id) > (${after?.createdAt ?? null}, ${after?.id ?? null}))
    order by account.created_at, account.id limit ${limit}`.execute(connection);
  return rows.map(read);
}

/** @returns the id of the new account, or undefined where the address has one already. */
export async function insertAccount(transaction: Transaction, account: NewAccount): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into account (id, name, email, role, email_verified)
    values (${newId()}, ${account.name}, ${account.email}, ${account.role}, ${account.isVerified})
    on conflict (email) do nothing returning id`.execute(transaction);
  const id = rows[0]?.id;
  if (id && account.passwordHash) await savePassword(transaction, id, account.passwordHash);
  return id;
}

async function savePassword(connection: Connection, accountId: string, hash: string): Promise<void> {
  await sql`
    insert into account_credential (id, account_id, issuer_id, subject, password)
    values (${newId()}, ${accountId}, 'credential', ${accountId}, ${hash})
    on conflict (issuer_id, subject) do update set password = excluded.password, updated_at = now()`.execute(
    connection,
  );
}

/** Gives a role by hand. @throws InvalidInput where nobody would be left to manage accounts. */
export async function saveRole(transaction: Transaction, accountId: string, role: AccountRole): Promise<void> {
  if (role !== "administrator") await keepAnAdministrator(transaction, accountId);
  await sql`update account set role = ${role}, updated_at = now() where id = ${accountId}`.execute(transaction);
}

/** Two that go at the same time wait for each other here. */
export async function keepAnAdministrator(transaction: Transaction, leavingId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from account where role = 'administrator' order by id for update`.execute(transaction);
  if (rows.length > 0 && rows.every(({ id }) => id === leavingId))
    throw new InvalidInput("This is the only administrator. Make another one first (octavo users role).");
}

function read({ isMember, memberUntil, issuedRoles, ...row }: Row): Account {
  const held: Role[] = [row.role, ...issuedRoles, isMember ? "member" : "reader"];
  return {
    ...row,
    issuedRole: issuedRoles.length === 0 ? undefined : (greatestRole(...issuedRoles) as AccountRole),
    standing: greatestRole(...held) as AccountRole,
    memberUntil: isMember ? memberUntil : undefined,
  };
}

/** Ids that nobody guesses. */
function newId(): string {
  return randomBytes(16).toString("hex");
}
