/** Where the clock of this machine stands. */
export const serverZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Set by the pages' script, so that it can name the reader's zone; read by the server, which prints in it. */
export const zoneCookie = "octavo-zone";

/** The zone that a browser named, as the time zone database writes it; the server's own where it named none. */
export function readZone(named: string | undefined): string {
  // Offsets are zones to Intl, but nobody's clock stands at one all year.
  if (!named || !/^[a-z][\w+-]*(\/[\w+-]+)*$/i.test(named)) return serverZone;
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: named }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return serverZone;
    throw error;
  }
}
