import type { findChangesOf } from "../articles/changes.store.ts";
import type { PastHeadline } from "../articles/revisions.store.ts";
import type { AgendaListing } from "../stories/agenda-page.store.ts";
import type { EditPage } from "../stories/story-edits.store.ts";
import type { OriginListing } from "../stories/story-origins.store.ts";
import type { StoryPlace } from "../stories/storyline-page.store.ts";
import { ofPart, type QuotedSentence } from "../stories/told-sentence.ts";
import type { EntityName } from "../topics/entity.ts";
import { ConversationPart, type ConversationView } from "./conversation-part.tsx";
import { Publisher, plural } from "./counts.tsx";
import { NamedIn } from "./entity-names.tsx";
import { Fresh } from "./fresh.tsx";
import { leadPicture, type Pictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { StoryAgenda } from "./story-agenda.tsx";
import { StoryAlone } from "./story-alone.tsx";
import { StoryDifferences } from "./story-differences.tsx";
import { StoryEdits } from "./story-edits.tsx";
import { StoryHead, type StoryHeadView } from "./story-head.tsx";
import { StoryInStoryline } from "./story-in-storyline.tsx";
import { type LedgerTop, StoryLedger } from "./story-ledger.tsx";
import { StoryOrigins } from "./story-origins.tsx";
import { byPublisher, partsOf, StoryParts } from "./story-parts.tsx";
import { StoryRevisions } from "./story-revisions.tsx";
import { StorySummary } from "./story-summary.tsx";
import { StoryTimeline } from "./story-timeline.tsx";
import { When } from "./time.tsx";

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

/** Publishers whose drawing is no taller than three sentences: the names then stand below it, else below the sentences. */
const mostInShortDrawing = 6;
/** Articles whose timeline is so much shorter than the ledger that what stands apart fits below it. */
const mostInShortTimeline = 5;

function lengthOf(articleCount: number): "lone" | "brief" | "" {
  if (articleCount === 1) return "lone";
  return articleCount > mostInShortTimeline ? "" : "brief";
}

export function StoryPageView({ view, printing }: { view: StoryView; printing: Printing }) {
  const { story, pastHeadlines, pictures, told } = view;
  const { now } = printing;
  const [differences, alone] = [ofPart(told, "difference"), ofPart(told, "alone")];
  const parts = partsOf(story.articles);
  const isDrawingTall = story.publisherCount > mostInShortDrawing;
  const names = <NamedIn entities={view.entities} id="names" />;
  const picture = leadPicture(pictures, story.imageUrl);
  // The picture makes the column beside it long. Of one article there is nothing else to stand beside it below.
  const areTellersBeside = picture !== undefined && story.articleCount > 1;
  const tellers = <Tellers story={story} now={now} />;
  return (
    <Sheet title={story.headline || "Story"} printing={printing} layout="story">
      <StoryHead view={view} now={now}>
        <nav class="jump always" aria-label="In this story">
          {view.agenda.length > 0 ? <a href="#next">What comes next</a> : null}
          <a href="#timeline">Timeline</a>
          <a href="#ledger">Who said what</a>
          {differences.length > 0 ? <a href="#differ">Where they differ</a> : null}
          <a href="#origins">Who copied whom</a>
          {parts.map(({ id, name }) => (
            <a href={`#${id}`}>{name}</a>
          ))}
          <a href="#storyline">Storyline</a>
          <a href="#comments">Comments</a>
        </nav>
      </StoryHead>
      <div class="known stack">
        <StorySummary story={story} sentences={ofPart(told, "summary")} picture={picture} now={now} />
        {isDrawingTall ? names : null}
      </div>
      <div class="picture railed stack">
        <StoryOrigins story={story} origins={view.origins} now={now} />
        {isDrawingTall ? null : names}
        {areTellersBeside ? tellers : null}
      </div>
      <div class="early stack">
        <StoryTimeline story={story} origins={view.origins} now={now} />
        <StoryAgenda storyId={story.id} agenda={view.agenda} now={now} />
        <StoryRevisions {...view.changes} now={now} />
      </div>
      <div class={`late stack railed ${lengthOf(story.articleCount)}`.trim()}>
        <div class="main stack">
          <StoryLedger story={story} ledger={view.ledger} now={now} />
        </div>
        {differences.length + alone.length > 0 ? (
          <div class="apart stack">
            <StoryDifferences sentences={differences} now={now} />
            <StoryAlone sentences={alone} />
          </div>
        ) : null}
      </div>
      {areTellersBeside ? null : tellers}
      <StoryParts parts={parts} pastHeadlines={pastHeadlines} now={now} />
      <StoryInStoryline storyId={story.id} place={view.place} now={now} />
      <div class="wide">
        <ConversationPart view={view.talk} printing={printing} />
      </div>
      <StoryEdits storyId={story.id} trail={view.trail} now={now} />
      <Fresh printing={printing} page="story" story={story} />
    </Sheet>
  );
}

function Tellers({ story, now }: { story: StoryView["story"]; now: Date }) {
  return (
    <div class="tellers stack">
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
