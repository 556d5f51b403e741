import { type Context, Hono } from "hono";
import { hasLetterWish } from "../comments/letter.store.ts";
import { exportOwnComments, forgetWriter } from "../comments/own-comments.store.ts";
import { allow, type May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { loadAccount } from "../readers/account.store.ts";
import { findKeys } from "../readers/api-key.store.ts";
import { hasIssuer } from "../readers/issuer-credential.store.ts";
import {
  deleteOwnAccount,
  endKey,
  endOtherSessions,
  endSession,
  exportOwnData,
  makeKey,
  ownAccount,
} from "../readers/own-account.action.ts";
import { findPasskeys, hasPassword } from "../readers/passkey.store.ts";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import { findSessions } from "../readers/session.store.ts";
import { AccountPage, type AccountView } from "./account.page.tsx";
import { actorOf, fromOf } from "./actor-of.ts";
import { readForm } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const keysShown = 50;

/** Everything about one's own account. No address of these names whose: it is always that of whoever asks. */
export function accountRoutes({ readers, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const own = (c: Context): May<"keep an account"> => allow(actorOf(c), "keep an account");
  const show = async (c: Context, more: Partial<AccountView> = {}, status: 200 | 422 = 200) => {
    const accountId = ownAccount(own(c));
    const kept = await loadView(readers, accountId, now());
    const view = { ...kept, sessionId: c.get("sessionId"), ...more };
    return sendPage(c, <AccountPage view={view} printing={print()} />, status);
  };
  routes.get("/", (c) => show(c));
  routes.get("/export.json", async (c) => {
    c.header("Content-Disposition", 'attachment; filename="octavo-account.json"');
    return c.json({
      ...(await exportOwnData(own(c), readers)),
      conversation: await exportOwnComments(readers.database, ownAccount(own(c))),
    });
  });
  routes.post("/sessions/end-others", async (c) => {
    await endOtherSessions(own(c), readers, c.get("sessionId"));
    return c.redirect("/account", 303);
  });
  routes.post("/sessions/:id{[\\w-]{1,64}}/end", async (c) => {
    await endSession(own(c), readers, c.req.param("id"));
    return c.redirect("/account", 303);
  });
  routes.post("/keys", async (c) => {
    const form = await c.req.parseBody({ all: true });
    const scopes = [form.scopes ?? []].flat().filter((scope) => typeof scope === "string");
    const name = typeof form.name === "string" ? form.name : "";
    return orAgain(c, "key", async () => {
      const { secret } = await makeKey(own(c), readers, { name, scopes });
      return show(c, { newKey: secret });
    });
  });
  routes.post("/keys/:id{[0-9]{1,15}}/end", async (c) => {
    await endKey(own(c), readers, Number(c.req.param("id")));
    return c.redirect("/account", 303);
  });
  routes.post("/delete", async (c) => {
    const field = await readForm(c);
    const password = field("password");
    const words = field("words") === "removed" ? "removed" : "kept";
    return orAgain(c, "delete", async () => {
      const proof = { password, sessionId: c.get("sessionId") };
      await deleteOwnAccount(own(c), readers, proof, fromOf(c, readers), (transaction, account) =>
        forgetWriter(transaction, account, words),
      );
      return c.redirect("/", 303);
    });
  });
  return routes;

  async function orAgain(c: Context, at: "key" | "delete", act: () => Promise<Response>): Promise<Response> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return show(c, { wrong: { at, sentence: error.message } }, 422);
    }
  }
}

async function loadView(
  { database, issuer, passkeyParty: party, hasMail }: ReaderDesk,
  accountId: string,
  now: Date,
): Promise<Omit<AccountView, "sessionId">> {
  const [account, sessions, keys, passkeys, isByPassword, isByIssuer, wantsLetters] = await Promise.all([
    loadAccount(database, accountId),
    findSessions(database, accountId, now),
    findKeys(database, accountId, keysShown),
    findPasskeys(database, accountId),
    hasPassword(database, accountId),
    issuer !== undefined && hasIssuer(database, accountId, issuer.address),
    hasLetterWish(database, accountId),
  ]);
  return {
    ...{ account, sessions, keys, passkeys, party, hasPassword: isByPassword },
    issuer: isByIssuer ? issuer?.name : undefined,
    ...(hasMail && { wantsLetters }),
  };
}
