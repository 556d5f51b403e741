import { beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { openDatabase } from "../platform/database/database.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { turnBy } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { findFaults, windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");
const person = {
  email: "ada@isle.example",
  name: "Ada Lind",
  role: "administrator",
  password: "seven quiet ferries at dusk",
};
const may = allow({ role: "administrator", name: "test" }, "manage accounts");

beforeAll(async () => {
  const database = openDatabase(visits.server.pool);
  await addAccount(may, database, person);
  await changeHouse(may, sampleDesk(database).readers, { registration: "open", roles: {} });
});

test("without script a visitor meets the end of an excerpt, signs in, reads on where they were, and signs out", async () => {
  const context = await visits.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  const article = visits.article("Ferry strike:");
  await page.goto(article);
  await turnBy(page.getByText("The full text is for readers").getByRole("link", { name: "Sign in" }));
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill("not this one");
  await turnBy(page.getByRole("button", { name: "Sign in" }));
  expect(await page.getByRole("alert").innerText()).toContain("do not belong together");
  await page.getByLabel("Password").fill(person.password);
  await turnBy(page.getByLabel("Password"), "Enter");
  expect(page.url()).toBe(article);
  expect(await page.getByText("The full text is for readers").count()).toBe(0);
  await turnBy(page.getByRole("link", { name: person.name }));
  await turnBy(page.getByRole("button", { name: "Sign out" }));
  await page.getByRole("link", { name: "Sign in" }).waitFor();
  expect(await page.getByRole("link", { name: person.name }).count()).toBe(0);
  await context.close();
});

test.each(windows)("the pages of accounts have no fault at $width pixels", async (viewport) => {
  const context = await visits.contextOf(undefined);
  const page = await context.newPage();
  await page.goto("/sign-in?back=/account");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await turnBy(page.getByRole("button", { name: "Sign in" }));
  expect(new URL(page.url()).pathname).toBe("/account");
  const cookies = await context.cookies();
  await context.close();
  const [[, id] = []] = visits.server.edition?.articleIds ?? [];
  const open = ["/sign-in", "/register", "/join", "/settings/house", `/articles/${id}`].map(
    (path) => visits.server.address + path,
  );
  const own = ["/account", "/settings/house"].map((path) => visits.server.address + path);
  const found = [
    ...(await findFaults(visits.browser, open, viewport)),
    ...(await findFaults(visits.browser, own, viewport, cookies)),
  ];
  expect(found).toEqual([]);
});
