import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { findFaults, windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");

const story = () => visits.story("ferries");
const article = () => visits.article("");

const shown = [
  "summary&length=10",
  "ask&q=Who+accepted+a+draft+on+pay%3F",
  "ask&q=Who+fell%3F",
  "explain",
  "translate",
  "listen",
];

for (const viewport of windows) {
  test(`axe finds nothing on the pages of the features, ${viewport.width} pixels wide`, async () => {
    const pages = shown.map((feature) => `${story()}/assistant?feature=${feature}`);
    const storyline = `${visits.server.address}/storylines/1`;
    pages.push(`${article()}/assistant?feature=explain`, `${storyline}/assistant?feature=ask&q=Who+fell%3F`);
    expect(await findFaults(visits.browser, pages, viewport)).toEqual([]);
  });
}

test("without script and by keyboard alone a question is asked and answered with a sentence and its source", async () => {
  await visits.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(story());
    await turnBy(page.getByRole("navigation", { name: "Assistant" }).getByRole("link", { name: "Ask" }), "Enter");
    await page.getByLabel("Your question").fill("Who accepted a draft on pay?");
    await turnBy(page.getByLabel("Your question"), "Enter");
    const answer = page.locator(".sentences p").first();
    expect(await answer.innerText()).toContain("has accepted a draft on pay");
    await turnBy(answer.getByRole("link"), "Enter");
    expect(page.url()).toContain("/articles/");
  });
});

/** A voice that speaks at once, and keeps what it was asked to say. */
const fakeVoice = `
  const said = (window.said = []);
  let waiting;
  class Utterance { constructor(text) { this.text = text; this.rate = 1; } }
  const voice = { lang: "en-GB", localService: true, default: true, name: "Test" };
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => window.voices ?? [voice],
    speak(utterance) { said.push({ text: utterance.text, rate: utterance.rate }); waiting = utterance; },
    cancel() { const ended = waiting; waiting = undefined; ended?.onerror?.({ error: "canceled" }); },
  });
  window.finishSentence = () => { const ended = waiting; waiting = undefined; ended?.onend?.(); };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
`;
const saidIn = (page: Page) => page.evaluate<{ text: string; rate: number }[]>("window.said");

test("the browser's voice reads sentence by sentence, waits, goes on and changes its speed", async () => {
  await visits.onPage({}, async (page) => {
    await page.addInitScript(fakeVoice);
    await page.goto(`${article()}/assistant?feature=listen`);
    const sentences = await page.locator("[data-say]").allInnerTexts();
    await page.getByRole("button", { name: "Listen" }).press("Enter");
    expect(await page.locator("[aria-current=true]").innerText()).toBe(sentences[0]);
    await page.evaluate("window.finishSentence()");
    await page.locator("[data-say]").nth(1).and(page.locator("[aria-current=true]")).waitFor();
    await page.getByRole("button", { name: "Pause" }).press("Enter");
    await page.getByLabel("Speed").selectOption("1.5");
    await page.getByRole("button", { name: "Go on" }).press("Enter");
    await page.getByRole("button", { name: "Next sentence" }).press("Enter");
    await expect
      .poll(() => saidIn(page))
      .toEqual([
        { text: sentences[0], rate: 1 },
        { text: sentences[1], rate: 1 },
        { text: sentences[1], rate: 1.5 },
        { text: sentences[2], rate: 1.5 },
      ]);
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await expect.poll(() => page.locator("[data-say][aria-current]").count()).toBe(0);
  });
});

test("where the browser has no voice for the language the page says so and shows no buttons", async () => {
  await visits.onPage({}, async (page) => {
    await page.addInitScript(`${fakeVoice}; window.voices = [{ lang: "fi-FI", localService: true, default: true }];`);
    await page.goto(`${article()}/assistant?feature=listen`);
    await page.getByText("This browser has no voice for the text’s language.").waitFor();
    expect(await page.getByRole("button", { name: "Listen" }).isVisible()).toBe(false);
  });
});

test("without script the page says what listening needs", async () => {
  await visits.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${article()}/assistant?feature=listen`);
    expect(await page.locator("[data-needs]").innerText()).toContain("needs a browser that runs scripts");
    expect(await page.locator("[data-say]").count()).toBeGreaterThan(3);
  });
});
