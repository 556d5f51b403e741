import { type Context, Hono } from "hono";
import { type SignedIn, signInByPassword, signOut } from "../readers/sign-in.action.ts";
import { actorOf, fromOf } from "./actor-of.ts";
import { readForm, secondsUntil, waitInWords } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { SignInPage, type SignInView } from "./sign-in.page.tsx";
import { signInOffer } from "./sign-in-offer.ts";
import { readWayBack } from "./way-back.ts";
import type { WebDesk } from "./web-desk.ts";

/** Signing in with a password, and out again; all of it works without script. */
export function signInRoutes({ readers, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (
    c: Context,
    view: Pick<SignInView, "back" | "email" | "wrong">,
    status: 200 | 422 | 429 = 200,
  ) => {
    const known = await signInOffer(readers);
    return sendPage(c, <SignInPage view={{ ...known, ...view }} printing={print()} />, status);
  };
  routes.get("/sign-in", (c) => {
    const back = readWayBack(c.req.query("back"));
    return actorOf(c).account ? c.redirect(back, 303) : show(c, { back });
  });
  routes.post("/sign-in", async (c) => {
    const field = await readForm(c);
    const [email, password, back] = [field("email"), field("password"), readWayBack(field("back"))];
    const signedIn = await signInByPassword(readers, { email, password }, fromOf(c, readers));
    if (signedIn.outcome === "signed in") {
      await endSession(c);
      return enter(c, signedIn.cookies, back);
    }
    if (signedIn.outcome === "wait") c.header("Retry-After", secondsUntil(signedIn.until, now()));
    return show(c, { back, email, wrong: whyNot(signedIn, now()) }, signedIn.outcome === "wait" ? 429 : 422);
  });
  routes.post("/sign-out", async (c) => {
    await endSession(c);
    return c.redirect("/", 303);
  });
  return routes;

  /** Whoever signs in over a session that is open leaves that one behind for good. */
  async function endSession(c: Context): Promise<void> {
    if (!actorOf(c).account) return;
    for (const cookie of await signOut(readers, c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
  }
}

/** Hands out the cookies of a new session. The last one of a name counts. */
export function enter(c: Context, cookies: readonly string[], back: string): Response {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  return c.redirect(back, 303);
}

function whyNot(signedIn: Exclude<SignedIn, { outcome: "signed in" }>, now: Date): string {
  if (signedIn.outcome === "wait")
    return `There were too many tries that failed. Wait ${waitInWords(signedIn.until, now)}, then try again.`;
  return signedIn.outcome === "unconfirmed"
    ? "This address is not confirmed yet. Another letter is on its way: open its link, then sign in."
    : "The address and the password do not belong together. Check both and try again.";
}
