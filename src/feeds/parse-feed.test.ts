import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";

const fixtures = new URL("../../fixtures/feeds/", import.meta.url);
const address = "https://host.example/feeds/all.xml";

function parse(text: string) {
  return parseFeed(new TextEncoder().encode(text), undefined, address);
}

function documentOf(text: string) {
  const parsed = parse(text);
  if (parsed.outcome !== "feed") throw new Error(`read as ${JSON.stringify(parsed)}`);
  return parsed.document;
}

const names = readdirSync(fixtures).filter((name) => !name.endsWith(".expected.json"));
test.each(names)("the feed %s reads as expected beside it", (name) => {
  const expected = new URL(name.replace(/\.\w+$/, ".expected.json"), fixtures);
  const parsed = parseFeed(readFileSync(new URL(name, fixtures)), undefined, address);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});

test("a feed that breaks off keeps the entries before the break", () => {
  const parsed = parse("<rss><channel><item><title>Kept</title></item><item><title>Cu");
  expect(parsed).toMatchObject({ outcome: "feed", isBroken: true, document: { entries: [{ title: "Kept" }] } });
});

test("a JSON feed that breaks off keeps its whole items", () => {
  const parsed = parse('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Kept"},{"id":"2","ti');
  expect(parsed).toMatchObject({ outcome: "feed", isBroken: true, document: { entries: [{ title: "Kept" }] } });
});

test("50,000 nested elements in an entry do not cost the entries after it", () => {
  const nested = "<div>".repeat(50_000) + "</div>".repeat(50_000);
  const titles = documentOf(
    `<rss><channel><item><title>A</title><description>${nested}</description></item><item><title>B</title></item></channel></rss>`,
  ).entries.map((entry) => entry.title);
  expect(titles).toEqual(["A", "B"]);
});

test("of 50,000 entries a bounded number is kept", () => {
  const { entries } = documentOf(`<rss><channel>${"<item><title>A</title></item>".repeat(50_000)}</channel></rss>`);
  expect(entries.length).toBe(5000);
});

test("entities that a document makes of other entities stay as they are written", () => {
  const { title } = documentOf(
    `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`,
  );
  expect(title).toBe("&b;");
});

test("plain words that a document declares stand for their names, a bounded number of times", () => {
  const declared = `<!DOCTYPE rss [<!ENTITY quay "The Quay &#38; Tide"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const titles = documentOf(
    `${declared}<rss><channel><item><title>&quay; &file;</title></item><item><title>${"&quay;".repeat(20_000)}</title></item></channel></rss>`,
  ).entries.map((entry) => entry.title);
  expect(titles[0]).toBe("The Quay & Tide &file;");
  expect(titles[1]?.length).toBeLessThanOrEqual(5000);
});

test("words before the prolog do not hide a feed", () => {
  expect(
    documentOf("\n<b>Warning</b>: notice <?xml version='1.0'?><rss><channel><title>T</title></channel></rss>").title,
  ).toBe("T");
});

test("what is no feed says what it looks like", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(parse("<!DOCTYPE html><html><body><feed>x</feed></body></html>")).toEqual({
    outcome: "not a feed",
    looksLike: "html",
  });
  expect(parse(" \n")).toEqual({ outcome: "not a feed", looksLike: "empty" });
  expect(parseFeed(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), undefined, address)).toEqual({
    outcome: "not a feed",
    looksLike: "binary",
  });
  expect(parseFeed(bytes('{"items": 3}'), "application/json", address)).toEqual({
    outcome: "not a feed",
    looksLike: "unknown",
  });
});

test("Content-Location is the base of relative addresses unless it is no web address", () => {
  const feed = new TextEncoder().encode("<rss><channel><link>/home</link></channel></rss>");
  const link = (location: string) => {
    const parsed = parseFeed(feed, undefined, address, { "content-location": location });
    return parsed.outcome === "feed" && parsed.document.link;
  };
  expect(link("https://other.example/x/")).toBe("https://other.example/home");
  expect(link("javascript:alert(1)")).toBe("https://host.example/home");
});

test("entries are those of the root and of its channel, and what is inside another field is its text", () => {
  const { entries, description } = documentOf(
    `<rss><item><title>A</title></item><channel><item><title>B</title></item><description>See <item><title>C</title></item></description><item><title>D</title>`,
  );
  expect(entries.map((entry) => entry.title)).toEqual(["A", "B", "D"]);
  expect(description).toContain("<title>C</title>");
});

test("a hundred thousand items that nobody closed do not each look through all the others", () => {
  expect(documentOf(`<rss><channel>${"<item><title>x".repeat(100_000)}`).entries).toHaveLength(5000);
});

test("links that cannot be opened are absent", () => {
  expect(
    documentOf("<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>")
      .entries[0],
  ).not.toHaveProperty("link");
});

test("neither zero characters nor half surrogates reach the document", () => {
  const { entries } = documentOf(
    '{"items":[{"title":"a\\u0000b\\ud800c","content_text":"\\u0000x"}],"version":"jsonfeed.org"}',
  );
  expect(entries[0]).toMatchObject({ title: "a b\uFFFDc", content: "x" });
});

test("an item without a link has its permalink, but not an identifier that is none", () => {
  const { entries } = documentOf(
    `<rss><channel><item><guid>https://a.example/1</guid></item><item><guid isPermaLink="false">https://a.example/2</guid></item></channel></rss>`,
  );
  expect(entries.map((entry) => entry.link)).toEqual(["https://a.example/1", undefined]);
});
