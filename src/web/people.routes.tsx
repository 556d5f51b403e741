import { type Context, Hono } from "hono";
import { forgetWriter } from "../comments/own-comments.store.ts";
import { allow, type May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { findAccounts, loadAccount } from "../readers/account.store.ts";
import { findInvitations } from "../readers/invitation.store.ts";
import { invite, joinAddress, uninvite, whereServed } from "../readers/invite.action.ts";
import {
  changeRole,
  endSessionsOf,
  grantMembership,
  readRole,
  removeAccount,
} from "../readers/manage-accounts.action.ts";
import { actorOf } from "./actor-of.ts";
import { readForm } from "./form-fields.ts";
import { PeoplePage, type PeopleView } from "./people.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const mostPeople = 100;

/** Accounts, managed by the administrator. */
export function peopleRoutes({ readers }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const may = (c: Context) => allow(actorOf(c), "manage accounts");
  const show = async (c: Context, more: Partial<PeopleView> = {}, status: 200 | 422 = 200) => {
    may(c);
    const words = (c.req.query("q") ?? "").slice(0, 200);
    const [found, invitations] = await Promise.all([
      findAccounts(readers.database, { words, limit: mostPeople + 1 }),
      findInvitations(readers.database, readers.now()),
    ]);
    const accounts = found.slice(0, mostPeople);
    const view = { accounts, invitations, words, isCut: found.length > mostPeople, ...more };
    return sendPage(c, <PeoplePage view={view} printing={print()} />, status);
  };
  const orAgain = async (c: Context, act: () => Promise<Response>) => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return show(c, { wrong: error.message }, 422);
    }
  };
  routes.get("/", (c) => show(c));
  routes.post("/invite", async (c) => {
    const manage = may(c);
    const field = await readForm(c);
    return orAgain(c, async () => {
      const [uses, hours] = [Number(field("uses")), Number(field("days")) * 24];
      if (!(hours >= 24 && hours <= 24 * 365)) throw new InvalidInput("An invitation is good for 1 to 365 days.");
      const code = await invite(manage, readers, { role: readRole(field("role")), uses, hours });
      return show(c, { invitation: joinAddress(await whereServed(readers), code) });
    });
  });
  routes.post("/invitations/:id{[0-9]{1,15}}/end", async (c) => {
    await uninvite(may(c), readers, Number(c.req.param("id")));
    return c.redirect("/settings/people#invitations", 303);
  });
  routes.post("/:id{[\\w-]{1,64}}", async (c) => {
    const manage = may(c);
    const field = await readForm(c);
    const [deed, role, until] = [field("deed"), field("role"), field("until").trim()];
    return orAgain(c, async () => {
      await change(manage, c.req.param("id"), { deed, role, until });
      return c.redirect("/settings/people", 303);
    });
  });
  return routes;

  async function change(
    manage: May<"manage accounts">,
    id: string,
    { deed, role, until }: { deed: string; role: string; until: string },
  ): Promise<void> {
    const { email } = await loadAccount(readers.database, id);
    if (deed === "role") await changeRole(manage, readers.database, email, role);
    else if (deed === "member") await grantMembership(manage, readers.database, email, until);
    else if (deed === "sessions") await endSessionsOf(manage, readers.database, id);
    else if (deed === "remove")
      await removeAccount(manage, readers.database, email, (transaction, account) =>
        forgetWriter(transaction, account, "kept"),
      );
    else throw new InvalidInput("Choose what is to be done with the account.");
  }
}
