import type { ImportReport } from "../feeds/import-opml.action.ts";
import { plural } from "./counts.tsx";

const sentences = {
  added: "Followed. The feed is looked at now; its articles come in over the next minute.",
  starters: "Followed. The feeds are looked at now; the first stories stand on the front page in a minute or two.",
  followed: "That feed is followed already.",
  refresh: "The feed is looked at now.",
  pause: "Paused. The feed is left alone until it is resumed.",
  resume: "Resumed. The feed is looked at now.",
  remove: "Removed. The articles that came through it stay.",
  "refresh-all": "All feeds that are not paused are looked at now.",
} as const;
export type FeedDeed = keyof typeof sentences;

/** What has just been done. */
export type FeedNotice = { deed: FeedDeed } | { imported: ImportReport };

export function isFeedDeed(word: string | undefined): word is FeedDeed {
  return word !== undefined && Object.hasOwn(sentences, word);
}

export function FeedNoticeBox({ notice }: { notice: FeedNotice }) {
  return (
    <div class="notice listing-wide" role="status">
      {"deed" in notice ? <p>{sentences[notice.deed]}</p> : <Imported report={notice.imported} />}
    </div>
  );
}

const refusedShown = 50;

function Imported({ report }: { report: ImportReport }) {
  const { added, alreadyFollowed, refused } = report;
  return (
    <>
      <strong>{plural(added, "feed")} added</strong>
      <p>
        {alreadyFollowed > 0 ? `${plural(alreadyFollowed, "feed")} followed already. ` : ""}
        {added > 0 ? "They are looked at one after another, politely; the list below tells how far that is." : ""}
      </p>
      {refused.length > 0 ? (
        <details>
          <summary>{plural(refused.length, "entry", "entries")} could not be taken</summary>
          <ul>
            {refused.slice(0, refusedShown).map(({ url, reason }) => (
              <li>
                <code>{url}</code>: {reason}
              </li>
            ))}
            {refused.length > refusedShown ? <li>and {refused.length - refusedShown} more</li> : null}
          </ul>
        </details>
      ) : null}
    </>
  );
}
