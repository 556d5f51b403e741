import { Hono } from "hono";
import { z } from "zod";
import { hearPayment, isSigned } from "../readers/hear-payment.action.ts";
import type { WebDesk } from "./web-desk.ts";

const Notice = z.strictObject({
  id: z.string().min(1).max(200),
  event: z.enum(["grant", "end"]),
  email: z.string().max(254),
  reference: z.string().max(200).default(""),
  until: z.iso
    .datetime({ offset: true })
    .transform((written) => new Date(written))
    .nullable()
    .default(null),
});

/** Where a payment service grants membership and ends it; without OCTAVO_MEMBERSHIP_SECRET it is not there. */
export function membershipHookRoutes({ readers, now }: WebDesk): Hono {
  const routes = new Hono();
  const { membershipSecret: secret } = readers;
  if (!secret) return routes;
  routes.post("/hooks/membership", async (c) => {
    const body = await c.req.text();
    if (!isSigned(c.req.header("octavo-signature"), body, secret, now()))
      return c.text("The signature is missing, wrong or too old.\n", 401);
    const notice = Notice.safeParse(readJson(body));
    if (!notice.success) return c.text(`${z.prettifyError(notice.error)}\n`, 422);
    const heard = await hearPayment(readers, notice.data);
    return heard === "no account" ? c.text("Nobody here has this address.\n", 404) : c.text(`${heard}\n`);
  });
  return routes;
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON is refused as a notice without a field.
    return undefined;
  }
}
