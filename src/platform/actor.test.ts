import { expect, test } from "vitest";
import { allow, roles } from "./actor.ts";

test("an administrator may do everything", () => {
  const actor = { role: "administrator" } as const;
  expect(allow(actor, "read")).toEqual({ permission: "read", actor });
  expect(allow(actor, "manage feeds")).toEqual({ permission: "manage feeds", actor });
  expect(allow(actor, "reread articles")).toEqual({ permission: "reread articles", actor });
});

test("every role may read", () => {
  for (const role of roles) expect(allow({ role }, "read").permission).toBe("read");
});

test.each(roles.filter((role) => role !== "administrator"))("a %s may not manage feeds", (role) => {
  expect(() => allow({ role }, "manage feeds")).toThrow(
    expect.objectContaining({
      name: "NotAllowed",
      message: `A ${role} may not manage feeds; it takes the role administrator.`,
    }),
  );
});
