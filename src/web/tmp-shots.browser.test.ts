import { test } from "vitest";
import { openBrowser, serveSample } from "./test-pages.ts";

test("shots", async () => {
  const server = await serveSample("edition");
  const browser = await openBrowser(process.env.OCTAVO_TEST_BROWSER);
  const story = (name: string) => `${server.address}/stories/${server.edition?.storyIds.get(name)}`;
  for (const [width, scheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const shot = (name: string) =>
      page.screenshot({ path: `/tmp/wt/editing-scratch/${name}-${width}.png`, fullPage: true });
    await page.goto(`${story("ferries")}/edit`);
    await shot("edit");
    await page.getByLabel(/^Draft could end Velden ferry strike, mediator/).check();
    await page.getByLabel("Move them to").fill("ferry strike OR bridge");
    await page.getByRole("button", { name: "Move…" }).click();
    await shot("choice");
    await page.goto(`${story("ferries")}/edit`);
    await page.locator("input[type=checkbox]").nth(2).check();
    await page.locator("input[type=checkbox]").nth(4).check();
    await page.getByRole("button", { name: "Split off" }).click();
    await shot("preview");
    await page.getByLabel(/^Why/).fill("These are about the council, not about the draft.");
    await page.getByRole("button", { name: "Split them off" }).click();
    await shot("done");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await page.goto(`${story("ferries")}/edit`);
    await page.getByLabel("Headline by the editor").fill(`Ferry strike, day eleven: a draft ${width}`);
    await page.getByRole("button", { name: "Rename…" }).click();
    await shot("rename");
    await page.getByRole("button", { name: "Rename it" }).click();
    await shot("story");
    await page.goto(`${server.address}/editing`);
    await shot("editing");
    await context.close();
  }
  await browser.close();
  await server.close();
});
