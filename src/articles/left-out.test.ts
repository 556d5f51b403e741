import { expect, test } from "vitest";
import { extractPage } from "./extract-page.ts";

const banner = (name: string) =>
  `<div class="${name}"><p>We and our partners use cookies to measure what is read. You may change your choices at any time.</p>
  <button>Accept all</button><button>Manage options</button></div>`;
const sentences = [
  "The harbour board of Port Averil raised the price of the crossing to the island by a fifth on Tuesday.",
  "Two members of the board, both of them islanders, voted against the new fare after a long debate.",
  "The ferry company had asked for more, and its manager Ilse Quarn spoke of the price of oil.",
  "From the first of May a grown-up pays six crowns, and the boats run until ten in the evening.",
];
const prose = sentences.map((sentence) => `<p>${sentence}</p>`).join("");

function read(body: string, exclude: string[] = []) {
  const html = `<!doctype html><html lang="en"><head><title>The crossing</title></head><body>${body}</body></html>`;
  const page = extractPage(html, "https://paper.example/1", { selectors: { include: [], exclude } });
  return page.outcome === "article" ? { outcome: "article" } : page;
}

test("a page whose text the rules take for something else is told as that, with a banner and without", () => {
  const text = `<ul>${sentences.map((sentence) => `<li><a href="/crossing">${sentence}</a></li>`).join("")}</ul>`;
  expect(read(`<h1>The crossing</h1>${text}`)).toEqual({ outcome: "left out", by: "rules" });
  expect(read(`${banner("cookie-banner")}<h1>The crossing</h1>${text}`)).toEqual({ outcome: "left out", by: "rules" });
});

test("a page whose text a reader's selectors take away is told as that, however short the text", () => {
  for (const text of [prose, `<p>${sentences[0]}</p>`])
    expect(read(`${banner("cookie-banner")}<article><h1>The crossing</h1>${text}</article>`, ["article p"])).toEqual({
      outcome: "left out",
      by: "selectors",
    });
});

test("a question about cookies with nothing but itself behind it is a consent wall, however long it is", () => {
  const purposes = [
    "Cookies, device identifiers and the like can be stored or read on your device for the purposes shown to you here.",
    "Content can be chosen by what you read before; your reading can be measured so that partners learn what is liked.",
    "Some vendors do not ask for your consent and rely on an interest of theirs, against which you may object below.",
    "Those who subscribe to the Port Averil Post for two crowns a month read it without personalised advertising.",
  ];
  const asked = purposes.map((purpose) => `<p>${purpose}</p>`).join("");
  expect(read(`${banner("message")}${asked}`)).toEqual({ outcome: "wall", wall: "consent" });
});

test("headlines and buttons are no sentences: a page of them has no text", () => {
  const headlines = sentences.map((sentence) => `<li><a href="/2">${sentence.slice(0, 50)}</a></li>`).join("");
  expect(read(`<h1>Videos</h1><ul>${headlines}</ul>`)).toEqual({ outcome: "no text" });
});

test("what is said at the edges of every page is no text that was left out", () => {
  expect(read(`${banner("message")}<footer>${prose}</footer>`)).toEqual({ outcome: "wall", wall: "consent" });
});
