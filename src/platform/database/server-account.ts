import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { InvalidInput } from "../refusals.ts";

/** PostgreSQL refuses to run as root; as root Octavo starts it as `nobody`. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** The account to run the server as; undefined: our own. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((row) => row.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid)
    throw new InvalidInput(
      "PostgreSQL does not run as root and there is no user nobody. Start Octavo as an ordinary user.",
    );
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may pass through every folder on the way and read the file or enter the folder. */
export function canReach(path: string, account: ServerAccount): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'test -r "$0"', path], { uid: account.uid, gid: account.gid, cwd: "/" });
  return tried.status === 0;
}
