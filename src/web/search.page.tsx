import { mostCounted } from "../search/candidates.store.ts";
import { markWords, type Piece, snippetOf } from "../search/mark-words.ts";
import type { FoundArticle, FoundPage, SearchOrder } from "../search/search.store.ts";
import { isEmptySearch, isRanked, mostCharacters, type SearchQuery, wantedTerms } from "../search/search-query.ts";
import { ArticleLine } from "./article-list.tsx";
import { plural } from "./counts.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { SearchAdvice } from "./search-advice.tsx";
import { SearchFacets } from "./search-facets.tsx";
import { SearchNotices } from "./search-notices.tsx";
import { Sheet } from "./sheet.tsx";
import { When } from "./time.tsx";

export interface SearchView {
  /** As it was typed. */
  written: string;
  query: SearchQuery;
  order: SearchOrder;
  /** Absent where nothing was asked. */
  found: FoundPage | undefined;
  isFirst: boolean;
}

export function SearchPage({ view, printing }: { view: SearchView; printing: Printing }) {
  const { written, query, found } = view;
  const isAsked = !isEmptySearch(query);
  return (
    <Sheet title={isAsked ? `Search: ${written}` : "Search"} printing={printing} section="search" layout="listing">
      <header class="listing-head">
        <h1>Search</h1>
        <SearchForm view={view} />
      </header>
      <section class="listing-main" aria-labelledby="found">
        <SearchNotices written={written} problems={query.problems} unknown={found?.unknown ?? []} />
        {found ? <Found view={view} found={found} now={printing.now} /> : <Nothing written={written} />}
      </section>
      <aside class="listing-side stack" aria-labelledby={found && found.total > 0 ? "narrow" : "how"}>
        {found ? <SearchFacets written={written} facets={found.facets} total={found.total} /> : null}
        <SearchAdvice />
      </aside>
    </Sheet>
  );
}

function SearchForm({ view }: { view: SearchView }) {
  return (
    <search>
      <form class="field measure" method="get" action="/search">
        <label for="q">Words of an article, in any language</label>
        <div class="join">
          <input id="q" name="q" type="search" value={view.written} maxlength={mostCharacters} autocomplete="off" />
          <button class="button main" type="submit">
            Search
          </button>
        </div>
        {view.order === "newest" && isRanked(view.query) ? <input type="hidden" name="order" value="newest" /> : null}
      </form>
    </search>
  );
}

function Nothing({ written }: { written: string }) {
  return (
    <div class="empty">
      <h2 class="heading" id="found">
        {written.trim() ? "That has no word in it" : "Nothing asked yet"}
      </h2>
      <p>
        Every article that Octavo has read can be found here: by any word of its title or text, by its publisher,
        hashtag, topic or kind, by who speaks or is named in it, and by its day. Type a word above, or take one of the
        examples.
      </p>
    </div>
  );
}

function Found({ view, found, now }: { view: SearchView; found: FoundPage; now: Date }) {
  const terms = wantedTerms(view.query);
  return (
    <>
      <h2 class="heading" id="found">
        {found.total === 0 ? "No article fits" : "Articles"} <span>{found.total === 0 ? "" : totalOf(found)}</span>
      </h2>
      {found.since ? <Since at={found.since} now={now} /> : null}
      {isRanked(view.query) && found.total > 0 ? <Orders view={view} /> : null}
      {found.articles.length === 0 ? <NoArticle isFirst={view.isFirst} /> : null}
      <ol class="rows lines">
        {found.articles.map((article) => (
          <li>
            <FoundLine article={article} terms={terms} now={now} />
          </li>
        ))}
      </ol>
      {found.articles.length > 0 ? (
        <ListEnd
          next={found.next && searchAddress(view, { from: found.next })}
          older="More articles"
          end={
            found.total > mostCounted && view.order === "best"
              ? `These are the best of the newest ${mostCounted.toLocaleString("en-GB")}. Newest first shows all of them.`
              : "These are all the articles that fit."
          }
        />
      ) : null}
    </>
  );
}

function totalOf({ total, since }: FoundPage): string {
  if (total > mostCounted) return `more than ${plural(mostCounted, "article")}`;
  return since ? `at least ${plural(total, "article")}` : plural(total, "article");
}

/** Words that stand in nearly every article are looked for in the latest only, and the page says so. */
function Since({ at, now }: { at: Date; now: Date }) {
  return (
    <p class="notice">
      These words stand in so many articles that only those were looked through which arrived <When at={at} now={now} />{" "}
      or later. Add a rarer word, a publisher or a day for older ones.
    </p>
  );
}

function Orders({ view }: { view: SearchView }) {
  const orders: [SearchOrder, string][] = [
    ["best", "Best first"],
    ["newest", "Newest first"],
  ];
  return (
    <nav class="tools" aria-label="Order of the articles">
      {orders.map(([order, name]) => (
        <a href={searchAddress(view, { order })} aria-current={order === view.order ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function NoArticle({ isFirst }: { isFirst: boolean }) {
  return (
    <p class="meta">
      {isFirst
        ? "Try fewer words, the start of one (ferr*), or another spelling: words are matched as they are written."
        : "There is nothing further in this list."}
    </p>
  );
}

const snippetLength = 280;

interface FoundLineProps {
  article: FoundArticle;
  terms: ReturnType<typeof wantedTerms>;
  now: Date;
}

function FoundLine({ article, terms, now }: FoundLineProps) {
  const snippet = snippetOf(article.text, terms, snippetLength);
  const { said } = article;
  const excerpt = said ? <Said said={said} terms={terms} /> : <Marked pieces={snippet} />;
  return (
    <ArticleLine
      article={article}
      now={now}
      title={<Marked pieces={markWords(article.title || "Without a title", terms)} />}
      excerpt={said || snippet.length > 0 ? excerpt : null}
    />
  );
}

/** Verbatim: what is left out between two pieces is marked as such. */
function Said({ said, terms }: { said: NonNullable<FoundArticle["said"]>; terms: ReturnType<typeof wantedTerms> }) {
  return (
    <>
      {said.speaker ? (
        <>
          <bdi>{said.speaker}</bdi>:{" "}
        </>
      ) : null}
      <Marked pieces={markWords(said.words.join(" … "), terms)} />
    </>
  );
}

/** Pieces become elements here, so that no word of an article is ever markup. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}

function searchAddress(view: SearchView, { order = view.order, from }: { order?: SearchOrder; from?: string }): string {
  const query = new URLSearchParams({ q: view.written });
  if (order === "newest") query.set("order", order);
  if (from) query.set("from", from);
  return `/search?${query}`;
}
