import { expect, test } from "vitest";
import { roleOfGroups } from "./role-of-groups.ts";

const roles = [
  { group: "newsroom", role: "editor" },
  { group: "desk", role: "moderator" },
] as const;

test.each([
  [["newsroom"], "editor"],
  [["desk", "newsroom"], "editor"],
  [["desk", "choir"], "moderator"],
  [["Newsroom", "newsroom ", "news"], undefined],
  [[], undefined],
])("%j gives %s", (groups, role) => {
  expect(roleOfGroups(groups, roles)).toBe(role);
});
