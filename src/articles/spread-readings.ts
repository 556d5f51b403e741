/** An article whose page is due to be read again. */
export interface DueReading {
  id: number;
  /** Of its page. */
  host: string;
}

export interface SpreadReadings {
  read: { id: number; startAfter: Date }[];
  putOff: { id: number; until: Date }[];
  /** When each host may next be asked again. */
  hosts: { host: string; at: Date }[];
}

/** Reading again takes one in twenty of the requests that a host is sent at most; the rest is for new articles. */
const shareOfTurns = 1 / 20;
/** What starts later than this is not queued yet: a person who asks for a reading should not wait behind it. */
const horizonMs = 60_000;
const longestPutOffMs = 3_600_000;

/**
 * When pages are read again without delaying new articles: each host at most at a share of its usual pace, and not
 * before the readings of new articles that are queued for it already.
 * @param freeAt when each host has nothing queued any longer; absent for a host that waits for nothing.
 * @param hostPauseMs the pause between two requests to one host.
 */
export function spreadReadings(
  due: readonly DueReading[],
  freeAt: ReadonlyMap<string, Date>,
  hostPauseMs: number,
  now: Date,
): SpreadReadings {
  const pauseMs = hostPauseMs / shareOfTurns;
  const spread: SpreadReadings = { read: [], putOff: [], hosts: [] };
  const next = new Map<string, { queued: number; wanted: number }>();
  for (const { id, host } of due) {
    const free = Math.max(now.getTime(), freeAt.get(host)?.getTime() ?? 0);
    const { queued, wanted } = next.get(host) ?? { queued: free, wanted: free };
    const isSoon = wanted === queued && wanted - now.getTime() <= horizonMs;
    if (isSoon) spread.read.push({ id, startAfter: new Date(wanted) });
    else spread.putOff.push({ id, until: new Date(Math.min(wanted, now.getTime() + longestPutOffMs)) });
    next.set(host, { queued: isSoon ? wanted + pauseMs : queued, wanted: wanted + pauseMs });
  }
  for (const [host, { queued }] of next) spread.hosts.push({ host, at: new Date(queued) });
  return spread;
}
