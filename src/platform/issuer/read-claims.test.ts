import { expect, test } from "vitest";
import { isComplete, readClaims } from "./read-claims.ts";

test("an address and whether it is verified are of one source", () => {
  const token = { email: "victim@isle.example" };
  const userInfo = { email: "own@isle.example", email_verified: true };
  expect(readClaims(token, userInfo, "groups")).toMatchObject({ email: "own@isle.example", isVerified: true });
  expect(readClaims(token, { email_verified: true }, "groups")).toMatchObject({
    email: "victim@isle.example",
    isVerified: false,
  });
});

test.each([["true"], ["false"], [1], [null], [undefined]])("verified is true, not %s", (said) => {
  expect(readClaims({ email: "a@isle.example", email_verified: said }, {}, "groups").isVerified).toBe(false);
});

test.each([
  ["groups", { groups: ["a", 7, "b"] }, ["a", "b"]],
  ["groups", { groups: "a" }, ["a"]],
  ["realm.roles", { realm: { roles: ["a"] } }, ["a"]],
  ["https://isle.example/groups", { "https://isle.example/groups": ["a"] }, ["a"]],
  ["constructor.name", {}, []],
  ["groups", {}, []],
])("the groups of %s in %j", (path, claims, groups) => {
  expect(readClaims(claims, {}, path).groups).toEqual(groups);
});

test("a token that says everything needs no userinfo", () => {
  expect(isComplete({ email: "a@isle.example", email_verified: false, groups: [] }, "groups")).toBe(true);
  expect(isComplete({ email: "a@isle.example", email_verified: false }, "groups")).toBe(false);
});
