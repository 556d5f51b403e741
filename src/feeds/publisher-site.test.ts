import { expect, test } from "vitest";
import { publisherSite } from "./publisher-site.ts";

test.each([
  ["https://www.courier.co.uk/news", "courier.co.uk"],
  ["https://anna.github.io/blog", "anna.github.io"],
  ["http://127.0.0.1:8700/p/courier-example/", "127.0.0.1:8700/p/courier-example"],
  ["http://127.0.0.1:8700/p/one/index.html", "127.0.0.1:8700/p/one"],
  ["http://localhost:3000/", "localhost:3000"],
  ["http://[::1]:80/a", "[::1]/a"],
])("the publisher of %s is %s", (home, site) => {
  expect(publisherSite(home)).toBe(site);
});
