import { expect, test } from "vitest";
import { parseHostList } from "../platform/fetch/host-list.ts";
import { clientOf } from "./client-address.ts";

const ours = parseHostList(["10.0.0.0/8", "127.0.0.1"]);

test("without a proxy of ours it is whoever opened the connection, whatever they say", () => {
  expect(clientOf("192.0.2.1", "198.51.100.9", ours)).toBe("192.0.2.1");
  expect(clientOf("127.0.0.1", "198.51.100.9", parseHostList([]))).toBe("127.0.0.1");
});

test("behind proxies of ours it is the last whom they did not know, not what was written before", () => {
  expect(clientOf("127.0.0.1", "198.51.100.9", ours)).toBe("198.51.100.9");
  expect(clientOf("127.0.0.1", "203.0.113.5, 198.51.100.9, 10.1.2.3", ours)).toBe("198.51.100.9");
  expect(clientOf("127.0.0.1", undefined, ours)).toBe("127.0.0.1");
});
