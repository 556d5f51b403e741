import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, turnBy } from "../src/web/test-browser.ts";
import { plugIn } from "../src/web/test-passkey-device.ts";
import { sharedEvents } from "./events.fixture.ts";
import { createOctavo, type Octavo, until } from "./octavo.fixture.ts";
import { openPress } from "./press.fixture.ts";

const patienceMs = 15 * 60_000;
const password = "seven quiet ferries at dusk";
const secret = "The night boats were never part of the draft.";
const publishedAt = new Date(Date.now() - 3 * 3_600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Somebody at a browser of their own. No page of this journey needs a script, but for the passkey. */
async function open(address: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
  return { page: await context.newPage(), context };
}

/** Opens the link that the administrator was given, and chooses a name and a password. */
async function accept(page: Page, link: string, email: string, name: string): Promise<void> {
  await page.goto(new URL(link).pathname);
  await makeAccount(page, email, name);
}

async function makeAccount(page: Page, email: string, name: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await turnBy(page.getByRole("button", { name: "Make the account" }));
}

async function linkOf(octavo: Octavo, ...args: string[]): Promise<string> {
  const [link] = /http\S+\/join\/\S+/.exec(await octavo.tell("users", ...args)) ?? [];
  if (!link) throw new Error("no link was printed");
  return link;
}

/**
 * Where an account is made: with a script, for this alone, somebody makes theirs with a passkey, which signs them in and leads
 * back; then they go on without.
 */
async function joinByPasskey(at: string, person: { context: BrowserContext; email: string; name: string }) {
  const scripted = await browser.newContext();
  const page = await scripted.newPage();
  await plugIn(page);
  await page.goto(at);
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("button", { name: "Make it with a passkey" }).click();
  await page.getByText("it has one now").waitFor();
  await turnBy(page.locator("main").getByRole("link", { name: "Sign in" }));
  await turnBy(page.getByRole("button", { name: "Sign in with a passkey" }));
  await page.getByRole("link", { name: person.name }).waitFor();
  const reached = new URL(page.url()).pathname;
  await person.context.addCookies(await scripted.cookies());
  await scripted.close();
  return reached;
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your comment").fill(words);
  await turnBy(page.getByRole("button", { name: "Send comment" }));
}

test("a visitor becomes a member, asks, quotes an answer, is reported and hidden, and is told why", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using octavo = createOctavo();
  const printed = ([0, 1, 2] as const).map((voice) => sharedEvents.map((event) => ({ event, voice, publishedAt })));
  const publishers = [
    await press.open("The Aldermouth Courier", "rss", printed[0]),
    await press.open("Brennick Observer", "atom", printed[1]),
    await press.open("Tessen Lantern", "json", printed[2]),
  ];
  const running = octavo.serve();
  // By name: a passkey is bound to one.
  const address = (await running.address()).replace("127.0.0.1", "localhost");
  for (const { feedUrl } of publishers) await octavo.tell("feeds", "add", feedUrl);
  const told = async () =>
    (
      await octavo.ask<{ articles: number }>(
        "select coalesce(sum(article_count), 0)::int as articles from story where article_count > 1",
      )
    )[0]?.articles === 9;
  await until("three stories are told by three publishers each", told);

  // The people who run it: an administrator lets whoever has an invitation in, and keeps the conversation for members.
  const ada = await open(address);
  await accept(
    ada.page,
    await linkOf(octavo, "add", "ada@velden.example", "--role", "administrator"),
    "ada@velden.example",
    "Ada",
  );
  await ada.page.goto("/settings/house");
  await ada.page.getByLabel("Make an account").selectOption("invitation");
  await turnBy(ada.page.getByRole("button", { name: "Keep these rules" }));
  await ada.page.goto("/moderation/rules");
  await ada.page.getByLabel("Conversations are open to").selectOption("members");
  await ada.page.getByLabel("first comment waits").uncheck();
  await turnBy(ada.page.getByRole("button", { name: "Set these" }));
  const mette = await open(address);
  await accept(
    mette.page,
    await linkOf(octavo, "add", "mette@velden.example", "--role", "member"),
    "mette@velden.example",
    "Mette",
  );
  const runa = await open(address);
  await accept(
    runa.page,
    await linkOf(octavo, "add", "runa@velden.example", "--role", "moderator"),
    "runa@velden.example",
    "Runa",
  );

  const { page, context } = await open(address);
  await page.goto("/");
  await turnBy(page.locator('main a[href^="/stories/"]', { hasText: /ferry/i }).first());
  const story = new URL(page.url()).pathname;
  expect(story).toMatch(/^\/stories\/\d+$/);
  await mette.page.goto(story);
  await write(mette.page, secret);

  // A visitor learns that there is something, and how to join; not what.
  await page.reload();
  expect(await page.locator("#comments").innerText()).toContain("1 comment for members");
  for (const path of [story, `${story}/comments`, "/search?q=night+boats"])
    expect(await (await context.request.get(path)).text(), path).not.toContain(secret);
  await turnBy(page.locator("#comments").getByRole("link", { name: "How to join" }));
  expect(await page.locator("main").innerText()).toContain("by invitation");
  await page.getByLabel("Your invitation").fill(await linkOf(octavo, "invite"));
  await turnBy(page.getByRole("button", { name: "Use the invitation" }));
  await page.getByLabel("Name").waitFor();
  const reached = await joinByPasskey(page.url(), { context, email: "tove@velden.example", name: "Tove" });
  // Back where they met the conversation: a reader now, and not yet a member.
  expect(reached).toBe(`${story}/comments`);
  await page.goto(`${address}${reached}`);
  expect(await page.locator("main").innerText()).not.toContain(secret);
  await octavo.tell("users", "member", "tove@velden.example", "always");
  await page.reload();
  expect(await page.locator("main").innerText()).toContain(secret);

  // A question is answered with the sentences of articles, or not at all.
  await page.goto(story);
  await turnBy(page.getByRole("link", { name: "Ask", exact: true }));
  const ask = async (question: string) => {
    await page.getByLabel("Your question").fill(question);
    await turnBy(page.getByRole("button", { name: "Ask" }));
  };
  await ask("How do I prune an apple tree?");
  expect(await page.locator("main").innerText()).toContain("No article here says");
  await ask("Who called the demands of the ferry crews excessive?");
  const answer = page.locator(".sentences p").first();
  const sentence = await answer.locator("span").first().innerText();
  expect(sentence).toContain("Obel");
  expect(sharedEvents[0]?.facts.some((fact) => fact.includes(sentence))).toBe(true);
  await turnBy(answer.locator("a.cite").first());
  const article = new URL(page.url()).pathname;
  expect(await page.locator("article, main").first().innerText()).toContain(sentence);

  // The same sentence is quoted in a comment.
  await turnBy(page.getByRole("link", { name: "Quote a sentence of the article" }));
  await turnBy(page.locator(".quotable a", { hasText: sentence }).first());
  await write(page, "Obel is a fool, and so is whoever believes this.");
  const comment = page.locator(".comment", { hasText: "Obel is a fool" });
  expect(await comment.locator(".quoted p").innerText()).toBe(sentence);

  // Somebody else reports it, a moderator hides it with a reason, and its place stays.
  await mette.page.goto(`${article}/comments`);
  await turnBy(mette.page.locator(".comment", { hasText: "is a fool" }).getByRole("link", { name: "Report" }));
  await mette.page.getByLabel("It insults, threatens or demeans somebody").check();
  await turnBy(mette.page.getByRole("button", { name: "Report it" }));
  await runa.page.goto("/moderation");
  const item = runa.page.locator("[data-item]", { hasText: "is a fool" });
  expect(await item.innerText()).toContain("Reported once");
  await item.getByLabel("In words, for the writer").fill("Argue with what the minister said.");
  await turnBy(item.getByRole("button", { name: "Hide it", exact: true }));
  await mette.page.goto(`${article}/comments`);
  expect(await mette.page.locator("main").innerText()).not.toContain("is a fool");
  expect(await mette.page.locator("main").innerText()).toContain("A moderator hid this comment");

  // The writer is told, in the head of every page, and why.
  await page.goto("/");
  await turnBy(page.getByRole("link", { name: "1 notice" }));
  expect(await page.locator("main").innerText()).toContain("Argue with what the minister said.");
  await turnBy(page.getByRole("button", { name: "I have read them" }));
  await page.goto("/");
  expect(await page.getByRole("link", { name: "1 notice" }).count()).toBe(0);
  for (const each of [ada, mette, runa, { context }]) await each.context.close();
  expect(await running.stop()).toBe(0);
});
