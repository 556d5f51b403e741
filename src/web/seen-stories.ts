/** What a browser remembers of a story: since when news is news, and when it was last looked at. */
interface Look {
  storyId: number;
  /** The look before the present visit. */
  sinceMinutes: number;
  lastMinutes: number;
}

export const seenCookie = "octavo-seen";
/** As for stories, by the ids of storylines. */
export const seenLinesCookie = "octavo-seen-lines";
/** A cookie holds 4 KB; a story takes about twenty bytes. */
const mostStories = 30;
const minuteMs = 60_000;
/** Looks no further apart than this are one visit: what was new stays until it ends, also when the page is loaded again. */
const visitMinutes = 30;
/** Somebody who comes back after a year is shown the story, not its history. */
const longestMinutes = 365 * 24 * 60;

export interface Looked {
  /** What is to be kept. */
  kept: string;
  /** Since when the story's news is new to this browser; undefined for a first look. */
  since: Date | undefined;
}

/** A look at a story. Pure: takes what the browser kept, and gives what it is to keep. */
export function lookAt(kept: string | undefined, storyId: number, now: Date): Looked {
  const minutes = Math.floor(now.getTime() / minuteMs);
  const looks = readLooks(kept).filter(
    (look) => look.lastMinutes <= minutes && minutes - look.lastMinutes < longestMinutes,
  );
  const before = looks.find((look) => look.storyId === storyId);
  const isSameVisit = before && minutes - before.lastMinutes < visitMinutes;
  const sinceMinutes = before ? (isSameVisit ? before.sinceMinutes : before.lastMinutes) : minutes;
  const others = looks.filter((look) => look !== before);
  const newest = [{ storyId, sinceMinutes, lastMinutes: minutes }, ...others].slice(0, mostStories);
  return { kept: writeLooks(newest), since: before && new Date(sinceMinutes * minuteMs) };
}

function readLooks(kept: string | undefined): Look[] {
  return (kept ?? "").split("~").flatMap((written) => {
    const [, id = "", since = "", last = ""] =
      /^([0-9a-z]{1,10})\.([0-9a-z]{1,7})\.([0-9a-z]{1,7})$/.exec(written) ?? [];
    const look = {
      storyId: Number.parseInt(id, 36),
      sinceMinutes: Number.parseInt(since, 36),
      lastMinutes: Number.parseInt(last, 36),
    };
    return Object.values(look).every(Number.isSafeInteger) && look.sinceMinutes <= look.lastMinutes ? [look] : [];
  });
}

function writeLooks(looks: readonly Look[]): string {
  return looks
    .map(({ storyId, sinceMinutes, lastMinutes }) =>
      [storyId, sinceMinutes, lastMinutes].map((number) => number.toString(36)).join("."),
    )
    .join("~");
}
