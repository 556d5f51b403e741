import { expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { faultsOf, findFaults, windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");

test("without script and by keyboard alone, articles are split off, seen in the trail and taken back", async () => {
  await visits.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(visits.story("ferries"));
    await turnBy(page.getByRole("link", { name: "Edit this story" }), "Enter");
    await page.getByLabel(/^What the draft costs/).press("Space");
    await turnBy(page.getByRole("button", { name: "Split off into a story of their own" }), "Enter");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("What will happen");
    expect(await page.locator("main").innerText()).toMatch(/1 article goes to a story of their own; \d+ stay/);
    await page.getByLabel(/^Why/).fill("about money");
    await turnBy(page.getByRole("button", { name: "Split them off" }), "Enter");
    expect(await page.locator(".notice[role=status]").innerText()).toMatch(/^Done\./);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^What the draft costs/);
    expect(await page.locator("main").innerText()).toContain("“about money”");
    await turnBy(page.getByRole("button", { name: /^Undo/ }), "Enter");
    expect(await page.locator(".notice[role=status]").innerText()).toMatch(/^Undone\./);
    expect(page.url()).toContain(visits.story("ferries"));
  });
});

test("a story is found by words, chosen, and what was chosen can be changed before it is done", async () => {
  await visits.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${visits.story("long")}/edit`);
    await page.getByLabel("Merge this story into").fill("ferry strike");
    await turnBy(page.getByRole("button", { name: "Merge…" }));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Which story?");
    await turnBy(page.getByRole("button", { name: "This one…" }));
    expect(await page.locator("main").innerText()).toContain("none stays");
    await turnBy(page.getByRole("button", { name: "Change what is chosen" }));
    expect(await page.getByLabel("Merge this story into").inputValue()).toBe("ferry strike");
  });
});

for (const viewport of windows) {
  test(`axe finds nothing on the way through an edit at ${viewport.width} pixels, nor in the trail`, async () => {
    await visits.onPage({ viewport, bypassCSP: true }, async (page) => {
      await page.goto(`${visits.story("ferries")}/edit`);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel(/^Draft could end Velden ferry strike, mediator/).check();
      await page.getByLabel("Move them to").fill("bridge");
      await turnBy(page.getByRole("button", { name: "Move…" }));
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`${visits.story("ferries")}/edit`);
      await page.getByLabel("Headline by the editor").fill(`Ferries at ${viewport.width}`);
      await turnBy(page.getByRole("button", { name: "Rename…" }));
      expect(await faultsOf(page)).toEqual([]);
      await turnBy(page.getByRole("button", { name: "Rename it" }));
      expect(await page.locator(".was").first().innerText()).toMatch(/^headline by the editor; published: /);
    });
    const pages = [visits.story("ferries"), ...["/editing", "/editing/1"].map((path) => visits.server.address + path)];
    expect(await findFaults(visits.browser, pages, viewport)).toEqual([]);
  });
}
