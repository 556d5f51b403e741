import type { Kind } from "../articles/article.ts";
import type { PastHeadline } from "../articles/revisions.store.ts";
import type { StoryArticle } from "../stories/story-page.store.ts";
import { PastHeadlines } from "./article-history.tsx";
import { Publisher, plural } from "./counts.tsx";
import { Excerpt } from "./excerpt.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { When } from "./time.tsx";
import { WhyHere } from "./why-here.tsx";

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

/** A part that a story has articles for. */
export interface PrintedPart extends PartOfStory {
  articles: StoryArticle[];
}

export function partsOf(articles: readonly StoryArticle[]): PrintedPart[] {
  return parts
    .map((part) => ({ ...part, articles: articles.filter(({ kind }) => part.kinds.includes(kind)) }))
    .filter((part) => part.articles.length > 0);
}

interface StoryPartsProps {
  parts: readonly PrintedPart[];
  /** By article. */
  pastHeadlines: ReadonlyMap<number, PastHeadline[]>;
  now: Date;
}

/** Every article of a story with its first words and why it is in it, by publisher. */
export function StoryParts({ parts, ...rest }: StoryPartsProps) {
  const [among, apart] = [parts.filter(({ isApart }) => !isApart), parts.filter(({ isApart }) => isApart)];
  return (
    <div class="wide tellings" id="articles">
      {[among, apart].map((column, place) =>
        column.length === 0 ? null : (
          <div class={place === 0 ? "main stack" : "apart stack"}>
            {column.map((part) => (
              <Part part={part} {...rest} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

type AtLeastOne<Item> = [Item, ...Item[]];

/** In the order in which the publishers came. */
export function byPublisher(
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

interface PartProps {
  part: PrintedPart;
  pastHeadlines: StoryPartsProps["pastHeadlines"];
  now: Date;
}

function Part({ part: { id, name, articles }, pastHeadlines, now }: PartProps) {
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
