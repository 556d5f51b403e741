import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link in a letter carries, so that it ends the letters of one reader and does nothing else. */
export function letterToken(account: string, secret: Uint8Array): string {
  return `${Buffer.from(account).toString("base64url")}.${sign(account, secret).toString("base64url")}`;
}

/** Whose letters a link ends; undefined for a link that was not made here. */
export function readLetterToken(token: string, secret: Uint8Array): string | undefined {
  const [name = "", signature = ""] = token.split(".");
  const account = Buffer.from(name, "base64url").toString();
  const [given, right] = [Buffer.from(signature, "base64url"), sign(account, secret)];
  return given.length === right.length && timingSafeEqual(given, right) ? account : undefined;
}

function sign(account: string, secret: Uint8Array): Buffer {
  return createHmac("sha256", secret).update(`end letters ${account}`).digest();
}
