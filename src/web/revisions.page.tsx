import { countedPassages, describeChange } from "../articles/article-change.ts";
import type { ArticlePage } from "../articles/article-page.store.ts";
import type { RevisionListing } from "../articles/revisions.store.ts";
import { changeNames, comparisonAddress } from "./change-words.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { type Speech, speechOf } from "./speech.ts";
import { ExactTime } from "./time.tsx";
import { WhoAndWhen } from "./who-and-when.tsx";
import { ChangeExcerpt } from "./words-changed.tsx";

/** Changes that made no revision: the page went away, or came back. */
export interface PageEvent {
  id: number;
  kinds: RevisionChange["kinds"];
  changedAt: Date;
}

type RevisionChange = NonNullable<RevisionListing["change"]>;

interface RevisionsView {
  article: ArticlePage;
  revisions: RevisionListing[];
  events: PageEvent[];
}

/** The revisions of one article, newest first, each with what its publisher did. */
export function RevisionsPage({ view, printing }: { view: RevisionsView; printing: Printing }) {
  const { article, revisions, events } = view;
  const speech = speechOf(article.language);
  return (
    <Sheet title={`Revisions of ${article.title}`} printing={printing} layout="comparison">
      <RevisionsHead article={article} title="Revisions" now={printing.now} />
      {events.map((event) => (
        <p class="notice" id={`change-${event.id}`}>
          <span>
            {describeChange({ ...event, counts: noCounts })} <ExactTime at={event.changedAt} />
          </span>
        </p>
      ))}
      <ol class="rows lines" reversed>
        {revisions.map((revision) => (
          <li>
            <Line article={article} revision={revision} speech={speech} />
          </li>
        ))}
      </ol>
      <p class="brief-end">
        <span>
          {revisions.at(-1)?.number === 1 ? "This is what was read first." : "Earlier revisions are in the API."}
        </span>
      </p>
    </Sheet>
  );
}

const noCounts = { changed: 0, added: 0, removed: 0, moved: 0 };

export function RevisionsHead({ article, title, now }: { article: ArticlePage; title: string; now: Date }) {
  return (
    <header class="listing-head">
      <h1>{title}</h1>
      <p class="title" {...speechOf(article.language)}>
        <a href={`/articles/${article.id}`}>{article.title || "Without a title"}</a>
      </p>
      <p class="counts">
        <WhoAndWhen by={article} at={article.publishedAt ?? article.firstSeenAt} now={now} />
        <a href={`/articles/${article.id}/revisions`}>
          {article.revision === 1 ? "1 revision" : `${article.revision} revisions`}
        </a>
      </p>
    </header>
  );
}

interface LineProps {
  article: ArticlePage;
  revision: RevisionListing;
  speech: Speech;
}

function readAnew({ isSameSource, textFrom }: RevisionListing): string {
  if (isSameSource) return "Octavo takes other parts of the page for its text since an update";
  return textFrom === "page" ? "the page’s text instead of the feed’s" : "another source of the text";
}

function Line({ article, revision, speech }: LineProps) {
  const { number, change, seenAt } = revision;
  return (
    <article class="line-of">
      <h2 class="title">
        {number > 1 ? (
          <a href={comparisonAddress(article.id, number - 1, number)}>
            Revision {number}: {change ? change.kinds.map((kind) => changeNames[kind]).join(", ") : "read anew"}
          </a>
        ) : (
          "Revision 1: read first"
        )}
      </h2>
      {change?.title ? (
        <p class="was">
          was: <bdi {...speech}>{change.title.from}</bdi>
        </p>
      ) : null}
      {change ? <ChangeExcerpt excerpt={change.excerpt} speech={speech} /> : null}
      <p class="counts">
        <span>
          <ExactTime at={seenAt} />
        </span>
        {change ? countedPassages(change.counts).map((words) => <span>{words}</span>) : null}
        {number > 1 && !change ? <span>{readAnew(revision)}</span> : null}
      </p>
    </article>
  );
}
