import { expect, test } from "vitest";
import { addressKey, canonicalAddress } from "./canonical-address.ts";

test.each([
  ["HTTPS://News.Example.COM:443/A/b?utm_source=rss&id=7&fbclid=x#top", "https://news.example.com/A/b?id=7"],
  ["http://a.example/?at_medium=RSS&ns_campaign=x", "http://a.example/"],
  ["https://a.example/x?b=2&a=1", "https://a.example/x?b=2&a=1"],
  ["https://a.example/#!/story/4", "https://a.example/#!/story/4"],
  ["https://a.example/x?ref=rss", "https://a.example/x"],
  ["https://a.example/x?ref=4711", "https://a.example/x?ref=4711"],
])("%s is fetched as %s", (url, canonical) => {
  expect(canonicalAddress(url)).toBe(canonical);
});

test("only http and https have an address", () => {
  expect(canonicalAddress("mailto:desk@a.example")).toBeUndefined();
  expect(canonicalAddress("no address")).toBeUndefined();
  expect(addressKey("javascript:alert(1)")).toBeUndefined();
});

test("scheme, www, a final slash and AMP make no other article", () => {
  const key = "courier.com/2031/quay?id=7";
  for (const url of [
    "http://www.courier.com/2031/quay/?id=7",
    "https://courier.com/2031/quay?id=7&utm_medium=x",
    "https://m.courier.com/2031/quay?id=7",
    "https://courier.com/2031/quay/amp/?id=7",
    "https://courier.com/2031/%71uay?id=7&outputType=amp",
  ]) {
    expect(addressKey(url)).toBe(key);
  }
});

test("sections, ports, case and other parameters are other articles", () => {
  const keys = [
    "https://a.com/x",
    "https://sport.a.com/x",
    "https://a.com:8080/x",
    "https://a.com/X",
    "https://a.com/x?p=2",
    "https://a.com/amp",
  ];
  expect(new Set(keys.map(addressKey)).size).toBe(keys.length);
});
