import { type Context, Hono } from "hono";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { askForNewPassword, chooseNewPassword, confirmAddress } from "../readers/recover.action.ts";
import { fromOf } from "./actor-of.ts";
import { readForm, secondsUntil, waitInWords } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { RecoverPage } from "./recover.page.tsx";
import { AccountNoticePage } from "./register.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

type What = "forgotten" | "new-password" | "confirm";

/** What letters lead to: a new password, a confirmed address. Without a mail server they are not there. */
export function recoverRoutes({ readers, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = (
    c: Context,
    what: What,
    more: { token?: string; email?: string; wrong?: string } = {},
    status: 200 | 422 | 429 = 200,
  ) => sendPage(c, <RecoverPage what={what} {...more} printing={print()} />, status);
  const tell = (c: Context, title: string, sentence: string) =>
    sendPage(c, <AccountNoticePage title={title} sentence={sentence} printing={print()} />);
  for (const what of ["forgotten", "new-password", "confirm"] as const)
    routes.get(`/${what}`, (c) => {
      if (!readers.hasMail)
        throw new NotFound("No letters are sent here. Ask whoever runs this newspaper for a new password.");
      return show(c, what, { token: c.req.query("token") ?? "" });
    });
  routes.post("/forgotten", async (c) => {
    const email = (await readForm(c))("email");
    try {
      const until = await askForNewPassword(readers, email, fromOf(c, readers));
      if (until) {
        c.header("Retry-After", secondsUntil(until, now()));
        const wrong = `Many letters were asked for. Wait ${waitInWords(until, now())}, then try again.`;
        return show(c, "forgotten", { email, wrong }, 429);
      }
      const sentence = `If ${email} has an account, a letter is on its way. Its link is good for an hour.`;
      return tell(c, "Look into your mail", sentence);
    } catch (error) {
      return again(c, "forgotten", error, { email });
    }
  });
  routes.post("/new-password", async (c) => {
    const field = await readForm(c);
    const token = field("token");
    try {
      await chooseNewPassword(readers, token, field("password"));
      return tell(c, "Your password is new", "Sign in with it. Whoever was signed in to this account is signed out.");
    } catch (error) {
      return again(c, "new-password", error, { token });
    }
  });
  routes.post("/confirm", async (c) => {
    const token = (await readForm(c))("token");
    try {
      await confirmAddress(readers, token);
      return tell(c, "Your address is confirmed", "Now sign in with the password that you have chosen.");
    } catch (error) {
      return again(c, "confirm", error, { token });
    }
  });
  return routes;

  function again(c: Context, what: What, error: unknown, typed: { token?: string; email?: string }) {
    if (!(error instanceof InvalidInput)) throw error;
    return show(c, what, { ...typed, wrong: error.message }, 422);
  }
}
