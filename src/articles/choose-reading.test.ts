import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { chooseReading } from "./choose-reading.ts";
import type { ArticleToRead, PageAnswer } from "./reading.ts";
import { readingRules } from "./reading-rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const long =
  "The harbour council of Aldermouth met on Tuesday and agreed to keep the night ferry until spring. ".repeat(6);

function paragraph(text: string): Block {
  return { type: "paragraph", text, html: text };
}

function articleLike(more: Partial<ArticleToRead> = {}): ArticleToRead {
  return {
    id: 1,
    publisherId: 1,
    publisherName: "Harbour Post",
    isPublisherNamedByFeed: true,
    link: "https://post.aldermouth.example/1",
    title: "Night ferry stays",
    byline: [],
    kind: "news",
    language: undefined,
    publishedAt: undefined,
    modifiedAt: undefined,
    excerpt: "The ferry stays.",
    image: undefined,
    textFrom: "none",
    state: "collected",
    failures: 0,
    revision: 0,
    datedAt: now,
    changedAt: undefined,
    withdrawnAt: undefined,
    outcome: undefined,
    validators: { etag: undefined, lastModified: undefined },
    newest: undefined,
    ...more,
  };
}

function readAlready(text: string) {
  return {
    digest: "",
    title: "Night ferry stays",
    byline: [],
    blocks: [paragraph(text)],
    notices: [],
    readBy: readingRules,
  };
}

function asRead(text: string, more: Partial<ArticleToRead> = {}): ArticleToRead {
  return articleLike({ textFrom: "page", revision: 1, outcome: "page", newest: readAlready(text), ...more });
}

function pageWith(text: string, more: object = {}): PageAnswer & { outcome: "article" } {
  const reading = {
    title: "Night ferry stays",
    byline: [],
    kind: "news" as const,
    hashtags: [],
    evidence: {},
    related: [],
    excerpt: "",
  };
  return {
    outcome: "article",
    url: "https://post.aldermouth.example/1",
    validators: { etag: '"1"', lastModified: undefined },
    reading: { ...reading, blocks: [paragraph(text)], ...more },
  };
}

const failed = { outcome: "failed", name: "server error", detail: "HTTP 500", isPassing: true } as const;

function entryWith(text: string) {
  return { title: "Night ferry stays", summary: "", blocks: [paragraph(text)], categories: [] };
}

test("the page's words stand before the feed's", () => {
  const reading = chooseReading(articleLike(), pageWith(long), [entryWith("Short.")], now);
  expect(reading).toMatchObject({ textFrom: "page", outcome: "page", revision: { number: 1 } });
});

test("a page that cannot be read leaves the feed's words, and says why", () => {
  const reading = chooseReading(articleLike(), failed, [entryWith(long)], now);
  expect(reading).toMatchObject({
    textFrom: "feed",
    outcome: "server error",
    detail: "HTTP 500",
    isPassingFailure: true,
  });
  expect(reading.revision?.text).toContain("night ferry");
});

test("the evidence of what is kept is kept with it, and none of a time that the feed gave", () => {
  const evidence = {
    section: { from: "breadcrumbs", words: "Harbour" },
    publishedAt: { from: "meta article:published_time", words: "2026-11-20T08:00:00Z" },
    modifiedAt: { from: "line under the headline", words: "Updated 9 am" },
  };
  const page = pageWith(long, {
    section: "Harbour",
    publishedAt: "2026-11-20T08:00:00Z",
    modifiedAt: "2026-11-20T09:00:00Z",
    evidence,
  });
  expect(chooseReading(articleLike(), page, [], now).beside).toMatchObject({ section: "Harbour", evidence });
  const byFeed = articleLike({ publishedAt: new Date("2026-11-20T07:55:00Z") });
  const { section, modifiedAt } = evidence;
  expect(chooseReading(byFeed, page, [], now).beside?.evidence).toEqual({ section, modifiedAt });
  expect(chooseReading(articleLike(), failed, [], now).beside).toBeUndefined();
});

test("a page that gives two lines where the feed gives the whole article was cut by a wall", () => {
  const reading = chooseReading(articleLike(), pageWith("Subscribers read on."), [entryWith(long)], now);
  expect(reading.textFrom).toBe("feed");
});

