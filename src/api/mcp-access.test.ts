import { expect, test } from "vitest";
import { openMcpAccess } from "./mcp-access.ts";

const token = "an-invented-token-of-thirty-two";

test("whoever sends the token may ask, nobody else", () => {
  const access = openMcpAccess(token);
  expect(access.allows(`Bearer ${token}`)).toBe(true);
  expect(access.allows(`bearer ${token}`)).toBe(true);
  for (const given of [undefined, "", token, "Bearer", `Bearer ${token}x`, `Basic ${token}`, `Bearer ${token} more`])
    expect(access.allows(given), given).toBe(false);
});

test("the token itself is not kept", () => {
  expect(JSON.stringify(openMcpAccess(token))).not.toContain(token);
});
