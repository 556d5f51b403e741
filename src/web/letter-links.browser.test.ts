import { expect, test } from "vitest";
import { letterToken } from "../comments/letter-token.ts";
import { openDatabase } from "../platform/database/database.ts";
import { loadSecret } from "../platform/database/secret.ts";
import { turnBy } from "./test-browser.ts";
import { faultsOf, windows } from "./test-faults.ts";
import { knowingDesk } from "./test-people.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("nothing", undefined, (test) => ({
  readers: { ...knowingDesk(test).readers, hasMail: true },
}));

const links = ["/account/letters/stop?token=none", "/forgotten", "/new-password?token=none", "/confirm?token=none"];

test.each(windows)("the pages that letters lead to have no fault at $width pixels", async (viewport) => {
  await visits.onPage({ viewport, bypassCSP: true }, async (page) => {
    const found: string[] = [];
    for (const path of links) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      found.push(...(await faultsOf(page)));
    }
    expect(found).toEqual([]);
  });
});

test.each(windows)("what their buttons lead to has no fault at $width pixels", async (viewport) => {
  const secret = await loadSecret(openDatabase(visits.server.pool), "letters");
  await visits.onPage({ viewport, bypassCSP: true }, async (page) => {
    await page.goto(`/account/letters/stop?token=${letterToken("tove", secret)}`);
    await turnBy(page.getByRole("button", { name: "Send me no more" }));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("No more letters");
    expect(await page.getByRole("button", { name: "Send me no more" }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto("/new-password?token=none");
    await page.getByLabel("New password").fill("short");
    await turnBy(page.getByRole("button", { name: "Use this password" }));
    await page.getByRole("alert").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
