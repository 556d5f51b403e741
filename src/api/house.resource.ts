import { createRoute, z } from "@hono/zod-openapi";
import { allow, type HousePermission, housePermissions, leastRole, type Role, roles } from "../platform/actor.ts";
import { type House, registrations } from "../platform/house.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { actorOf } from "../web/actor-of.ts";
import { jsonBody, noQuery, reading, refusalsOfChange } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";

const least = Object.fromEntries(housePermissions.map((permission) => [permission, z.enum(roles)])) as Record<
  HousePermission,
  z.ZodEnum<{ [role in Role]: role }>
>;

const HouseRules = z
  .object({
    registration: z.enum(registrations).openapi({ description: "Who may make an account of their own." }),
    roles: z.object(least).openapi({ description: "The least role that each takes." }),
  })
  .openapi("House", { description: "What the house lets visitors, readers and members do." });

const HouseChange = z
  .strictObject({ registration: z.enum(registrations).optional(), roles: z.strictObject(least).partial().optional() })
  .openapi("HouseChange");

const tags = ["accounts"];

const show = createRoute({
  method: "get",
  path: "/house",
  operationId: "getHouse",
  tags,
  summary: "The rules of the house: who may see and do what",
  request: { query: noQuery },
  responses: reading(HouseRules, "The rules."),
});

const change = createRoute({
  method: "patch",
  path: "/house",
  operationId: "changeHouse",
  tags,
  summary: "Changes rules of the house; what is not named stays",
  request: { query: noQuery, body: jsonBody(HouseChange) },
  responses: {
    200: { description: "The rules as they are now.", content: { "application/json": { schema: HouseRules } } },
    ...refusalsOfChange,
  },
});

export function addHouse(api: Api, { readers }: ApiDesk): void {
  api.openapi(show, async (c) => c.json(showHouse(await readers.house()), 200));
  api.openapi(change, async (c) => {
    const { registration, roles: chosen = {} } = c.req.valid("json");
    const house = await changeHouse(allow(actorOf(c), "manage accounts"), readers, { registration, roles: chosen });
    return c.json(showHouse(house), 200);
  });
}

function showHouse(house: House): z.infer<typeof HouseRules> {
  const chosen = housePermissions.map((permission) => [permission, leastRole(permission, house.roles)]);
  return { registration: house.registration, roles: Object.fromEntries(chosen) as Record<HousePermission, Role> };
}
