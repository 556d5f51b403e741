import { beforeAll, beforeEach, expect, test } from "vitest";
import { turnBy, turnPage } from "./test-browser.ts";
import { faultsOf, windows } from "./test-faults.ts";
import type { SampleServer } from "./test-pages.ts";
import { knowingDesk } from "./test-people.ts";
import { sampleNow } from "./test-publishers.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition", undefined, (test) => ({
  readers: knowingDesk(test).readers,
  now: () => new Date(sampleNow.getTime() + minutes * 60_000),
}));
const { contextOf } = visits;
let server: SampleServer;
let story = 0;
let article = 0;
let minutes = 0;

beforeAll(async () => {
  server = visits.server;
  story = server.edition?.storyIds.get("ferries") ?? 0;
  article = [...(server.edition?.articleIds ?? [])].find(([title]) => title.startsWith("Ministry and"))?.[1] ?? 0;
  await server.pool.query(`insert into account (id, name, email, role) values
    ('tove', 'Tove', 'tove@velden.example', 'reader'), ('ilse', 'Ilse', 'ilse@velden.example', 'reader'),
    ('runa', 'Runa', 'runa@velden.example', 'moderator')`);
});
beforeEach(async () => {
  minutes += 24 * 60;
  await server.pool.query("truncate comment, moderation, comment_ban cascade");
  await server.pool.query("update conversation_house set holds_first = false");
});

/** As somebody else's browser would. */
async function say(account: string, words: string, path = `/stories/${story}/comments`): Promise<number> {
  const answer = await fetch(server.address + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ words }),
    headers: { cookie: `octavo.session_token=${account}`, origin: server.address },
  });
  expect(answer.status).toBe(303);
  return Number(answer.headers.get("location")?.split("/").at(-1));
}

async function fill(count: number): Promise<void> {
  await server.pool.query(
    `insert into comment (id, story_id, root_id, parent_id, path, account_id, writer_role, words, open_to, state, written_at)
     overriding system value
     select id, $1, root, case when id = root then null else id - 1 end, array(select generate_series(root, id)), 'tove',
       'reader', 'Words of comment ' || id || ', see https://quay.example/' || id, 'all', 'shown', $2
     from (select n as id, n - (n - 1) % 5 as root from generate_series(1, $3::int) n) place order by id`,
    [story, sampleNow, count],
  );
}

