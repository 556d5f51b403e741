import type { Database } from "../platform/database/database.ts";
import { loadSecret } from "../platform/database/secret.ts";
import type { Log } from "../platform/log.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import type { SignIn } from "./sign-in.store.ts";

export interface ReaderSettings {
  database: Database;
  log: Log;
  publicUrl: string | undefined;
  /** What the server listens on. */
  host: string;
  port: number;
  now(): Date;
}

/** Opens what accounts are kept with; better-auth is loaded when it is needed first. */
export function openReaderDesk({ database, log, publicUrl, host, port, now }: ReaderSettings): ReaderDesk {
  let opened: Promise<SignIn> | undefined;
  const open = async () => {
    const { createSignIn } = await import("./sign-in.store.ts");
    const secret = await loadSecret(database, "sessions");
    // Passkeys belong to a name, which an address of loopback is not.
    return createSignIn({ database, secret, address: publicUrl ?? `http://localhost:${port}`, log });
  };
  const isAlone = isLoopback(host);
  return {
    database,
    log,
    publicUrl,
    isAlone,
    now,
    signIn: () => {
      opened ??= open();
      // A database that did not answer is asked again by the next who signs in.
      opened.catch(() => {
        opened = undefined;
      });
      return opened;
    },
  };
}

/** Whether an address to listen on is reached by this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
