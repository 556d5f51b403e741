import { homedir } from "node:os";
import { join } from "node:path";
import { canReach, serverAccount } from "./database/server-account.ts";

/**
 * Where Octavo keeps its data when nobody says: the user's data folder. Root's home is often closed to the account that
 * PostgreSQL runs as; then the place for services.
 */
export function defaultDataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const home = environment.XDG_DATA_HOME || join(environment.HOME || homedir(), ".local", "share");
  const account = serverAccount();
  const isClosed = account !== undefined && !canReach(environment.HOME || homedir(), account);
  return isClosed ? "/var/lib/octavo" : join(home, "octavo");
}