test("without a script somebody reads, quotes a sentence, writes, answers and changes what they wrote", async () => {
  const context = await contextOf("tove", { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/articles/${article}`);
  await turnBy(page.getByRole("link", { name: "Quote a sentence of the article" }), "Enter");
  const sentence = page.locator(".quotable a").first();
  const words = await sentence.innerText();
  await turnBy(sentence, "Enter");
  await page.getByLabel("Your comment").fill("Who *says* so?");
  await turnBy(page.getByRole("button", { name: "Send comment" }), "Enter");
  const comment = page.locator(".comment");
  expect(await comment.locator(".quoted p").innerText()).toBe(words);
  expect(await comment.locator(".comment-words em").innerText()).toBe("says");
  await turnBy(comment.getByRole("link", { name: "Change" }), "Enter");
  await page.getByLabel("Your comment").fill("Who says so, and when?");
  await turnBy(page.getByRole("button", { name: "Keep the change" }), "Enter");
  expect(await page.locator(".comment .comment-words").innerText()).toBe("Who says so, and when?");
  await page.goto(`/articles/${article}`);
  await turnBy(page.getByRole("link", { name: "1 comment quotes this" }), "Enter");
  expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toContain("Those that quote these words");
  await context.close();
});

test("a comment that comes appears in its place, and nothing else moves", async () => {
  const first = await say("tove", "Are the night ferries part of it?");
  const context = await contextOf("ilse", { viewport: { width: 1200, height: 700 } });
  const page = await context.newPage();
  const listens = page.waitForResponse((response) => response.url().includes("/live?"));
  await page.goto(`/stories/${story}/comments`);
  await listens;
  await page.getByLabel("Your comment").fill("I am writing");
  await say("tove", "An answer to that", `/comments/${first}/answer`);
  await page.getByText("An answer to that").waitFor();
  expect(await page.locator(".fresh[data-talk]").innerText()).toBe("1 new comment");
  expect(await page.getByLabel("Your comment").inputValue()).toBe("I am writing");
  expect(await page.evaluate("document.activeElement.id")).toBe("words");
  expect(await page.locator(".thread > li").count()).toBe(2);
  await context.close();
});

test("a story's page brings comments too, on the one connection it holds", async () => {
  const context = await contextOf(undefined);
  const page = await context.newPage();
  const streams: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/live?")) streams.push(request.url());
  });
  const listens = page.waitForResponse((response) => response.url().includes("/live?"));
  await page.goto(`/stories/${story}`);
  await listens;
  await say("tove", "The first of all");
  await page.getByText("The first of all").waitFor();
  expect(streams).toHaveLength(1);
  await context.close();
});

test("a moderator decides ten comments with five keys each at most, and takes one back", async () => {
  for (let place = 1; place <= 10; place += 1) {
    const id = await say("tove", `Reported ${place}`);
    await server.pool.query("insert into comment_report (comment_id, account_id, reason) values ($1, 'ilse', $2)", [
      id,
      place % 2 ? "abuse" : "spam",
    ]);
    minutes += 1;
    await server.pool.query("update comment set queued_at = $2 where id = $1", [
      id,
      new Date(sampleNow.getTime() + minutes * 60_000),
    ]);
  }
  const context = await contextOf("runa");
  const page = await context.newPage();
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const decide = async (...keys: string[]) => {
    await turnPage(page, async () => {
      for (const key of keys) await press(key);
    });
    expect(new URL(page.url()).searchParams.has("did")).toBe(true);
  };
  await page.goto("/moderation");
  for (let place = 1; place <= 10; place += 1)
    await decide(...(place % 3 === 0 ? ["5", "h"] : place === 4 ? ["b"] : ["a"]));
  expect(await page.locator("main").innerText()).toContain("No comment waits for a moderator.");
  expect(pressed).toBe(13);
  const states = await server.pool.query("select state, count(*)::int from comment group by state order by state");
  expect(states.rows).toEqual([
    { state: "hidden", count: 4 },
    { state: "shown", count: 6 },
  ]);
  await turnPage(page, () => press("u"));
  await page.getByText("Done: took a decision back").waitFor();
  expect(await page.locator("[data-item]").count()).toBe(1);
  await context.close();
});

test("keys step through the queue, and mean nothing while a reason is written", async () => {
  const ids = [await say("tove", "One"), await say("ilse", "Two")];
  await server.pool.query("update comment set queued_at = written_at");
  const context = await contextOf("runa");
  const page = await context.newPage();
  await page.goto("/moderation");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await page.evaluate("document.activeElement.dataset.item")).toBe(String(ids[1]));
  await page.locator(`#why-${ids[1]}`).fill("");
  await page.locator(`#why-${ids[1]}`).pressSequentially("habjuk");
  expect(await page.locator(`#why-${ids[1]}`).inputValue()).toBe("habjuk");
  expect(new URL(page.url()).search).toBe("");
  await context.close();
});

test.each(windows)("pages of the conversation and of moderation have no fault, $width wide", async (viewport) => {
  const id = await say("ilse", "First, with a [link](https://quay.example/a) and\n\n> a quotation\n\n- a list");
  const answer = await say("ilse", "Second", `/comments/${id}/answer`);
  await server.pool.query("update comment set queued_at = written_at, state = 'held', held_for = $2 where id = $1", [
    answer,
    '[{"kind":"links","links":3}]',
  ]);
  const mine = await say("runa", "Mine");
  await server.pool.query(
    "insert into comment_rule (what, pattern, deed) values ('word', 'casino', 'hold') on conflict do nothing",
  );
  const context = await contextOf("runa", { viewport, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of [
    `/stories/${story}/comments`,
    `/articles/${article}/comments`,
    `/comments/${id}/answer`,
    `/comments/${id}/report`,
    `/comments/${mine}/edit`,
    `/comments/${mine}/remove`,
    `/articles/${article}/quote`,
    `/articles/${article}`,
    "/moderation",
    `/moderation/comments/${answer}`,
    "/moderation/log",
    "/moderation/rules",
    "/notices",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    found.push(...(await faultsOf(page)));
  }
  expect(found).toEqual([]);
  await context.close();
});

test("a page of a conversation of 2,000 has no fault, and every one is reached by its pages", async () => {
  await fill(2_000);
  const context = await contextOf("tove", { bypassCSP: true });
  const page = await context.newPage();
  for (const path of [`/stories/${story}/comments`, `/stories/${story}`]) {
    await page.goto(path);
    expect(await faultsOf(page)).toEqual([]);
  }
  await context.close();
  const plain = await contextOf(undefined, { javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`/stories/${story}/comments`);
  const seen = new Set<string>();
  for (let number = 1; ; number += 1) {
    for (const id of await reader.locator(".thread > li").evaluateAll((items) => items.map(({ id }) => id)))
      seen.add(id);
    const next = reader.locator(".page-numbers a", { hasText: new RegExp(`^Page ${number + 1}$`) });
    if ((await next.count()) === 0) break;
    await turnBy(next);
  }
  expect(seen.size).toBe(2_000);
  await plain.close();
});
