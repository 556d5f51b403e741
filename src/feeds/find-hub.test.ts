import { expect, test } from "vitest";
import { findHub } from "./find-hub.ts";

const url = "https://quay.example/feed";

test("the Link header counts before the feed's own links, and the feed's address where no topic is named", () => {
  const own = { hub: "https://own.example/", self: "https://quay.example/self" };
  const header = '<https://hub.example/a,b>; rel="hub other", </topic>; rel=self, <x>; title="rel=hub"';
  expect(findHub(header, own, url)).toEqual({ hub: "https://hub.example/a,b", topic: "https://quay.example/topic" });
  expect(findHub(undefined, own, url)).toEqual({ hub: own.hub, topic: own.self });
  expect(findHub('<https://hub.example/>; rel="HUB"', {}, url)).toEqual({ hub: "https://hub.example/", topic: url });
  expect(findHub("<javascript:alert(1)>; rel=hub", {}, url)).toBeUndefined();
});
