import { beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { openDatabase } from "../platform/database/database.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { turnBy } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { plugIn } from "./test-passkey-device.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("nothing");
let address: string;
beforeAll(async () => {
  address = visits.server.address.replace("127.0.0.1", "localhost");
  const { readers } = sampleDesk(openDatabase(visits.server.pool));
  await changeHouse(allow({ role: "administrator", name: "test" }, "manage accounts"), readers, {
    registration: "open",
    roles: {},
  });
});

test("somebody makes an account with a passkey, signs in with it, signs out, and in again where they were", async () => {
  const context = await visits.contextOf(undefined);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await plugIn(page);
  await page.goto(`${address}/register`);
  await page.getByRole("button", { name: "Make it with a passkey" }).click();
  await page.locator("#name:invalid:focus").waitFor();
  await page.getByLabel("Name").fill("Ada Lind");
  await page.getByLabel("E-mail address").fill("ada@isle.example");
  await page.getByRole("button", { name: "Make it with a passkey" }).click();
  await page.getByText("it has one now").waitFor();
  for (const back of ["/account", "/feeds"]) {
    await page.goto(`${address}/sign-in?back=${back}`);
    await turnBy(page.getByRole("button", { name: "Sign in with a passkey" }));
    expect(page.url()).toBe(address + back);
    await page.goto(`${address}/account`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Ada Lind");
    if (back === "/account") await turnBy(page.getByRole("button", { name: "Sign out" }));
  }
  await turnBy(page.getByRole("button", { name: "Remove the passkey First passkey" }));
  await page.getByText("your only way to sign in").waitFor();
  await page.goto(`${address}/account`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("This device has a passkey for this account already.").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("without script, and under another name, the page says what passkeys need", async () => {
  const without = await visits.contextOf(undefined, { javaScriptEnabled: false });
  const plain = await without.newPage();
  await plain.goto(`${address}/sign-in`);
  expect(await plain.getByText("Passkeys need a browser that runs scripts.").isVisible()).toBe(true);
  expect(await plain.getByRole("button", { name: "Sign in with a passkey" }).isVisible()).toBe(false);
  await without.close();
  const context = await visits.contextOf(undefined);
  const page = await context.newPage();
  await page.goto(`${visits.server.address}/sign-in`);
  await page.getByText("Passkeys work under the name localhost only.").waitFor();
  await context.close();
});