test("a page that was read before and cannot be read now keeps the words it had", () => {
  const before = articleLike({
    textFrom: "page",
    revision: 2,
    newest: readAlready(long),
    kind: "opinion",
    language: "en",
    state: "placed",
  });
  const reading = chooseReading(before, failed, [entryWith(long)], now);
  expect(reading).toMatchObject({ textFrom: "page", kind: "opinion", language: "en", outcome: "server error" });
  expect(reading.revision).toBeUndefined();
});

test("the same words make no new revision, other words the next one", () => {
  expect(chooseReading(asRead(long), pageWith(long), [], now).revision).toBeUndefined();
  const changed = chooseReading(asRead(long), pageWith(`${long} It was signed.`), [], now);
  expect(changed.revision?.number).toBe(2);
  expect(changed.change).toMatchObject({ kinds: ["rewritten"], counts: { changed: 1, added: 0 } });
});

test("a retitled article keeps its words and tells both headlines", () => {
  const reading = chooseReading(asRead(long), pageWith(long, { title: "Ferry saved" }), [], now);
  expect(reading.change).toMatchObject({
    kinds: ["retitled"],
    title: { from: "Night ferry stays", to: "Ferry saved" },
  });
});

test("another byline is a revision; a page that names nobody any longer is not", () => {
  const named = chooseReading(asRead(long), pageWith(long, { byline: ["Ilse Quarn"] }), [], now);
  expect(named.change).toMatchObject({ kinds: ["byline changed"], byline: { from: [], to: ["Ilse Quarn"] } });
  const before = asRead(long, { byline: ["Ilse Quarn"], newest: { ...readAlready(long), byline: ["Ilse Quarn"] } });
  expect(chooseReading(before, pageWith(long), [], now).revision).toBeUndefined();
});

test("a correction that is put in is named and keeps the revision in which it first stood", () => {
  const note = "Correction: An earlier version of this article said that the ferry would stop in autumn.";
  const first = chooseReading(asRead(long), pageWith(long, { blocks: [paragraph(long), paragraph(note)] }), [], now);
  expect(first.change).toMatchObject({ kinds: ["corrected"], counts: { added: 1 } });
  expect(first.revision?.notices).toEqual([{ kind: "correction", text: note, since: 2 }]);
  const newest = {
    ...readAlready(long),
    blocks: [paragraph(long), paragraph(note)],
    notices: first.revision?.notices ?? [],
  };
  const later = chooseReading(
    asRead(long, { revision: 2, newest }),
    pageWith(long, { blocks: [paragraph(`${long} It was signed.`), paragraph(note)] }),
    [],
    now,
  );
  expect(later.change?.kinds).toEqual(["rewritten"]);
  expect(later.revision?.notices).toEqual([{ kind: "correction", text: note, since: 2 }]);
});

test("the page's words instead of the feed's are a better reading, not a change of the publisher's", () => {
  const before = asRead("The ferry stays.", { textFrom: "feed" });
  const reading = chooseReading(before, pageWith(long), [], now);
  expect(reading.revision?.number).toBe(2);
  expect(reading.change).toBeUndefined();
});

test("other words of a page that was read by other rules are a better reading, and its headline is the publisher's", () => {
  const captions = "Boats before the lock of Aldermouth. (Ada Finch/Quay Post) ".repeat(60);
  const before = asRead(long, { newest: { ...readAlready(captions + long), readBy: readingRules - 1 } });
  const reading = chooseReading(before, pageWith(long), [], now);
  expect(reading).toMatchObject({ outcome: "page", revision: { number: 2 }, isAsByOtherRules: false });
  expect(reading.change).toBeUndefined();
  const retitled = chooseReading(before, pageWith(long, { title: "Ferry saved" }), [], now);
  expect(retitled.change).toMatchObject({ kinds: ["retitled"], counts: { changed: 0, removed: 0 } });
});

test("other words of a feed whose entries were read by other rules are told as no change either", () => {
  const before = asRead(`${long} Follow us.`, { textFrom: "feed" });
  const byOthers = { ...readAlready(`${long} Follow us.`), readBy: readingRules - 1 };
  const gone = { outcome: "failed", name: "paywall", detail: "", isPassing: false } as const;
  expect(chooseReading(before, gone, [entryWith(long)], now).change?.kinds).toEqual(["rewritten"]);
  const reading = chooseReading({ ...before, newest: byOthers }, gone, [entryWith(long)], now);
  expect(reading).toMatchObject({ textFrom: "feed", revision: { number: 2 }, change: undefined });
});

