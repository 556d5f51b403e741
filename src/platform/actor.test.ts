import { expect, test } from "vitest";
import { allow, roles } from "./actor.ts";

test("an administrator may do everything", () => {
  const actor = { role: "administrator", name: "Ada" } as const;
  expect(allow(actor, "read")).toEqual({ permission: "read", actor });
  expect(allow(actor, "manage feeds")).toEqual({ permission: "manage feeds", actor });
  expect(allow(actor, "reread articles")).toEqual({ permission: "reread articles", actor });
});

test("every role may read", () => {
  for (const role of roles) expect(allow({ role, name: "" }, "read").permission).toBe("read");
});

test("editors and administrators may edit stories, and nobody else", () => {
  const may = roles.filter((role) => {
    try {
      return allow({ role, name: "" }, "edit stories").permission === "edit stories";
    } catch (error) {
      expect(error).toMatchObject({ name: "NotAllowed" });
      return false;
    }
  });
  expect(may).toEqual(["editor", "administrator"]);
});

test.each(roles.filter((role) => role !== "administrator"))("a %s may not manage feeds", (role) => {
  expect(() => allow({ role, name: "" }, "manage feeds")).toThrow(
    expect.objectContaining({
      name: "NotAllowed",
      message: `A ${role} may not manage feeds; it takes the role administrator.`,
    }),
  );
});
