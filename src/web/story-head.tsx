import type { Child } from "hono/jsx";
import type { NewsOfStory } from "../stories/story-news.store.ts";
import type { StoryTelling } from "../stories/story-page.store.ts";
import { AssistantBand } from "./assistant-band.tsx";
import { FirstOrigin, StoryCounts } from "./counts.tsx";
import { Hashtags } from "./hashtags.tsx";
import { SinceYouLooked } from "./since-you-looked.tsx";
import { speechOf } from "./speech.ts";
import { EditNotice } from "./story-edits.tsx";
import { Mark } from "./story-mark.tsx";
import { relativeTime, When } from "./time.tsx";

export interface StoryHeadView {
  story: StoryTelling;
  /** Since the visit before this one. */
  news?: (NewsOfStory & { since: Date }) | undefined;
  /** Whoever reads may use the assistant. */
  isAssisted: boolean;
  /** What a form has just done. */
  did?: string | undefined;
}

interface StoryHeadProps {
  view: StoryHeadView;
  now: Date;
  /** The way to the parts of the page. */
  children: Child;
}

/** What a story is called, how many tell it and since when, and what is new to whoever looks. */
export function StoryHead({ view: { story, did, news, isAssisted }, now, children }: StoryHeadProps) {
  const first = story.articles[0];
  return (
    <header class="story-head">
      <EditNotice did={did} />
      <Hashtags hashtags={story.hashtags} />
      {/* In which language an editor wrote is not known. */}
      <h1 {...speechOf(story.publishedHeadline === null ? story.language : null)}>
        {story.headline || "Without a headline"}
      </h1>
      {story.publishedHeadline === null ? null : (
        <p class="was">
          headline by the editor; published: <bdi {...speechOf(story.language)}>{story.publishedHeadline}</bdi>
        </p>
      )}
      <p class="counts">
        <Mark story={story} now={now} />
        <StoryCounts story={story} />
        {story.publisherCount > 1 ? (
          <FirstOrigin
            origin={story.firstOrigin}
            publisher={first && { id: first.publisherId, name: first.publisherName }}
          />
        ) : null}
        <span>
          <When at={story.firstAt} now={now} />
          {relativeTime(story.firstAt, now) !== relativeTime(story.lastAt, now) ? (
            <>
              {" "}
              to <When at={story.lastAt} now={now} />
            </>
          ) : null}
        </span>
      </p>
      {story.takenDownCount > 0 ? <p class="was">{sayHowManyDown(story.takenDownCount)}</p> : null}
      <SinceYouLooked news={news} now={now} on="story" />
      {children}
      {isAssisted ? <AssistantBand subject={{ kind: "story", id: story.id }} /> : null}
    </header>
  );
}

function sayHowManyDown(count: number): string {
  return count === 1 ? "One article was taken down." : `${count} articles were taken down.`;
}
