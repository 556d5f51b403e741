import { expect, test } from "vitest";
import { isLoopbackHost, isOurOwn, type SentFrom } from "./security.ts";

test.each(["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "127.255.3.4:1", "[::1]", "[::1]:8080"])(
  "%s is this machine",
  (host) => expect(isLoopbackHost(host)).toBe(true),
);

const foreign = [
  "octavo.example",
  "octavo.example:8080",
  "localhost.example",
  "127.0.0.1.example",
  "127.0.0.1@octavo.example",
  "octavo.example#127.0.0.1",
  "127.0.0.256",
  "127.0.0",
  "127.1",
  "2130706433",
  "0.0.0.0",
  "10.0.0.1",
  "192.168.1.10:8080",
  "[::]",
  "[::ffff:127.0.0.1]",
  "::1",
  "localhost:99999",
  "localhost:",
  "localhost:80:80",
  " localhost",
  "localhost,octavo.example",
  "",
  undefined,
];
test.each(foreign)("%s may be an outsider's name for this machine", (host) => expect(isLoopbackHost(host)).toBe(false));

const curl: SentFrom = {
  host: "127.0.0.1:8080",
  origin: undefined,
  fetchSite: undefined,
  referer: undefined,
  hasCookie: false,
};
const ours: Partial<SentFrom>[] = [
  {},
  { origin: "http://127.0.0.1:8080" },
  { origin: "http://127.0.0.1:8080", fetchSite: "same-origin" },
  { host: "127.0.0.1", origin: "http://127.0.0.1" },
  { host: "LOCALHOST:8080", origin: "http://localhost:8080" },
  { fetchSite: "same-origin" },
  { referer: "http://127.0.0.1:8080/feeds" },
];
test.each(ours)("a form sent as %j is ours", (sent) => expect(isOurOwn({ ...curl, ...sent })).toBe(true));

const theirs: Partial<SentFrom>[] = [
  { origin: "null" },
  { origin: "https://gull.example" },
  { origin: "http://127.0.0.1:9090" },
  { origin: "http://localhost:8080" },
  { origin: "http://127.0.0.1:8080.gull.example" },
  { origin: "file://127.0.0.1:8080" },
  { origin: "http://127.0.0.1:8080", fetchSite: "cross-site" },
  { origin: "http://127.0.0.1:8080", fetchSite: "same-site" },
  { fetchSite: "cross-site" },
  { fetchSite: "same-site" },
  { fetchSite: "anything" },
  { referer: "https://gull.example/feeds" },
  { referer: "not an address" },
  { hasCookie: true },
];
test.each(theirs)("a form sent as %j is refused", (sent) => expect(isOurOwn({ ...curl, ...sent })).toBe(false));
