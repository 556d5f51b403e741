import type { ArticlePage } from "../articles/article-page.store.ts";
import { readingMinutes } from "../articles/block.ts";
import type { PastHeadline } from "../articles/revisions.store.ts";
import type { QuotedPassage } from "../comments/quote.store.ts";
import type { ArticleStory, RelatedArticles } from "../stories/related-articles.store.ts";
import type { StoryNeighbours } from "../stories/story-neighbours.store.ts";
import type { OriginListing } from "../stories/story-origins.store.ts";
import type { EntityName } from "../topics/entity.ts";
import type { ArticleHashtag } from "../topics/hashtag-page.store.ts";
import { ArticleBody, isInItalics } from "./article-body.tsx";
import { type ArticleClaims, ClaimNotes, ClaimsSwitch } from "./article-claims.tsx";
import { WherePageSaysSo } from "./article-evidence.tsx";
import { PastHeadlines, RevisionsInContext, WithdrawnNotice } from "./article-history.tsx";
import { ArticleNotice } from "./article-notice.tsx";
import { OriginsInContext } from "./article-origins.tsx";
import { AssistantBand } from "./assistant-band.tsx";
import { type BodyMarks, placeClaims } from "./claim-marks.ts";
import { conversationAddress } from "./conversation-address.ts";
import { ConversationPart, type ConversationView } from "./conversation-part.tsx";
import { Publisher, StoryCounts } from "./counts.tsx";
import { NamedIn } from "./entity-names.tsx";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { Hashtags } from "./hashtags.tsx";
import { LeadFigure } from "./lead-figure.tsx";
import { leadPicture, type Pictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { placeQuotes } from "./quote-marks.ts";
import { RelatedToArticle } from "./related-to-article.tsx";
import { Sheet } from "./sheet.tsx";
import { ShownBeside } from "./shown-beside.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { NeighboursInStory } from "./story-neighbours.tsx";
import { TakeDownForm } from "./take-down.page.tsx";
import { ExactTime, When } from "./time.tsx";
import { WithheldText } from "./withheld-text.tsx";

export interface ArticleView {
  article: ArticlePage;
  pastHeadlines: PastHeadline[];
  hashtags: ArticleHashtag[];
  story: ArticleStory | undefined;
  neighbours: StoryNeighbours;
  related: RelatedArticles;
  pictures: Pictures;
  entities: readonly EntityName[];
  /** Whom it copied or named. */
  origins: readonly OriginListing[];
  claims: ArticleClaims;
  /** Whoever reads may use the assistant. */
  isAssisted: boolean;
  /** Whoever asks may read how it begins, and no more. */
  isWithheld: boolean;
  /** What comments quote of it. */
  quoted: readonly QuotedPassage[];
  talk: ConversationView;
}

export function ArticlePageView({ view, printing }: { view: ArticleView; printing: Printing }) {
  const { article, pictures } = view;
  const isPictured = article.blocks.some(({ type }) => type === "figure");
  return (
    <Sheet
      title={article.title || "Article"}
      printing={printing}
      hasItalics={article.blocks.some(isInItalics)}
      layout="article"
    >
      <ArticleHead view={view} now={printing.now} />
      <div class="text-of">
        <WithdrawnNotice article={article} />
        {view.isWithheld ? null : <ArticleNotice article={article} />}
        {isPictured ? null : (
          <LeadFigure picture={leadPicture(pictures, article.imageUrl)} publisher={article.publisherName} />
        )}
        {view.isWithheld ? <WithheldText excerpt={article.excerpt} speech={speechOf(article.language)} /> : null}
        <ArticleBody
          blocks={article.blocks}
          notices={article.notices}
          speech={speechOf(article.language)}
          pictures={pictures}
          marks={marksOf(view)}
        />
      </div>
      <Context view={view} now={printing.now} />
      <div class="after stack">
        {view.isAssisted ? <AssistantBand subject={{ kind: "article", id: article.id }} /> : null}
        {view.isWithheld ? null : <ClaimNotes article={article} claims={view.claims} />}
        <Hashtags hashtags={view.hashtags} />
        <NamedIn entities={view.entities} id="names" />
        <ConversationPart view={view.talk} printing={printing} />
        <ShownBeside links={article.links} />
        <NeighboursInStory neighbours={view.neighbours} />
        <RelatedToArticle related={view.related} story={view.story} now={printing.now} />
      </div>
    </Sheet>
  );
}

/** Its claims on demand, and always what comments quote. */
function marksOf({ article, claims, quoted }: ArticleView): BodyMarks {
  const address = ({ firstId }: QuotedPassage) => conversationAddress({ article: article.id }, { quoting: firstId });
  const quotes = placeQuotes(article.blocks, quoted, address);
  if (!claims.isShown) return quotes;
  const claimed = placeClaims(article.blocks, claims.numbered);
  return (block, part) => [...claimed(block, part), ...quotes(block, part)];
}

function ArticleHead({ view, now }: { view: ArticleView; now: Date }) {
  const { article, pastHeadlines } = view;
  const at = article.publishedAt ?? article.firstSeenAt;
  const language = foreignLanguage(article.language);
  const minutes = readingMinutes(article.blocks);
  return (
    <header class="article-head">
      <p class="counts">
        <span>
          <Publisher id={article.publisherId} name={article.publisherName} />
        </span>
        {article.section ? <bdi {...speechOf(article.language)}>{article.section}</bdi> : null}
        <span class={article.kind === "opinion" ? "opinion" : ""}>{article.kind}</span>
        <span>
          <When at={at} now={now} />
        </span>
      </p>
      <h1 {...speechOf(article.language)}>{article.title || "Without a title"}</h1>
      <PastHeadlines headlines={pastHeadlines} speech={speechOf(article.language)} now={now} />
      <p class="counts">
        {article.byline.length > 0 ? <span>By {article.byline.join(", ")}</span> : null}
        {minutes > 0 ? <span>{minutes} min</span> : null}
        {language ? <span>in {language}</span> : null}
        {isWebAddress(article.link) ? (
          <span>
            <ExternalLink href={article.link}>read at the publisher</ExternalLink>
          </span>
        ) : null}
      </p>
      {view.isWithheld ? null : <ClaimsSwitch article={article} claims={view.claims} />}
    </header>
  );
}

function Context({ view, now }: { view: ArticleView; now: Date }) {
  const { article, story } = view;
  return (
    <aside class="context stack" aria-label="About this article">
      {story ? (
        <section>
          <h2 class="heading">In this story</h2>
          <p class="title" {...speechOf(story.language)}>
            <a href={`/stories/${story.id}`}>{story.headline || "Without a headline"}</a>
          </p>
          <p class="counts">
            <StoryCounts story={story} />
            <span>
              <a href={`/stories/${story.id}#article-${article.id}`}>why it is there</a>
            </span>
          </p>
        </section>
      ) : null}
      <OriginsInContext origins={view.origins} />
      <RevisionsInContext article={article} now={now} />
      <section>
        <h2 class="heading">When</h2>
        <Times article={article} />
        <ForWhoMay to="reread articles">
          <form method="post" action={`/articles/${article.id}/reread`}>
            <button class="button plain" type="submit">
              Read the page again
            </button>
          </form>
        </ForWhoMay>
        <WherePageSaysSo article={article} />
        <ForWhoMay to="take down articles">
          <TakeDownForm articleId={article.id} />
        </ForWhoMay>
      </section>
      <p class="hidden">
        This page was printed <When at={now} now={now} />.
      </p>
    </aside>
  );
}

function Times({ article }: { article: ArticlePage }) {
  const times: [string, Date | null][] = [
    ["Published", article.publishedAt],
    ["Dated by the publisher", article.publishedAt ? null : article.claimedAt],
    ["Changed", isChangedLater(article) ? article.modifiedAt : null],
    ["Seen first", article.firstSeenAt],
    ["Read", article.readAt],
  ];
  return (
    <dl class="facts">
      {times.map(([name, at]) =>
        at ? (
          <div>
            <dt>{name}</dt>
            <dd>
              <ExactTime at={at} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Many publishers give the time of publication as that of a change too. */
function isChangedLater({ modifiedAt, publishedAt }: ArticlePage): boolean {
  return modifiedAt?.getTime() !== publishedAt?.getTime();
}
