import { type Context, Hono } from "hono";
import { InvalidInput } from "../platform/refusals.ts";
import { findWay, type Registered, register } from "../readers/register.action.ts";
import { signInByPassword } from "../readers/sign-in.action.ts";
import { actorOf, fromOf } from "./actor-of.ts";
import { readForm, secondsUntil, waitInWords } from "./form-fields.ts";
import { JoinPage } from "./join.page.tsx";
import type { Printing } from "./printing.ts";
import { AccountNoticePage, RegisterPage, type RegisterView } from "./register.page.tsx";
import { registeredSentence } from "./registered-words.ts";
import { sendPage } from "./send-page.ts";
import { enter } from "./sign-in.routes.tsx";
import { readWayBack } from "./way-back.ts";
import type { WebDesk } from "./web-desk.ts";

/** Making an account of one's own: openly, or by the link of an invitation. */
export function registerRoutes({ readers, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (c: Context, more: Partial<RegisterView> = {}, status: 200 | 422 | 429 = 200) => {
    const code = c.req.param("code") ?? "";
    const invitation = await findWay(readers, code);
    const { passkeyParty: party, issuer } = readers;
    const back = readWayBack(c.req.query("back"));
    const view = { invitation, code, party, issuer: issuer?.name, back, ...more };
    return sendPage(c, <RegisterPage view={view} printing={print()} />, status);
  };
  const make = async (c: Context) => {
    const field = await readForm(c);
    const code = c.req.param("code") ?? "";
    const [name, email, password] = [field("name"), field("email"), field("password")];
    const typed = { name, email, back: readWayBack(field("back")) };
    try {
      const done = await register(readers, { name, email, password, code }, fromOf(c, readers));
      return await answer(c, done, { password, ...typed });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return show(c, { ...typed, wrong: error.message }, 422);
    }
  };
  routes.get("/join", async (c) => {
    const [typed, back] = [c.req.query("code")?.trim() ?? "", readWayBack(c.req.query("back"))];
    const [, code] = /(?:^|\/join\/)([\w-]{1,60})(?:\?.*)?$/.exec(typed) ?? [];
    if (code !== undefined) return c.redirect(`/join/${code}?back=${encodeURIComponent(back)}`, 303);
    const wrong = typed === "" ? undefined : "That is not an invitation. Copy the whole link that you were sent.";
    const { registration } = await readers.house();
    const view = { actor: actorOf(c), registration, back, wrong };
    return sendPage(c, <JoinPage view={view} printing={print()} />, wrong ? 422 : 200);
  });
  for (const path of ["/register", "/join/:code{[\\w-]{1,60}}"]) {
    routes.get(path, (c) => show(c));
    routes.post(path, make);
  }
  return routes;

  async function answer(
    c: Context,
    done: Registered,
    typed: { password: string; name: string; email: string; back: string },
  ) {
    if (done.outcome === "wait") {
      c.header("Retry-After", secondsUntil(done.until, now()));
      const wrong = `Many accounts were made from where you are. Wait ${waitInWords(done.until, now())}, then try again.`;
      return show(c, { ...typed, wrong }, 429);
    }
    if (done.outcome === "personal") {
      const signedIn = await signInByPassword(readers, typed, fromOf(c, readers));
      return signedIn.outcome === "signed in" ? enter(c, signedIn.cookies, typed.back) : c.redirect("/sign-in", 303);
    }
    const sentence = registeredSentence(readers.hasMail, done.email, "password");
    const title = readers.hasMail ? "Look into your mail" : "Your account";
    return sendPage(c, <AccountNoticePage title={title} sentence={sentence} back={typed.back} printing={print()} />);
  }
}
