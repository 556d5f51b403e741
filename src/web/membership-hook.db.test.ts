import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findAccount } from "../readers/account.store.ts";
import { sampleDesk } from "./test-desk.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
const membershipSecret = "a secret of the payment service";
const now = new Date("2026-11-22T09:00:00Z");

beforeAll(async () => {
  server = await createTestDatabase();
  await server.pool.query("insert into account (id, name, email) values ('ada', 'Ada', 'ada@isle.example')");
});
afterAll(() => server.close());

const sign = (body: string, at: Date, secret = membershipSecret) => {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
};

async function send(notice: object | string, signature?: string, clock = now): Promise<number> {
  const desk = sampleDesk(server.database);
  const readers = { ...desk.readers, membershipSecret, now: () => clock };
  const body = typeof notice === "string" ? notice : JSON.stringify(notice);
  const headers = { host: "127.0.0.1:8080", "octavo-signature": signature ?? sign(body, clock) };
  const app = createWebApp({ ...desk, readers, now: () => clock });
  return (await app.request("/hooks/membership", { method: "POST", body, headers })).status;
}

const standing = async () => (await findAccount(server.database, "ada"))?.standing;
const grant = { id: "n1", event: "grant", email: "Ada@isle.example", reference: "sub-7" };

test("a payment service grants membership and ends it, each notice once", async () => {
  expect(await send({ ...grant, until: "2099-01-01T00:00:00Z" })).toBe(200);
  expect(await standing()).toBe("member");
  const end = { ...grant, id: "n2", event: "end" };
  expect(await send(end)).toBe(200);
  expect(await standing()).toBe("reader");
  expect(await send({ ...grant, until: "2099-01-01T00:00:00Z" })).toBe(200);
  expect(await standing()).toBe("reader");
  expect(await send({ ...grant, id: "n3", until: "2001-01-01T00:00:00Z" })).toBe(200);
  expect(await standing()).toBe("reader");
});

test("what is not signed with the secret, lately, is not heard", async () => {
  const body = JSON.stringify({ ...grant, id: "n4" });
  const old = new Date(now.getTime() - 301_000);
  const signed = sign(body, now);
  const otherTime = signed.replace(/\d(?=,)/, (digit) => `${(Number(digit) + 1) % 10}`);
  const wrong = [sign(body, now, "another secret"), sign(body, old), sign("{}", now), "t=1,v1=x", ""];
  wrong.push(otherTime, signed.slice(0, -2), `${signed}00`);
  for (const signature of wrong) expect(await send(body, signature), signature).toBe(401);
  expect(await standing()).toBe("reader");
});

test("a notice for nobody is not taken as heard, and one that is none is refused", async () => {
  expect(await send({ ...grant, id: "n5", email: "eve@isle.example" })).toBe(404);
  for (const odd of ["", "[]", "{", { ...grant, event: "king" }, { ...grant, role: "administrator" }])
    expect(await send(odd)).toBe(422);
});

test("without a secret there is no such address", async () => {
  const app = createWebApp(sampleDesk(server.database));
  const init = { method: "POST", body: "{}", headers: { host: "127.0.0.1:8080" } };
  expect((await app.request("/hooks/membership", init)).status).toBe(404);
});