test("the same words by other rules make no revision, and are known to be those of these rules", () => {
  const before = asRead(long, { newest: { ...readAlready(long), readBy: readingRules - 1 } });
  expect(chooseReading(before, pageWith(long), [], now)).toMatchObject({ revision: undefined, isAsByOtherRules: true });
  expect(chooseReading(asRead(long), pageWith(long), [], now).isAsByOtherRules).toBe(false);
});

test("a page that shrinks to a stub does not overwrite the text", () => {
  for (const [page, entries] of [
    [pageWith("Subscribers read on."), []],
    [
      pageWith("Subscribers read on."),
      [entryWith("The feed's own summary, which is longer than the stub of the page.")],
    ],
    [pageWith(""), []],
  ] as const) {
    const reading = chooseReading(asRead(long), page, entries, now);
    expect(reading).toMatchObject({ textFrom: "page", outcome: "cut short", title: "Night ferry stays" });
    expect(reading.revision).toBeUndefined();
  }
});

test("a text that gave way to a note which says why is a revision", () => {
  const note = "Editor’s note: This article has been taken back because its figures could not be confirmed.";
  const reading = chooseReading(asRead(long), pageWith(note), [], now);
  expect(reading).toMatchObject({
    outcome: "page",
    revision: { number: 2 },
    change: { kinds: ["annotated", "rewritten"] },
  });
});

test("a page that is gone is withdrawn and keeps its text; one that is not found only at the second time", () => {
  const answer = (name: "gone" | "not found" | "front page") =>
    ({ outcome: "failed", name, detail: "", isPassing: false }) as const;
  const gone = chooseReading(asRead(long), answer("gone"), [], now);
  expect(gone).toMatchObject({ withdrawnAt: now, change: { kinds: ["withdrawn"] }, textFrom: "page" });
  for (const name of ["not found", "front page"] as const) {
    expect(chooseReading(asRead(long), answer(name), [], now).withdrawnAt).toBeUndefined();
    const twice = chooseReading(asRead(long, { outcome: "not found" }), answer(name), [], now);
    expect(twice).toMatchObject({ withdrawnAt: now, change: { kinds: ["withdrawn"] } });
  }
  const before = new Date("2026-11-20T12:00:00Z");
  const still = chooseReading(asRead(long, { withdrawnAt: before, outcome: "gone" }), answer("gone"), [], now);
  expect([still.withdrawnAt, still.change]).toEqual([before, undefined]);
});

test("a page that comes back is no longer withdrawn", () => {
  const reading = chooseReading(asRead(long, { withdrawnAt: now, outcome: "gone" }), pageWith(long), [], now);
  expect([reading.withdrawnAt, reading.change?.kinds]).toEqual([undefined, ["restored"]]);
});

test("a time that lies ahead is not believed", () => {
  const reading = chooseReading(articleLike(), pageWith(long, { publishedAt: "2199-12-31T00:00:00Z" }), [], now);
  expect(reading.publishedAt).toBeUndefined();
});

const nameless = { title: "Harbour Post", evidence: { title: { from: "h1", words: "Harbour Post" } } };

test("a page that is headed with the site's name has the feed's headline, and no evidence of one", () => {
  const reading = chooseReading(articleLike(), pageWith(long, nameless), [entryWith(long)], now);
  expect(reading.title).toBe("Night ferry stays");
  expect(reading.beside?.evidence).toEqual({});
});

test("where nobody gives a headline, the text's beginning stands for it and the evidence says so", () => {
  const unnamed = articleLike({ title: "Harbour Post" });
  const reading = chooseReading(unnamed, pageWith(long, nameless), [], now);
  expect(reading.title).toMatch(/^The harbour council of Aldermouth met on Tuesday/);
  expect(reading.beside?.evidence).toEqual({ title: { from: "beginning of the text", words: "Harbour Post" } });
});

test("a headline that is taken from the text is no change of the publisher's", () => {
  const named = { ...readAlready(long), title: "Harbour Post" };
  const before = asRead(long, { title: "Harbour Post", newest: named });
  const reading = chooseReading(before, pageWith(long, nameless), [], now);
  expect(reading).toMatchObject({ revision: { number: 2 }, change: undefined });
});
