import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { StoryListing, StoryPage } from "../stories/front-page.store.ts";
import { isTopic, topicNames } from "../topics/topic.ts";
import { Publisher, StoryCounts, StoryFacts } from "./counts.tsx";
import { Excerpt } from "./excerpt.tsx";
import { FirstVisit, NothingYet } from "./first-visit.tsx";
import { Fresh } from "./fresh.tsx";
import { HashtagLink } from "./hashtags.tsx";
import { LeadFigure } from "./lead-figure.tsx";
import { ListEnd } from "./list-end.tsx";
import { PictureImage } from "./picture-image.tsx";
import { leadPicture, type Picture, type Pictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { Headline, StoryList } from "./story-list.tsx";
import { Mark } from "./story-mark.tsx";
import { dayName, editionDay, When } from "./time.tsx";

export interface FrontView {
  page: StoryPage;
  /** What other publishers print about the lead story. */
  leadHeadlines: ArticleListing[];
  /** The newest that only one publisher tells. */
  singles: StoryListing[];
  feeds: number;
  articles: number;
  pictures: Pictures;
  /** False on the pages that follow the first. */
  isFirst: boolean;
}

/** How many stories are set as decks and as lines below the lead. */
const decks = 3;
const lines = 4;

export function FrontPage({ view, printing }: { view: FrontView; printing: Printing }) {
  const { now } = printing;
  const title = view.isFirst ? editionDay(now) : "Earlier stories";
  return (
    <Sheet title={title} printing={printing} section="today" isFront={view.isFirst} feed="/feed.atom" layout="front">
      {view.isFirst ? <Front view={view} now={now} /> : <Earlier page={view.page} now={now} />}
      {view.isFirst ? <Fresh printing={printing} page="front" /> : null}
    </Sheet>
  );
}

function Front({ view, now }: { view: FrontView; now: Date }) {
  const [lead, ...others] = view.page.stories;
  const title = <h1 class="hidden">Octavo, {editionDay(now)}</h1>;
  if (!lead) {
    return (
      <>
        {title}
        {view.feeds === 0 ? <FirstVisit /> : <NothingYet feeds={view.feeds} articles={view.articles} />}
      </>
    );
  }
  const singles = lead.publisherCount > 1 ? view.singles : [];
  const inRail = new Set(singles.map((single) => single.id));
  const told = others.filter((story) => !inRail.has(story.id));
  const inDecks = told.length >= decks ? told.slice(0, decks) : [];
  const inLines = told.slice(inDecks.length, inDecks.length + lines);
  return (
    <>
      {title}
      <Lead
        story={lead}
        picture={leadPicture(view.pictures, lead.imageUrl)}
        headlines={view.leadHeadlines}
        now={now}
        isWide={singles.length === 0}
      />
      {inDecks.length > 0 ? <Decks stories={inDecks} pictures={view.pictures} now={now} /> : null}
      {inLines.length > 0 ? <Lines stories={inLines} now={now} /> : null}
      {singles.length > 0 ? <Rail stories={singles} now={now} /> : null}
      <Rest stories={told.slice(inDecks.length + inLines.length)} next={view.page.next} by="topic" now={now} />
      <p class="meta order">
        <a href="/front-order">Why these stories stand in this order</a>
      </p>
    </>
  );
}

function Kicker({ story }: { story: StoryListing }) {
  const [first] = story.hashtags;
  return first ? (
    <p class="kicker">
      <HashtagLink hashtag={first} class="accent" />
    </p>
  ) : (
    <p class="kicker" />
  );
}

interface LeadProps {
  story: StoryListing;
  picture: Picture | undefined;
  headlines: readonly ArticleListing[];
  now: Date;
  isWide: boolean;
}

function Lead({ story, picture, headlines, now, isWide }: LeadProps) {
  return (
    <article class={isWide ? "lead wide" : "lead"}>
      <Kicker story={story} />
      <h2>
        <Headline story={story} />
      </h2>
      <div class={picture ? "lead-body" : "lead-body unpictured"}>
        <LeadFigure picture={picture} publisher={story.imagePublisher} />
        <div>
          {story.excerpt ? (
            <p class="text">
              <span {...speechOf(story.language)}>{story.excerpt}</span> <Cite story={story} />
            </p>
          ) : null}
          <StoryFacts story={story} now={now} />
          {picture ? <OtherHeadlines headlines={headlines} now={now} /> : null}
        </div>
        {picture ? null : <OtherHeadlines headlines={headlines} now={now} />}
      </div>
    </article>
  );
}

function OtherHeadlines({ headlines, now }: { headlines: readonly ArticleListing[]; now: Date }) {
  if (headlines.length === 0) return null;
  return (
    <ul class="list" aria-label="What other publishers print about it">
      {headlines.map((article) => (
        <li>
          <a href={`/articles/${article.id}`} {...speechOf(article.language)}>
            {article.title}
          </a>{" "}
          <span class="meta">
            <Publisher id={article.publisherId} name={article.publisherName} /> <When at={article.datedAt} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Cite({ story }: { story: StoryListing }) {
  if (story.leadId === null || story.leadPublisher === null) return null;
  return (
    <a class="cite" href={`/articles/${story.leadId}`}>
      <bdi class="publisher">{story.leadPublisher}</bdi>
    </a>
  );
}

/** Pictures stand over all of them or none: a row with a hole in it looks like one that failed. */
function Decks({ stories, pictures, now }: { stories: readonly StoryListing[]; pictures: Pictures; now: Date }) {
  const shown = stories.map((story) => leadPicture(pictures, story.imageUrl));
  const isPictured = shown.every((picture) => picture !== undefined);
  return (
    <section class={isPictured ? "decks pictured" : "decks"} aria-label="More stories">
      {stories.map((story, place) => (
        <Deck story={story} picture={isPictured ? shown[place] : undefined} now={now} />
      ))}
    </section>
  );
}

function Deck({ story, picture, now }: { story: StoryListing; picture: Picture | undefined; now: Date }) {
  return (
    <article class="deck">
      {picture ? <PictureImage picture={picture} alt="" /> : null}
      <Kicker story={story} />
      <h2 class="as-h3">
        <Headline story={story} />
      </h2>
      <Excerpt text={story.excerpt} speech={speechOf(story.language)} />
      <StoryFacts story={story} now={now} />
    </article>
  );
}

function Lines({ stories, now }: { stories: readonly StoryListing[]; now: Date }) {
  return (
    <section class="briefs" aria-label="Stories in a line each">
      <ol class="rows wide plain ruled">
        {stories.map((story) => (
          <li>
            <article class="row">
              <h2 class="title">
                <Headline story={story} />
              </h2>
              <p class="counts">
                <Mark story={story} now={now} />
                <StoryCounts story={story} />
                <span>
                  <When at={story.lastAt} now={now} />
                </span>
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rail({ stories, now }: { stories: readonly StoryListing[]; now: Date }) {
  return (
    <aside class="rail" aria-labelledby="singles">
      <section>
        <h2 class="heading" id="singles">
          From one publisher <span>newest</span>
        </h2>
        <ul class="list parted">
          {stories.map((story) => (
            <li>
              <Headline story={story} />{" "}
              <span class="meta">
                {story.publishers.map((publisher) => (
                  <Publisher {...publisher} />
                ))}{" "}
                <When at={story.lastAt} now={now} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

interface RestProps {
  stories: readonly StoryListing[];
  next: string | undefined;
  by: "topic" | "day";
  now: Date;
}

function Rest(props: RestProps) {
  return (
    <section aria-labelledby="rest">
      <h2 id="rest" class="hidden">
        More stories {props.by === "topic" ? "by topic" : "by day"}
      </h2>
      <Groups {...props} />
      <ListEnd
        next={props.next && `/?from=${props.next}`}
        older="Earlier stories"
        end="These are all the stories. Nothing further loads."
      />
    </section>
  );
}

const single = "From one publisher";
const elsewhere = "More stories";

/** Under their topics, the first story's first; or under the days on which they last gained an article. */
function Groups({ stories, by, now }: { stories: readonly StoryListing[]; by: "topic" | "day"; now: Date }) {
  const groups = [
    ...Map.groupBy(stories, (story) => {
      if (by === "topic") return story.topic ?? elsewhere;
      return story.publisherCount > 1 ? dayName(story.lastAt, now) : single;
    }),
  ].sort(([a], [b]) => Number(a === elsewhere) - Number(b === elsewhere));
  if (groups.length === 0) return null;
  return (
    <div class={groups.length < 3 ? "topics few" : "topics"}>
      {groups.map(([name, told]) => (
        <section>
          <h3 class="heading">
            {isTopic(name) ? topicNames[name] : name}
            {isTopic(name) ? (
              <a href={`/topics/${name}`}>
                more<span class="hidden"> of {topicNames[name]}</span>
              </a>
            ) : null}
          </h3>
          <StoryList stories={told} />
        </section>
      ))}
    </div>
  );
}

function Earlier({ page, now }: { page: StoryPage; now: Date }) {
  return (
    <>
      <h1 class="as-h2">Earlier stories</h1>
      <Rest stories={page.stories} next={page.next} by="day" now={now} />
    </>
  );
}
