import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedWith, leaseSeconds, secondsUntilRetry } from "./subscription.ts";

const body = new TextEncoder().encode("<rss/>");

test.each(["sha1", "sha256", "sha384", "sha512"])("a signature by %s with our secret is ours", (method) => {
  const hex = createHmac(method, "secret").update(body).digest("hex");
  expect(isSignedWith("secret", `${method}=${hex}`, body)).toBe(true);
  expect(isSignedWith("other", `${method}=${hex}`, body)).toBe(false);
  expect(isSignedWith("secret", `${method}=${hex.slice(2)}`, body)).toBe(false);
  expect(isSignedWith("secret", `${method}=${hex}00`, body)).toBe(false);
  expect(isSignedWith("secret", `${method}=${hex}`, new TextEncoder().encode("<rss />"))).toBe(false);
});

test("no signature, another method and no hexadecimal are not ours", () => {
  const md5 = createHmac("md5", "secret").update(body).digest("hex");
  for (const signature of [undefined, "", `md5=${md5}`, "sha256=xyz"])
    expect(isSignedWith("secret", signature, body)).toBe(false);
});

test("a lease is the hub's, five minutes at least; a hub that names none gives what was asked for", () => {
  expect(["864000", "10", undefined, "long"].map(leaseSeconds)).toEqual([864_000, 300, 864_000, 864_000]);
});

test("a hub that refuses is asked again later each time, within a day", () => {
  expect([1, 2, 3, 40].map(secondsUntilRetry)).toEqual([600, 1200, 2400, 86_400]);
});
