import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ChangedMeanwhile, InvalidInput, NotAllowed, NotFound, TakenDown } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import type { Printing } from "./printing.ts";
import { cameFrom } from "./reading-settings.ts";
import { RefusalPage } from "./refusal.page.tsx";
import { sendPage } from "./send-page.ts";
import { SignInPage } from "./sign-in.page.tsx";
import { signInOffer } from "./sign-in-offer.ts";
import { readWayBack } from "./way-back.ts";
import type { WebDesk } from "./web-desk.ts";

interface Refusal {
  status: ContentfulStatusCode;
  title: string;
  sentence: string;
}

/** The one place where refusals to people become HTTP. What is no refusal is a defect: logged, with an id to find it by. */
export async function refuse(c: Context, error: unknown, printing: Printing, desk: RefusalDesk): Promise<Response> {
  if (error instanceof NotAllowed && !actorOf(c).account) return askToSignIn(c, error.message, printing, desk);
  const refusal = refusalOf(error) ?? reportDefect(c, error, desk.log);
  return sendPage(
    c,
    <RefusalPage title={refusal.title} sentence={refusal.sentence} printing={printing} />,
    refusal.status,
  );
}

type RefusalDesk = Pick<WebDesk, "readers" | "log">;

/** Whoever has not signed in may be allowed when they have, and comes back to where they were. */
async function askToSignIn(
  c: Context,
  reason: string,
  printing: Printing,
  { readers }: RefusalDesk,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const here =
    c.req.method === "GET" ? `${pathname}${search}` : cameFrom(c.req.header("referer"), c.req.header("host"));
  const view = { ...(await signInOffer(readers)), back: readWayBack(here), reason };
  return sendPage(c, <SignInPage view={view} printing={printing} />, 403);
}

export const nothingHere = new NotFound("There is no page at this address. The front page leads to everything.");

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof TakenDown) return { status: 410, title: "Taken down", sentence: error.message };
  if (error instanceof NotFound) return { status: 404, title: "Not found", sentence: error.message };
  if (error instanceof NotAllowed) return { status: 403, title: "Not allowed", sentence: error.message };
  if (error instanceof InvalidInput) return { status: 422, title: "Not understood", sentence: error.message };
  if (error instanceof ChangedMeanwhile) return { status: 409, title: "Changed meanwhile", sentence: error.message };
  if (error instanceof HTTPException && error.status < 500)
    return {
      status: 400,
      title: "Not understood",
      sentence: error.message || "The request is not one that Octavo knows.",
    };
  return undefined;
}

function reportDefect(c: Context, error: unknown, log: WebDesk["log"]): Refusal {
  const id = randomUUID().slice(0, 8);
  const told = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
  log.error({ id, method: c.req.method, path: c.req.path, ...told }, "page failed");
  return {
    status: 500,
    title: "Something went wrong",
    sentence: `Octavo could not print this page. The log has the cause under ${id}. Load the page again in a moment.`,
  };
}
