import { expect, test } from "vitest";
import { namesOnlySite, siteNames } from "./site-name.ts";

const names = siteNames(["Harbour Post"], "https://www.harbourpost.example/lenn/1.html");

test.each([
  "Harbour Post",
  "The Harbour Post",
  "harbourpost.example",
  "Harbour Post Search : Harbour Post",
  "World news - Harbour Post International",
  "Harbour Post | Home",
])("“%s” names only the site", (title) => {
  expect(namesOnlySite(title, names)).toBe(true);
});

test.each(["Harbour Post sold", "Ferry stays - Harbour Post", "World news", "Harbour", ""])(
  "“%s” says more than the site's name, or another",
  (title) => {
    expect(namesOnlySite(title, names)).toBe(false);
  },
);

test("a site is also known by its domain and by the label of its host", () => {
  expect(namesOnlySite("Quaypost News", siteNames([], "https://archive.quaypost.example/1"))).toBe(true);
  expect(namesOnlySite("Lenn News", siteNames([], "https://lennnews.quaypost.example/1"))).toBe(true);
});

test("a host's label that is a word of the trade is no name", () => {
  expect(namesOnlySite("News", siteNames([], "https://news.quaypost.example/1"))).toBe(false);
});
