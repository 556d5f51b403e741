import { shorten } from "../articles/shorten.ts";
import type { NewsOfStory, StoryNews } from "../stories/story-news.store.ts";
import { writeDay } from "./agenda-words.ts";
import { changeAddress, changeNames } from "./change-words.ts";
import { plural } from "./counts.tsx";
import { claimAddress } from "./ledger-address.ts";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

interface SinceProps {
  /** Absent on a first look, and for a browser that is to remember nothing. */
  news: (NewsOfStory & { since: Date }) | undefined;
  now: Date;
  /** The page that it stands on: a story's has the places of the news, a storyline's leads to them. */
  on: "story" | "storyline";
}

const kinds: readonly { kind: StoryNews["kind"]; one: string; place: string }[] = [
  { kind: "article", one: "article", place: "#articles" },
  { kind: "statement", one: "statement", place: "#ledger" },
  { kind: "revision", one: "revision", place: "#revisions" },
  { kind: "agenda", one: "agenda item", place: "#next" },
];

const longestWords = 140;

/** What a story or storyline shows that it did not at the last visit; nothing where nothing came. */
export function SinceYouLooked({ news, now, on }: SinceProps) {
  if (!news || news.latest.length === 0) return null;
  const counted = kinds.filter(({ kind }) => news.counts[kind] > 0);
  const left = counted.reduce((sum, { kind }) => sum + news.counts[kind], 0) - news.latest.length;
  return (
    <section class="notice since" aria-labelledby="since">
      <h2 class="counts" id="since">
        <span>
          Since you looked, <When at={news.since} now={now} />
        </span>
        {counted.map(({ kind, one, place }) =>
          on === "story" ? (
            <a href={place}>{plural(news.counts[kind], one)}</a>
          ) : (
            <span>{plural(news.counts[kind], one)}</span>
          ),
        )}
      </h2>
      <ol>
        {news.latest.map((item) => (
          <li>
            <span class="label">
              <When at={item.at} now={now} />
            </span>
            <Line item={item} on={on} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <p class="meta">
          The latest {news.latest.length}; {left} more stand{" "}
          {on === "story" ? "below in their places" : "in its stories"}.
        </p>
      ) : null}
    </section>
  );
}

function Line({ item, on }: { item: StoryNews; on: SinceProps["on"] }) {
  switch (item.kind) {
    case "article":
      return (
        <span>
          <bdi class="publisher">{item.publisherName}</bdi>{" "}
          <a
            href={on === "story" ? `#article-${item.articleId}` : `/articles/${item.articleId}`}
            {...speechOf(item.language)}
          >
            {item.title || "Without a title"}
          </a>
        </span>
      );
    case "revision":
      return (
        <span>
          <bdi class="publisher">{item.publisherName}</bdi> {item.changes.map((kind) => changeNames[kind]).join(", ")}:{" "}
          <a href={changeAddress({ ...item, id: item.changeId })} {...speechOf(item.language)}>
            {item.title || "Without a title"}
          </a>
        </span>
      );
    case "statement":
      return (
        <span>
          {item.speaker || "Somebody"}:{" "}
          <a href={claimAddress(item.articleId, item.place)} {...speechOf(item.language)}>
            {shorten(item.words, longestWords)}
          </a>
        </span>
      );
    case "agenda":
      return (
        <span>
          {item.isMoved ? "Changed" : "To come"}, {writeDay(item.firstDay, "dayMonth")}:{" "}
          <a
            href={`${on === "story" ? "" : `/stories/${item.storyId}`}#agenda-${item.agendaId}`}
            {...speechOf(item.language)}
          >
            {item.label}
          </a>
        </span>
      );
  }
}
