import { expect, test } from "vitest";
import { readOpml } from "./read-opml.ts";
import { writeOpml } from "./write-opml.ts";

function read(text: string) {
  return readOpml(new TextEncoder().encode(text));
}

test("a list that is written and read again is the same list", () => {
  const feeds = [
    {
      url: "https://a.example/feed?a=1&b=2",
      title: 'The "A" & <B>',
      homeUrl: "https://a.example/",
      folders: [["North", "Towns & quays"], ["Daily"]],
    },
    { url: "https://b.example/rss", title: "B", folders: [] },
  ];
  const again = read(writeOpml("My list", feeds));
  expect(again.outcome === "opml" && again.title).toBe("My list");
  const byUrl = (list: readonly { url: string }[]) => [...list].sort((a, b) => a.url.localeCompare(b.url));
  expect(again.outcome === "opml" && byUrl(again.feeds)).toEqual(byUrl(feeds));
});

test("spellings of the address, missing titles and unclosed outlines are understood", () => {
  const opml = read(
    `<opml version="1.1"><body><outline text="Folder"><outline xmlurl="https://a.example/1" text="A"><outline type="atom" url="https://a.example/2" title="B"/>
     <outline type="link" url="https://a.example/page"/></outline><outline xmlUrl="https://a.example/3" category="/Tech/Web,tag"/>`,
  );
  expect(opml).toMatchObject({
    feeds: [
      { url: "https://a.example/1", title: "A", folders: [["Folder"]] },
      { url: "https://a.example/2", title: "B", folders: [["Folder"]] },
      { url: "https://a.example/3", folders: [["Folder"]] },
    ],
  });
});

test("a feed at the top stands in the folders of its category", () => {
  const opml = read(`<opml><body><outline xmlUrl="https://a.example/3" category="/Tech/Web,tag"/></body></opml>`);
  expect(opml).toMatchObject({ feeds: [{ folders: [["Tech", "Web"]] }] });
});

test("5,000 feeds are read", () => {
  const outlines = Array.from({ length: 5000 }, (_, n) => `<outline text="f${n}" xmlUrl="https://a.example/${n}"/>`);
  const opml = read(`<opml><body>${outlines.join("")}</body></opml>`);
  expect(opml.outcome === "opml" && opml.feeds.length).toBe(5000);
});

test("a file that is no list of feeds says what it is instead", () => {
  expect(read("<rss><channel/></rss>")).toMatchObject({
    outcome: "not opml",
    reason: expect.stringContaining("is a feed"),
  });
  expect(read("<html><p>x")).toMatchObject({ outcome: "not opml", reason: expect.stringContaining("web page") });
  expect(read("")).toEqual({ outcome: "not opml", reason: "The file is empty." });
  expect(read("<opml><body><outline text='x'/></body></opml>")).toMatchObject({ outcome: "no feed" });
});
