import { type Context, Hono } from "hono";
import { allow } from "../platform/actor.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { removePasskey } from "../readers/own-account.action.ts";
import {
  type Asked,
  addPasskey,
  askForPasskey,
  beginAccount,
  beginPasskey,
  MustWait,
  makeAccountWithPasskey,
  signInByPasskey,
  type Told,
} from "../readers/passkey.action.ts";
import { signOut } from "../readers/sign-in.action.ts";
import { actorOf, fromOf } from "./actor-of.ts";
import { secondsUntil } from "./form-fields.ts";
import { registeredSentence } from "./registered-words.ts";
import { readWayBack } from "./way-back.ts";
import type { WebDesk } from "./web-desk.ts";

/** What the island that speaks with passkeys asks, in JSON: each time a challenge, then the answer to it. */
export function passkeyRoutes({ readers, now }: WebDesk): Hono {
  const routes = new Hono();
  const asked = (c: Context): Asked => ({
    ...fromOf(c, readers),
    cookie: c.req.header("cookie"),
    origin: c.req.header("origin"),
  });
  const own = (c: Context) => allow(actorOf(c), "keep an account");
  const answer = (path: string, act: (c: Context, body: (name: string) => unknown) => Promise<Told<object>>) =>
    routes.post(path, async (c) => {
      try {
        const { body, cookies } = await act(c, await readBody(c));
        for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
        return c.json(body);
      } catch (error) {
        if (error instanceof MustWait) {
          c.header("Retry-After", secondsUntil(error.until, now()));
          return c.json({ sentence: error.message }, 429);
        }
        if (error instanceof InvalidInput) return c.json({ sentence: error.message }, 422);
        if (error instanceof NotAllowed) return c.json({ sentence: error.message }, 403);
        throw error;
      }
    });

  answer("/sign-in/passkey/options", (c) => askForPasskey(readers, asked(c)));
  answer("/sign-in/passkey", async (c, body) => {
    const cookies = await signInByPasskey(readers, body("answer"), asked(c));
    // Whoever signs in over a session that is open leaves that one behind for good. The last cookie of a name counts.
    const ended = actorOf(c).account ? await signOut(readers, c.req.raw.headers) : [];
    return { body: { to: readWayBack(text(body("back"))) }, cookies: [...ended, ...cookies] };
  });
  answer("/account/passkeys/options", (c) => beginPasskey(own(c), readers, c.get("sessionId"), asked(c)));
  answer("/account/passkeys", async (c, body) => {
    await addPasskey(own(c), readers, { answer: body("answer"), name: text(body("name")) }, asked(c));
    return { body: { to: "/account#passkeys" }, cookies: [] };
  });
  answer("/register/passkey/options", (c, body) => {
    refuseKnown(c);
    const newcomer = { name: text(body("name")), email: text(body("email")), code: text(body("code")) };
    return beginAccount(readers, newcomer, fromOf(c, readers));
  });
  answer("/register/passkey", async (c, body) => {
    refuseKnown(c);
    const { outcome, cookies } = await makeAccountWithPasskey(readers, body("answer"), asked(c));
    if (outcome === "personal") return { body: { to: readWayBack(text(body("back"))) }, cookies };
    return { body: { sentence: registeredSentence(readers.hasMail, "the address that you gave", "passkey") }, cookies };
  });
  routes.post("/account/passkeys/:id{[\\w-]{1,64}}/end", async (c) => {
    await removePasskey(own(c), readers, c.req.param("id"));
    return c.redirect("/account#passkeys", 303);
  });
  return routes;
}

function refuseKnown(c: Context): void {
  if (actorOf(c).account)
    throw new InvalidInput("You are signed in already. Sign out before you make another account.");
}

/** What a body of JSON holds, by name; of what is no JSON, nothing. */
async function readBody(c: Context): Promise<(name: string) => unknown> {
  const said: unknown = await c.req.json().catch(notJson);
  return (name) =>
    typeof said === "object" && said !== null ? Object.entries(said).find(([key]) => key === name)?.[1] : undefined;
}

function notJson(error: unknown): undefined {
  if (error instanceof SyntaxError) return undefined;
  throw error;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
