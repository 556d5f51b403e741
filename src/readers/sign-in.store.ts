import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { betterAuth } from "better-auth/minimal";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import { deleteEveryPasskey } from "./passkey.store.ts";
import { passkeyPlugin } from "./passkey-plugin.store.ts";
import type { PasskeySettings } from "./passkey-settings.ts";
import { sessionPlugin } from "./session-plugin.store.ts";
import { addressHeader, ourNames } from "./sign-in-names.ts";

export interface SignInSettings {
  database: Database;
  /** Signs the cookies. */
  secret: Uint8Array;
  /** By which browsers reach Octavo. */
  address: string;
  log: Log;
  /** Undefined where no mail is sent. */
  send: ((kind: "confirm" | "reset", to: string, token: string) => Promise<unknown>) | undefined;
  passkeys: PasskeySettings;
}

/**
 * better-auth on the tables of this folder. It keeps sessions, compares passwords, speaks with passkeys and makes what
 * letters carry; accounts are made by us alone, and none of its own addresses is open.
 */
export function createSignIn({ database, secret, address, log, send, passkeys }: SignInSettings) {
  const isSecure = address.startsWith("https:");
  return betterAuth({
    appName: "Octavo",
    baseURL: address,
    basePath: "/sign-in/with",
    secret: Buffer.from(secret).toString("base64url"),
    database: kyselyAdapter(database, { type: "postgres", transaction: true }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: "error", log: (_level, message) => log.warn({ message }, "sign-in") },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      requireEmailVerification: send !== undefined,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        if (!user.emailVerified) await deleteEveryPasskey(database, user.id);
      },
      ...(send && { sendResetPassword: async ({ user, token }) => void (await send("reset", user.email, token)) }),
    },
    emailVerification: {
      expiresIn: 24 * 60 * 60,
      ...(send && {
        sendVerificationEmail: async ({ user, token }) => void (await send("confirm", user.email, token)),
      }),
    },
    ...ourNames,
    plugins: [passkeyPlugin(passkeys), sessionPlugin()],
    advanced: {
      cookiePrefix: "octavo",
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
