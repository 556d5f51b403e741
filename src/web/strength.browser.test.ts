import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { openDatabase } from "../platform/database/database.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { rate } from "../readers/rate-password.ts";
import { openBrowser, turnBy } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { faultsOf } from "./test-faults.ts";
import { type SampleServer, serveSample } from "./test-pages.ts";

let sample: SampleServer;
let browser: Browser;
beforeAll(async () => {
  [sample, browser] = await Promise.all([serveSample("nothing"), openBrowser()]);
  const { readers } = sampleDesk(openDatabase(sample.pool));
  await changeHouse(allow({ role: "administrator", name: "test" }, "manage accounts"), readers, {
    registration: "open",
    roles: {},
  });
});
afterAll(async () => {
  await browser.close();
  await sample.close();
});

test("a password is rated while it is typed, as the server will, and nothing of it is sent", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.goto(`${sample.address}/register`, { waitUntil: "networkidle" });
  expect(asked.filter((path) => path.includes("rate-password"))).toEqual([]);
  await page.getByLabel("Name").fill("Ada Lind");
  await page.getByLabel("E-mail address").fill("ada@isle.example");
  const before = asked.length;
  const [meter, told] = [page.getByRole("meter"), page.locator("[data-strength] [role=status]")];
  for (const password of ["adalind-isle", "short", "seven quiet ferries at dusk"]) {
    const { advice, grade } = rate(password, ["ada@isle.example", "Ada Lind"]);
    await page.getByLabel("Password").fill(password);
    await told.filter({ hasText: advice === "" ? /^This password is strong/ : advice }).waitFor();
    expect(await meter.evaluate((each: { value: number }) => each.value)).toBe(grade);
  }
  expect(asked.slice(before)).toEqual([expect.stringMatching(/^GET \/assets\/\w+\/rate-password\.js$/)]);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel("Password").fill("");
  await told.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  expect(faults).toEqual([]);
  await context.close();
});

test("without script the form is as it was", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sample.address}/register`);
  expect(await page.locator("[data-strength]").isVisible()).toBe(false);
  await page.getByLabel("Name").fill("Ada Lind");
  await page.getByLabel("E-mail address").fill("ada@isle.example");
  await page.getByLabel("Password").fill("password1234");
  await turnBy(page.getByRole("button", { name: "Make the account" }));
  expect(await page.getByRole("alert").innerText()).toContain("easy to guess");
  await context.close();
});
