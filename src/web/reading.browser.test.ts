import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { turnBy, turnPage } from "./test-browser.ts";
import { faultsOf } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");

async function onPage(path: string, act: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const complaints: string[] = [];
  await visits.onPage(options, async (page) => {
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(path);
    await act(page);
  });
  expect(complaints).toEqual([]);
}

const focused = (page: Page) => page.locator(":focus").innerText();

test("j and k go through the stories of the front page, and o opens the one reached", async () => {
  await onPage("/", async (page) => {
    await page.keyboard.press("j");
    const first = await focused(page);
    expect(first).toMatch(/^Ministry and ferry crews/);
    await page.keyboard.press("j");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(first);
    await turnPage(page, () => page.keyboard.press("o"));
    expect(new URL(page.url()).pathname).toMatch(/^\/stories\/\d+$/);
  });
});

test("/ leads to the search, where keys are letters again; results are gone through with j, and Enter opens", async () => {
  await onPage("/status", async (page) => {
    await turnPage(page, () => page.keyboard.press("/"));
    expect(new URL(page.url()).pathname).toBe("/search");
    await page.keyboard.press("/");
    await page.keyboard.type("jko? ferry strike");
    expect(await page.locator("#q").inputValue()).toBe("jko? ferry strike");
    await page.locator("#q").fill("ferry strike");
    await turnPage(page, () => page.keyboard.press("Enter"));
    expect(new URL(page.url()).search).toBe("?q=ferry+strike");
    await page.keyboard.press("j");
    expect((await focused(page)).toLowerCase()).toContain("ferry");
    await turnPage(page, () => page.keyboard.press("Enter"));
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\/\d+$/);
  });
});

test("? shows the keys in a dialog that Escape closes, and no key works through it", async () => {
  await onPage(
    "/",
    async (page) => {
      await page.keyboard.press("?");
      const dialog = page.getByRole("dialog", { name: "Keys" });
      expect(await dialog.isVisible()).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("j");
      expect(await page.locator("main :focus").count()).toBe(0);
      await page.keyboard.press("Escape");
      expect(await dialog.isVisible()).toBe(false);
      await page.keyboard.press("?");
      await page.getByRole("button", { name: "Close" }).click();
      expect(await dialog.isVisible()).toBe(false);
    },
    { bypassCSP: true },
  );
});

test("n and p go to the articles after and before in the story, and do nothing with a modifier", async () => {
  const { pathname } = new URL(visits.article("Draft could end"));
  await onPage(pathname, async (page) => {
    await page.keyboard.press("Control+j");
    await page.keyboard.press("Alt+n");
    expect(new URL(page.url()).pathname).toBe(pathname);
    await turnPage(page, () => page.keyboard.press("n"));
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\/\d+$/);
    expect(new URL(page.url()).pathname).not.toBe(pathname);
    await turnPage(page, () => page.keyboard.press("p"));
    expect(new URL(page.url()).pathname).toBe(pathname);
  });
});

test("text size and width are chosen without script, last, and change the page", async () => {
  await onPage(
    "/search?q=ferry",
    async (page) => {
      const size = () => page.evaluate("getComputedStyle(document.documentElement).fontSize");
      const before = await size();
      await page.locator("summary", { hasText: "Text size, width, pictures, keys" }).click();
      await page.getByLabel("largest").check();
      await page.getByLabel("wide").check();
      await turnBy(page.getByRole("button", { name: "Keep" }));
      expect(page.url()).toBe(`${visits.server.address}/search?q=ferry`);
      expect([before, await size()]).toEqual(["16px", "21px"]);
      await page.goto("/feeds");
      expect(await size()).toBe("21px");
      await page.locator("summary", { hasText: "Text size, width, pictures, keys" }).click();
      expect(await page.getByLabel("largest").isChecked()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test("single letters are switched off and on again in the reading settings", async () => {
  await onPage("/", async (page) => {
    const choose = async (keys: string) => {
      await page.locator("summary", { hasText: "Text size, width, pictures, keys" }).click();
      await page.getByRole("group", { name: "Single letters as keys" }).getByLabel(keys, { exact: true }).check();
      await turnBy(page.getByRole("button", { name: "Keep" }));
    };
    await choose("off");
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    expect(await page.locator("main :focus, dialog[open]").count()).toBe(0);
    await choose("on");
    await page.keyboard.press("j");
    expect(await page.locator("main :focus").count()).toBe(1);
  });
});

test("the keys can be listed without a key and without script", async () => {
  await onPage(
    "/",
    async (page) => {
      await page.getByText("Keys: press ?").click();
      expect(await page.getByText("Next article of the story").isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test("times are those of the reader's zone once a page has named it, and the page says which they are", async () => {
  await onPage(
    "/",
    async (page) => {
      await page.goto("/status");
      expect(await page.locator(".zone").innerText()).toBe("Asia/Tokyo");
      expect(await page.locator("[data-figure=head] time").last().innerText()).toBe("22:05");
    },
    { timezoneId: "Asia/Tokyo" },
  );
});
