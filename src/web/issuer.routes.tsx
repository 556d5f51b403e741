import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import type { IssuerDesk } from "../readers/issuer-desk.ts";
import {
  comeFromIssuer,
  goToIssuer,
  IssuerUnavailable,
  returnPath,
  visitMs,
} from "../readers/issuer-sign-in.action.ts";
import { signOut } from "../readers/sign-in.action.ts";
import { actorOf, fromOf } from "./actor-of.ts";
import { secondsUntil, waitInWords } from "./form-fields.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import { SignInPage } from "./sign-in.page.tsx";
import { enter } from "./sign-in.routes.tsx";
import { issuerAddress } from "./sign-in-address.ts";
import { signInOffer } from "./sign-in-offer.ts";
import { readWayBack } from "./way-back.ts";
import type { WebDesk } from "./web-desk.ts";

const cookie = "octavo.issuer_visit";

/**
 * Signing in at the issuer: there by a link, because a form that leads to another site is forbidden on every page, and
 * back by the address that the issuer sends browsers to. Both work without script.
 */
export function issuerRoutes({ readers, now }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const door = (): IssuerDesk => {
    if (!readers.issuer) throw new NotFound("Nobody signs in elsewhere here. Sign in with a password or a passkey.");
    return readers.issuer;
  };
  const orAgain = async (c: Context, back: string, act: () => Promise<Response>) => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof NotAllowed)) throw error;
      const status = error instanceof IssuerUnavailable ? 503 : error instanceof NotAllowed ? 403 : 422;
      return refuse(c, { back, wrong: error.message }, status);
    }
  };
  routes.get("/sign-in/issuer", (c) => {
    const [back, code] = [readWayBack(c.req.query("back")), readCode(c.req.query("code"))];
    if (actorOf(c).account) return c.redirect(back, 303);
    // The cookie must be that of the name under which the issuer sends the browser back.
    const { host, origin } = new URL(readers.address);
    if (c.req.header("host") !== host) return c.redirect(`${origin}${issuerAddress(back, code)}`, 303);
    return orAgain(c, back, async () => {
      const sent = await goToIssuer(readers, door(), { back, code }, fromOf(c, readers));
      if (sent.outcome === "wait") {
        c.header("Retry-After", secondsUntil(sent.until, now()));
        const wrong = `This was asked for too often from where you are. Wait ${waitInWords(sent.until, now())}, then try again.`;
        return refuse(c, { back, wrong }, 429);
      }
      keepVisit(c, sent.browser, visitMs / 1000);
      return leave(c, sent.to);
    });
  });
  routes.get(returnPath, (c) => {
    const browser = getCookie(c, cookie) ?? "";
    keepVisit(c, "", 0);
    return orAgain(c, "/", async () => {
      const query = new URL(c.req.url).searchParams;
      const { back, cookies } = await comeFromIssuer(readers, door(), { query, browser }, fromOf(c, readers));
      // Whoever signs in over a session that is open leaves that one behind for good. The last cookie of a name counts.
      const ended = actorOf(c).account ? await signOut(readers, c.req.raw.headers) : [];
      c.header("Cache-Control", "private, no-store");
      return enter(c, [...ended, ...cookies], readWayBack(back));
    });
  });
  return routes;

  function keepVisit(c: Context, value: string, seconds: number): void {
    const secure = readers.address.startsWith("https:") ? "; Secure" : "";
    // Lax: the issuer leads the browser here from its own site.
    const line = `${cookie}=${value}; Path=/sign-in/issuer; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
    c.header("Set-Cookie", line, { append: true });
  }

  async function refuse(c: Context, view: { back: string; wrong: string }, status: 403 | 422 | 429 | 503) {
    c.header("Cache-Control", "private, no-store");
    return sendPage(c, <SignInPage view={{ ...(await signInOffer(readers)), ...view }} printing={print()} />, status);
  }
}

/** To another site, for this one time. */
function leave(c: Context, to: string): Response {
  c.header("Cache-Control", "private, no-store");
  return c.redirect(to, 303);
}

function readCode(written: string | undefined): string {
  return /^[\w-]{1,60}$/.test(written ?? "") ? (written ?? "") : "";
}
