import { Hono } from "hono";
import { chooseLetters, stopLetters } from "../comments/send-letters.action.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "./actor-of.ts";
import { readForm } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { AccountNoticePage } from "./register.page.tsx";
import { sendPage } from "./send-page.ts";
import { Sheet } from "./sheet.tsx";
import type { WebDesk } from "./web-desk.ts";

/** Letters about answers and decisions: asked for on the page of an account, ended there or by the link that each carries. */
export function letterRoutes({ database, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.post("/", async (c) => {
    const wants = (await readForm(c))("wants") === "yes";
    await chooseLetters(allow(actorOf(c), "keep an account"), { database, now }, wants);
    return c.redirect("/account#letters", 303);
  });
  // A link alone ends nothing: programs open links. Mail programs post to it (RFC 8058), without a cookie.
  routes.get("/stop", (c) => sendPage(c, <StopPage token={c.req.query("token") ?? ""} printing={print()} />));
  routes.post("/stop", async (c) => {
    await stopLetters({ database }, c.req.query("token") ?? "");
    const sentence =
      "You get no more letters about answers and decisions. On the page of your account they can be asked for again.";
    return sendPage(c, <AccountNoticePage title="No more letters" sentence={sentence} printing={print()} />);
  });
  return routes;
}

function StopPage({ token, printing }: { token: string; printing: Printing }) {
  return (
    <Sheet title="No more letters" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>No more letters</h1>
        <p>Answers to your comments and decisions on them are then told on Octavo’s pages alone.</p>
      </header>
      <section class="listing-main">
        <form method="post" action={`/account/letters/stop?token=${encodeURIComponent(token)}`}>
          <button class="button main" type="submit">
            Send me no more
          </button>
        </form>
      </section>
    </Sheet>
  );
}
