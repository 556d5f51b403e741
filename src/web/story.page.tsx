import type { Kind } from "../articles/article.ts";
import type { findChangesOf } from "../articles/changes.store.ts";
import type { PastHeadline } from "../articles/revisions.store.ts";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import type { EditPage } from "../stories/story-edits.store.ts";
import type { OriginListing } from "../stories/story-origins.store.ts";
import type { StoryArticle } from "../stories/story-page.store.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import { ofPart, type QuotedSentence } from "../stories/told-sentence.ts";
import type { EntityName } from "../topics/entity.ts";
import { PastHeadlines } from "./article-history.tsx";
import { ConversationPart, type ConversationView } from "./conversation-part.tsx";
import { Publisher, plural } from "./counts.tsx";
import { NamedIn } from "./entity-names.tsx";
import { Excerpt } from "./excerpt.tsx";
import { Fresh } from "./fresh.tsx";
import { leadPicture, type Pictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { StoryAgenda } from "./story-agenda.tsx";
import { StoryAlone } from "./story-alone.tsx";
import { StoryDifferences } from "./story-differences.tsx";
import { StoryEdits } from "./story-edits.tsx";
import { StoryHead, type StoryHeadView } from "./story-head.tsx";
import { StoryInStoryline } from "./story-in-storyline.tsx";
import { type LedgerTop, StoryLedger } from "./story-ledger.tsx";
import { StoryOrigins } from "./story-origins.tsx";
import { StoryRevisions } from "./story-revisions.tsx";
import { StorySummary } from "./story-summary.tsx";
import { StoryTimeline } from "./story-timeline.tsx";
import { When } from "./time.tsx";
import { WhyHere } from "./why-here.tsx";

export interface StoryView extends StoryHeadView {
  /** By article. */
  pastHeadlines: ReadonlyMap<number, PastHeadline[]>;
  pictures: Pictures;
  origins: readonly OriginListing[];
  agenda: readonly AgendaListing[];
  /** Whom and what it names. */
  entities: readonly EntityName[];
  ledger: LedgerTop;
  told: readonly QuotedSentence[];
  changes: Awaited<ReturnType<typeof findChangesOf>>;
  /** What editors did to it, the latest first. */
  trail: EditPage;
  /** Its place in a storyline. */
  place: StoryPlace | undefined;
  /** The beginning of its conversation. */
  talk: ConversationView;
}

export function StoryPageView({ view, printing }: { view: StoryView; printing: Printing }) {
  const { story, pastHeadlines, pictures, told } = view;
  const { now } = printing;
  const [differences, alone] = [ofPart(told, "difference"), ofPart(told, "alone")];
  const printed = parts
    .map((part) => ({ ...part, articles: story.articles.filter((article) => part.kinds.includes(article.kind)) }))
    .filter((part) => part.articles.length > 0);
  const isApart = differences.length + alone.length > 0 || printed.some((part) => part.isApart);
  return (
    <Sheet title={story.headline || "Story"} printing={printing} layout="story">
      <StoryHead view={view} now={now} />
      <nav class="jump" aria-label="On this page">
        {printed.map(({ id, name }) => (
          <a href={`#${id}`}>{name}</a>
        ))}
        <a href="#origins">Origins</a>
        <a href="#timeline">Timeline</a>
        {view.agenda.length > 0 ? <a href="#next">What comes next</a> : null}
        <a href="#ledger">Who said what</a>
        {differences.length > 0 ? <a href="#differ">Where they differ</a> : null}
        <a href="#storyline">Storyline</a>
        <a href="#comments">Comments</a>
      </nav>
      <StorySummary
        story={story}
        sentences={ofPart(told, "summary")}
        picture={leadPicture(pictures, story.imageUrl)}
        now={now}
      />
      <Tellers view={view} now={now} />
      <div class="early stack">
        <StoryTimeline story={story} origins={view.origins} now={now} />
        <StoryAgenda storyId={story.id} agenda={view.agenda} now={now} />
        <StoryRevisions {...view.changes} now={now} />
      </div>
      <div class="late stack railed">
        <div class="main stack" id="articles">
          <StoryLedger story={story} ledger={view.ledger} now={now} />
          {printed.map((part) => (part.isApart ? null : <Part {...part} pastHeadlines={pastHeadlines} now={now} />))}
        </div>
        {isApart ? (
          <div class="apart stack">
            <StoryDifferences sentences={differences} now={now} />
            <StoryAlone sentences={alone} />
            {printed.map((part) => (part.isApart ? <Part {...part} pastHeadlines={pastHeadlines} now={now} /> : null))}
          </div>
        ) : null}
      </div>
      <StoryInStoryline storyId={story.id} place={view.place} now={now} />
      <div class="wide">
        <ConversationPart view={view.talk} printing={printing} />
      </div>
      <StoryEdits storyId={story.id} trail={view.trail} now={now} />
      <Fresh printing={printing} page="story" story={story} />
    </Sheet>
  );
}

interface PartOfStory {
  id: string;
  name: string;
  kinds: readonly Kind[];
  /** Stands beside the reporting where there is room. */
  isApart: boolean;
}

/** Reporting is kept apart from what people think about it, and from what parties say about themselves. */
const parts: PartOfStory[] = [
  { id: "reporting", name: "Reporting", kinds: ["news", "live"], isApart: false },
  { id: "background", name: "Background", kinds: ["explainer", "interview", "obituary", "video"], isApart: false },
  { id: "opinion", name: "Opinion and analysis", kinds: ["opinion", "analysis"], isApart: true },
  { id: "releases", name: "Press releases", kinds: ["press release"], isApart: true },
];

function Tellers({ view: { story, origins, entities }, now }: { view: StoryView; now: Date }) {
  return (
    <div class="picture railed stack">
      <StoryOrigins story={story} origins={origins} now={now} />
      <NamedIn entities={entities} id="names" />
      <section aria-labelledby="publishers">
        <h2 class="heading" id="publishers">
          Who tells it <span>{plural(story.publisherCount, "publisher")}</span>
        </h2>
        <ScrollBox name="Publishers of this story">
          <table>
            <thead>
              <tr>
                <th scope="col">Publisher</th>
                <th scope="col" class="number">
                  Articles
                </th>
                <th scope="col" class="number">
                  First
                </th>
              </tr>
            </thead>
            <tbody>
              {byPublisher(story.articles).map(([publisher, articles]) => (
                <tr>
                  <th scope="row">
                    <Publisher {...publisher} />
                  </th>
                  <td class="number">
                    <a href={`#article-${articles[0].id}`}>{articles.length}</a>
                  </td>
                  <td class="number">
                    <When at={articles[0].datedAt} now={now} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
    </div>
  );
}

type AtLeastOne<Item> = [Item, ...Item[]];

/** In the order in which the publishers came. */
function byPublisher(
  articles: readonly StoryArticle[],
): [publisher: { id: number; name: string }, articles: AtLeastOne<StoryArticle>][] {
  const groups = new Map<number, AtLeastOne<StoryArticle>>();
  for (const article of articles) {
    const group = groups.get(article.publisherId);
    if (group) group.push(article);
    else groups.set(article.publisherId, [article]);
  }
  return [...groups.values()].map((group) => [{ id: group[0].publisherId, name: group[0].publisherName }, group]);
}

interface PartProps extends PartOfStory {
  articles: StoryArticle[];
  pastHeadlines: StoryView["pastHeadlines"];
  now: Date;
}

function Part({ id, name, articles, pastHeadlines, now }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="heading" id={id}>
        {name} <span>{plural(articles.length, "article")}</span>
      </h2>
      <ul class="ledger outlets">
        {byPublisher(articles).map(([publisher, printed]) => (
          <li>
            <h3 class="speaker">
              <Publisher {...publisher} />
            </h3>
            <div class="printed">
              {printed.map((article) => (
                <Printed article={article} headlines={pastHeadlines.get(article.id) ?? []} now={now} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PrintedProps {
  article: StoryArticle;
  headlines: readonly PastHeadline[];
  now: Date;
}

function Printed({ article, headlines, now }: PrintedProps) {
  const speech = speechOf(article.language);
  const language = foreignLanguage(article.language);
  return (
    <article class="line-of" id={`article-${article.id}`}>
      <h4 class="title" {...speech}>
        <a href={`/articles/${article.id}`}>{article.title || "Without a title"}</a>
      </h4>
      <PastHeadlines headlines={headlines} speech={speech} now={now} />
      <Excerpt text={article.excerpt} speech={speech} />
      <p class="counts">
        <span>
          <When at={article.datedAt} now={now} />
        </span>
        {article.kind === "news" ? null : (
          <span class={article.kind === "opinion" ? "opinion" : ""}>{article.kind}</span>
        )}
        {article.byline.length > 0 ? <span>{article.byline.join(", ")}</span> : null}
        {language ? <span>in {language}</span> : null}
      </p>
      <WhyHere reasons={article.reasons} placedBy={article.placedBy} />
    </article>
  );
}
