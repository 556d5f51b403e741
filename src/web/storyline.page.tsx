import { sentencesOf } from "../language/sentences.ts";
import type { NewsOfStory } from "../stories/story-news.store.ts";
import { type StorylineListing, type StorylineStory, wokeAfter } from "../stories/storyline.ts";
import type { StorylineEdit } from "../stories/storyline-edit.store.ts";
import { AssistantBand } from "./assistant-band.tsx";
import { Publisher, plural, StoryCounts } from "./counts.tsx";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { SinceYouLooked } from "./since-you-looked.tsx";
import { speechOf } from "./speech.ts";
import { Headline } from "./story-list.tsx";
import { StorylineDrawing } from "./storyline-drawing.tsx";
import { StorylineEditing } from "./storyline-editing.tsx";
import { StorylineCounts } from "./storylines.page.tsx";
import { ExactTime, When } from "./time.tsx";
import { WhyItFollows } from "./why-it-follows.tsx";

export interface StorylineView {
  /** Whoever reads may use the assistant. */
  isAssisted: boolean;
  storyline: StorylineListing;
  /** Oldest first. */
  stories: readonly StorylineStory[];
  edits: readonly StorylineEdit[];
  /** Since this browser's last look. */
  news?: (NewsOfStory & { since: Date }) | undefined;
}

/** A storyline from its beginning, for somebody who reads of it for the first time. */
export function StorylinePageView({ view, printing }: { view: StorylineView; printing: Printing }) {
  const { storyline, stories } = view;
  const { now } = printing;
  const hidden = storyline.storyCount - stories.length;
  const [first] = stories;
  const title = storyline.name || "Storyline without a name";
  return (
    <Sheet title={title} printing={printing} feed={`/storylines/${storyline.id}/feed.atom`} layout="listing">
      <header class="listing-head">
        <p class="meta">
          <a href="/storylines">Storyline</a>
          {storyline.isNamedByEditor ? ", named by an editor" : ", named after what its stories share"}
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {first && hidden === 0 ? (
          <p>
            How it began: <Headline story={first} />
          </p>
        ) : null}
        <p>
          Where it stands now: <Headline story={storyline.newest} />
        </p>
        <StorylineCounts storyline={storyline} now={now} />
        <p class="counts">
          <a href={`/storylines/${storyline.id}/feed.atom`} type="application/atom+xml">
            follow as a feed
          </a>
        </p>
        <SinceYouLooked news={view.news} now={now} on="storyline" />
        {view.isAssisted ? <AssistantBand subject={{ kind: "storyline", id: storyline.id }} /> : null}
      </header>
      <section class="listing-main" aria-labelledby="stories">
        <h2 class="heading" id="stories">
          From the beginning <span>{plural(storyline.storyCount, "story", "stories")}, oldest first</span>
        </h2>
        {hidden > 0 ? (
          <p class="meta">
            The newest {stories.length}; {hidden} older ones are left out.
          </p>
        ) : null}
        <StorylineDrawing stories={stories} />
        <p class="meta">
          A full dot: the story begins. An open one: its latest article. A line: what follows from what; the reasons
          stand below.
        </p>
        <ol class="rows lines">
          {stories.map((story, place) => (
            <li id={`story-${story.id}`}>
              <Chapter
                story={story}
                place={place}
                from={stories.findIndex(({ id }) => id === story.link?.fromId)}
                isNewest={place === stories.length - 1}
                woke={wokeAfter(stories, place)}
                now={now}
              />
            </li>
          ))}
        </ol>
        <StoriesAsTable stories={stories} />
      </section>
      <StorylineEditing storyline={storyline} edits={view.edits} now={now} />
    </Sheet>
  );
}

interface ChapterProps {
  story: StorylineStory;
  place: number;
  /** The place of the story that it follows from; -1 where it is not on the page. */
  from: number;
  isNewest: boolean;
  /** Days of quiet before it. */
  woke: number | undefined;
  now: Date;
}

function Chapter({ story, place, from, isNewest, woke, now }: ChapterProps) {
  return (
    <article class="line-of">
      <p class="label">
        {place + 1}. <ExactTime at={story.firstAt} />
        {woke === undefined ? "" : `, after ${woke} quiet days`}
        {isNewest ? ", the newest" : ""}
      </p>
      <h3 class="title">
        <Headline story={story} />
      </h3>
      {story.excerpt ? (
        <p class="excerpt" {...speechOf(story.language)}>
          {firstSentences(story.excerpt, story.language)}
        </p>
      ) : null}
      {story.leadPublisherId === null ? null : (
        <p class="meta">
          words of <Publisher id={story.leadPublisherId} name={story.leadPublisher ?? ""} />
        </p>
      )}
      <WhyItFollows story={story} place={from < 0 ? undefined : from + 1} />
      <p class="counts">
        <StoryCounts story={story} />
        <span>
          latest <When at={story.lastAt} now={now} />
        </span>
      </p>
    </article>
  );
}

const sentencesShown = 2;

/** As they stand, never cut inside. */
function firstSentences(text: string, language: string | null): string {
  const [, end] = sentencesOf(text, language ?? undefined)
    .slice(0, sentencesShown)
    .at(-1) ?? [0, text.length];
  return text.slice(0, end);
}

/** The same facts as the picture and the list, to compare. */
function StoriesAsTable({ stories }: { stories: readonly StorylineStory[] }) {
  return (
    <details id="table">
      <summary class="label">The same as a table</summary>
      <ScrollBox name="Stories of this storyline">
        <table>
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Began</th>
              <th scope="col">Latest</th>
              <th scope="col" class="number">
                Articles
              </th>
              <th scope="col" class="number">
                Independent
              </th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story, place) => (
              <tr>
                <th scope="row">
                  {place + 1}. <Headline story={story} />
                </th>
                <td>
                  <ExactTime at={story.firstAt} />
                </td>
                <td>
                  <ExactTime at={story.lastAt} />
                </td>
                <td class="number">
                  <a href={`/stories/${story.id}#articles`}>{story.articleCount}</a>
                </td>
                <td class="number">
                  <a href={`/stories/${story.id}#origins`}>{story.originCount || "–"}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
