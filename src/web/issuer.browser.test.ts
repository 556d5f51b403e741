import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { openDatabase } from "../platform/database/database.ts";
import { createFetcher } from "../platform/fetch/fetcher.ts";
import { connectIssuer } from "../platform/issuer/connect-issuer.ts";
import { openTestIssuer, type TestIssuer } from "../platform/issuer/test-issuer.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { openBrowser } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { faultsOf } from "./test-faults.ts";
import { type SampleServer, serveSample } from "./test-pages.ts";

let sample: SampleServer;
let there: TestIssuer;
let browser: Browser;
beforeAll(async () => {
  [there, browser] = await Promise.all([openTestIssuer(), openBrowser()]);
  const door = {
    issuer: connectIssuer(there.settings, createFetcher({ userAgent: "Octavo", hostPauseMs: 0 }), Date.now),
    ...{ address: there.settings.address, name: "Isle Sign-on", roles: [], isWelcome: true },
  };
  sample = await serveSample("nothing", undefined, ({ database }) => ({
    readers: {
      ...sampleDesk(database).readers,
      issuer: door,
      // Its port is known when it listens.
      get address() {
        return sample.address;
      },
    },
  }));
  await addAccount(allow({ role: "administrator", name: "test" }, "manage accounts"), openDatabase(sample.pool), {
    email: "root@isle.example",
    name: "Root",
    role: "administrator",
    password: "seven quiet ferries at dusk",
  });
});
afterAll(async () => {
  await browser.close();
  await sample.close();
  await there[Symbol.asyncDispose]();
});

test.each([true, false])(
  "somebody signs in at the issuer and is led back; with script: %s",
  async (javaScriptEnabled) => {
    const name = javaScriptEnabled ? "ada" : "ben";
    there.person = { sub: name, email: `${name}@isle.example`, email_verified: true, name };
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
    await page.goto(`${sample.address}/sign-in?back=/account`);
    await page.getByRole("link", { name: "Sign in with Isle Sign-on" }).click();
    await page.waitForURL(`${sample.address}/account`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(name);
    expect(await page.getByText("Signing in with Isle Sign-on opens this account.").isVisible()).toBe(true);
    expect(
      await page
        .getByText(/^(Headless)?Chrom\w+.* on Linux$/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  },
);

test("the pages with the way to the issuer have no fault that axe knows", async () => {
  there.person = { sub: "cleo", email: "cleo@isle.example", email_verified: true, name: "Cleo" };
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const path of ["/sign-in", "/sign-in/issuer/back?state=none", "/sign-in/issuer?back=/account"]) {
    await page.goto(sample.address + path);
    expect(await faultsOf(page)).toEqual([]);
  }
  await sample.pool.query("update account set role = 'administrator' where name = 'Cleo'");
  await sample.pool.query(
    "insert into invitation (code_hash, role, made_by, uses_left, expires_at) values ('x', 'reader', 'Root', 2, now() + interval '99 years')",
  );
  await page.goto(`${sample.address}/settings/people`);
  expect(await page.getByRole("button", { name: /End\s+invitation 1/ }).isVisible()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});
