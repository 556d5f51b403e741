import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { whereServed } from "./invite.action.ts";
import { deleteServedAddress, saveServedAddress } from "./served-address.store.ts";

let server: TestDatabase;
beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(() => server.close());

test("a link leads to the public name, else to where Octavo listens, else to where the settings have it listen", async () => {
  const { database } = server;
  const desk = { database, publicUrl: undefined, address: "http://127.0.0.1:8080" };
  expect(await whereServed(desk)).toBe("http://127.0.0.1:8080");
  const [early, late] = ["http://127.0.0.1:21001", "http://127.0.0.1:21002"];
  await saveServedAddress(database, late, new Date("2026-11-22T10:00:00Z"));
  await saveServedAddress(database, early, new Date("2026-11-22T09:00:00Z"));
  expect(await whereServed(desk)).toBe(late);
  await deleteServedAddress(database, late);
  expect(await whereServed(desk)).toBe(early);
  expect(await whereServed({ ...desk, publicUrl: "https://news.example" })).toBe("https://news.example");
});
