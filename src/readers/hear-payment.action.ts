import { createHmac, timingSafeEqual } from "node:crypto";
import { findAccountByEmail } from "./account.store.ts";
import { deleteGrant, saveGrant } from "./grant.store.ts";
import { forgetNotices, keepNotice } from "./payment-notice.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";

/** What a payment service tells. */
export interface PaymentNotice {
  /** Its own id: one that was heard is not heard again. */
  id: string;
  event: "grant" | "end";
  email: string;
  /** What the service calls the subscription. */
  reference: string;
  /** Until when; null until it is ended. */
  until: Date | null;
}

export type HeardPayment = "done" | "heard before" | "no account";

/** A notice that was sent longer ago, or that claims to be from later, is none. */
const toleranceSeconds = 300;

/** @param header `t=<unix seconds>,v1=<hex>`: the HMAC-SHA256 of `<t>.<body>`. @returns whether whoever signed it has the secret, lately. */
export function isSigned(header: string | undefined, body: string, secret: string, now: Date): boolean {
  const [, at = "", signature = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (at === "" || Math.abs(now.getTime() / 1000 - Number(at)) > toleranceSeconds) return false;
  const expected = createHmac("sha256", secret).update(`${at}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

/** Grants membership or ends it. One that fails is not kept as heard: the service sends it again. */
export function hearPayment(desk: ReaderDesk, notice: PaymentNotice): Promise<HeardPayment> {
  return desk.database.transaction().execute(async (transaction) => {
    const account = await findAccountByEmail(transaction, notice.email.trim().toLowerCase());
    if (!account) return "no account";
    await forgetNotices(transaction, new Date(desk.now().getTime() - 4 * toleranceSeconds * 1000));
    if (!(await keepNotice(transaction, notice.id, desk.now()))) return "heard before";
    const grant = { grantedBy: "payment", reference: notice.reference } as const;
    if (notice.event === "grant") await saveGrant(transaction, account.id, { ...grant, until: notice.until });
    else await deleteGrant(transaction, account.id, grant);
    return "done";
  });
}
