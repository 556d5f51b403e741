import { Hono } from "hono";
import { allow, housePermissions, isAllowed } from "../platform/actor.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { actorOf } from "./actor-of.ts";
import { readForm } from "./form-fields.ts";
import { HousePage } from "./house.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

/** The rules of the house: whoever reads here may know them, the administrator changes them. */
export function houseRoutes({ readers }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/house", async (c) => {
    const [isSaved, isFixed] = [c.req.query("did") === "kept", !isAllowed(actorOf(c), "manage accounts")];
    const page = { house: await readers.house(), isSaved, isFixed, printing: print() };
    return sendPage(c, <HousePage {...page} />);
  });
  routes.post("/house", async (c) => {
    const may = allow(actorOf(c), "manage accounts");
    const field = await readForm(c);
    const chosen = housePermissions.map((permission) => [permission, field(permission) || undefined]);
    await changeHouse(may, readers, {
      registration: field("registration") || undefined,
      roles: Object.fromEntries(chosen),
    });
    return c.redirect("/settings/house?did=kept", 303);
  });
  return routes;
}
