import { expect, test } from "vitest";
import { accountRule, householdOf, waitAfter } from "./sign-in-wait.ts";

test("the first failures cost nothing, then each one doubles the wait, up to a quarter of an hour", () => {
  const waits = [1, 4, 5, 6, 7, 8, 100].map((failures) => waitAfter(failures, accountRule));
  expect(waits).toEqual([0, 0, 2_000, 4_000, 8_000, 16_000, 900_000]);
});

test("a household is one IPv4 address, however it is written, or one IPv6 network", () => {
  expect(householdOf("192.0.2.7")).toBe("192.0.2.7");
  expect(householdOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(householdOf("2001:DB8:0:7:1::9")).toBe("2001:db8:0:7::/64");
  expect(householdOf("2001:db8:0:7:ffff:1:2:3")).toBe("2001:db8:0:7::/64");
  expect(householdOf("::1")).toBe("0:0:0:0::/64");
});
