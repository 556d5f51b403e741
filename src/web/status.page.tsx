import type { ArticleCounts } from "../articles/publisher-articles.store.ts";
import type { FeedCounts } from "../feeds/feed-list.store.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { ClockTime, When } from "./time.tsx";

export interface StatusView {
  feeds: FeedCounts;
  articles: ArticleCounts;
  stories: { all: number; shared: number };
}

export function StatusPage({ view, printing }: { view: StatusView; printing: Printing }) {
  const { feeds, articles, stories } = view;
  return (
    <Sheet title="Status" printing={printing} section="status" layout="listing">
      <header class="listing-head">
        <h1>Status</h1>
        <p class="counts">
          <span>
            as of <ClockTime at={printing.now} now={printing.now} />
          </span>
          <span>
            {articles.lastSeenAt ? (
              <>
                last new article <When at={articles.lastSeenAt} now={printing.now} />
              </>
            ) : (
              "no article yet"
            )}
          </span>
        </p>
      </header>
      <div class="listing-wide plates">
        <Facts
          name="Feeds"
          rows={[
            ["Followed", feeds.all, "/feeds"],
            ["Active", feeds.active, "/feeds?state=active"],
            ["Failing", feeds.failing, "/feeds?state=failing"],
            ["Paused", feeds.paused, "/feeds?state=paused"],
            ["Gone", feeds.gone, "/feeds?state=gone"],
            ["Repeating another", feeds.duplicate, "/feeds?state=duplicate"],
          ]}
        />
        <Facts
          name="Articles"
          rows={[
            ["Collected in all", articles.total],
            ["Waiting for their page to be read", articles.waitingForPage],
            ["Waiting to be studied", articles.waitingForStudy],
            ["Waiting for a place in a story", articles.waitingForPlace],
          ]}
        />
        <Facts
          name="Stories"
          rows={[
            ["In all", stories.all, "/"],
            ["Told by several publishers", stories.shared, "/"],
          ]}
        />
      </div>
    </Sheet>
  );
}

type Row = [name: string, count: number, address?: string];

function Facts({ name, rows }: { name: string; rows: Row[] }) {
  return (
    <section aria-labelledby={name}>
      <h2 class="heading" id={name}>
        {name}
      </h2>
      <table aria-labelledby={name}>
        <tbody>
          {rows.map(([fact, count, address]) => (
            <tr>
              <th scope="row">{fact}</th>
              <td class="number">
                {address ? <a href={address}>{count.toLocaleString("en-GB")}</a> : count.toLocaleString("en-GB")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
