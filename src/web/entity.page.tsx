import type { ArticleListing } from "../articles/article-listing.store.ts";
import type { ListPage } from "../articles/dated-cursor.ts";
import type { StoryPage } from "../stories/front-page.store.ts";
import { type Companion, mostLookedAt } from "../topics/entity-company.store.ts";
import type { MentionsOverTime } from "../topics/entity-days.store.ts";
import type { EntityEdit } from "../topics/entity-edit.ts";
import { type EntityPage, mostCounted } from "../topics/entity-page.store.ts";
import type { HashtagName } from "../topics/hashtag-page.store.ts";
import { isTopic, topicNames } from "../topics/topic.ts";
import { ArticleList } from "./article-list.tsx";
import { plural, StoryFacts } from "./counts.tsx";
import { EntityClaims } from "./entity-claims.tsx";
import { EditEntityForms, EntityTrail, type RefusedEntityEdit } from "./entity-editing.tsx";
import { EntityLink, entityAddress, typeWords } from "./entity-names.tsx";
import type { PrintedClaim } from "./find-entity-claims.ts";
import { Hashtags } from "./hashtags.tsx";
import { ListEnd } from "./list-end.tsx";
import { MentionsPlot } from "./mentions-plot.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { Headline } from "./story-list.tsx";

export interface EntityView {
  entity: EntityPage;
  stories: StoryPage;
  articles: ListPage<ArticleListing>;
  company: readonly Companion[];
  hashtags: readonly HashtagName[];
  mentions: MentionsOverTime;
  /** What it said, and what others said of it. */
  said: readonly PrintedClaim[];
  about: readonly PrintedClaim[];
  trail: readonly EntityEdit[];
  isFirst: boolean;
  refused?: RefusedEntityEdit | undefined;
}

export function EntityPageView({ view, printing }: { view: EntityView; printing: Printing }) {
  const { entity, articles, refused } = view;
  const { now } = printing;
  return (
    <Sheet title={entity.name} printing={printing} section="entities" feed={feedOf(entity)} layout="listing">
      <EntityHead entity={entity} hashtags={view.hashtags} />
      {refused ? (
        <div class="notice alarm listing-wide" role="alert">
          <p>{refused.sentence}</p>
        </div>
      ) : null}
      <div class="listing-main stack">
        {view.isFirst ? <Mentions mentions={view.mentions} /> : null}
        {view.isFirst ? (
          <>
            <EntityClaims id="said" heading="Said by" name={entity.name} claims={view.said} now={now} />
            <EntityClaims id="about" heading="Said of" name={entity.name} claims={view.about} now={now} />
          </>
        ) : null}
        <section aria-labelledby="articles">
          <h2 class="heading" id="articles">
            Articles <span>{view.isFirst ? "newest first" : "earlier"}</span>
          </h2>
          {articles.items.length > 0 ? (
            <ArticleList articles={articles.items} now={now} />
          ) : (
            <p class="meta">No article mentions it any longer.</p>
          )}
          <ListEnd
            next={articles.next && `${entityAddress(entity)}?from=${articles.next}`}
            older="Earlier articles"
            end="These are all the articles that mention it."
          />
        </section>
      </div>
      <div class="listing-side stack">
        <Stories entity={entity} stories={view.stories} now={now} />
        <Company company={view.company} />
        <EditEntityForms entity={entity} refused={refused} />
        <EntityTrail trail={view.trail} now={now} />
      </div>
    </Sheet>
  );
}

function feedOf(entity: EntityPage): string {
  return `${entityAddress(entity)}/feed.atom`;
}

function EntityHead({ entity, hashtags }: { entity: EntityPage; hashtags: readonly HashtagName[] }) {
  return (
    <header class="listing-head">
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      <p class="counts">
        <a href={`/entities?type=${entity.type}`}>{typeWords[entity.type]}</a>
        <a class="solid" href="#articles">
          {entity.articles < mostCounted ? "" : "more than "}
          {plural(entity.articles, "article")}
        </a>
        <span>{plural(entity.publishers, "publisher")}</span>
        <a href={feedOf(entity)} type="application/atom+xml">
          follow as a feed
        </a>
      </p>
      {entity.publishedName === null ? null : (
        <p class="was">
          name by an editor; in the articles: <bdi>{entity.publishedName}</bdi>
        </p>
      )}
      {entity.aliases.length > 0 ? (
        <p class="meta">
          Also called{" "}
          {entity.aliases.map(({ name, topic }, place) => (
            <>
              {place > 0 ? ", " : ""}
              <bdi>{name}</bdi>
              {isTopic(topic) ? ` in articles about ${topicNames[topic].toLowerCase()}` : ""}
            </>
          ))}
          .
        </p>
      ) : null}
      <Hashtags hashtags={hashtags} />
    </header>
  );
}

function Mentions({ mentions }: { mentions: MentionsOverTime }) {
  if (mentions.counts.every(({ articles }) => articles === 0)) return null;
  return (
    <section aria-labelledby="mentions">
      <h2 class="heading" id="mentions">
        Mentions <span>articles a {mentions.span}</span>
      </h2>
      <MentionsPlot mentions={mentions} />
    </section>
  );
}

function Stories({ entity, stories, now }: { entity: EntityPage; stories: StoryPage; now: Date }) {
  return (
    <section aria-labelledby="stories">
      <h2 class="heading" id="stories">
        Stories <span>newest first</span>
      </h2>
      {stories.stories.length === 0 ? <p class="meta">No story tells of it so far.</p> : null}
      <ul class="list parted">
        {stories.stories.map((story) => (
          <li>
            <Headline story={story} />
            <StoryFacts story={story} now={now} />
          </li>
        ))}
      </ul>
      {stories.next ? (
        <p class="meta">
          <a href={`${entityAddress(entity)}?stories=${stories.next}#stories`} rel="next">
            Earlier stories
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Company({ company }: { company: readonly Companion[] }) {
  if (company.length === 0) return null;
  return (
    <section aria-labelledby="company">
      <h2 class="heading" id="company">
        Named with <span>of the newest {mostLookedAt} articles</span>
      </h2>
      <ul class="list">
        {company.map((other) => (
          <li>
            <EntityLink entity={other} /> <span class="meta">{plural(other.together, "article")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
