import { describeChange } from "../articles/article-change.ts";
import type { ArticlePage } from "../articles/article-page.store.ts";
import { type Difference, isSame } from "../articles/difference.ts";
import type { Revision, RevisionListing } from "../articles/revisions.store.ts";
import { comparisonAddress } from "./change-words.ts";
import { InlineDifference, SideBySide } from "./difference-view.tsx";
import type { Printing } from "./printing.ts";
import { RevisionsHead } from "./revisions.page.tsx";
import { Sheet } from "./sheet.tsx";
import { type Speech, speechOf } from "./speech.ts";
import { dayAndClock } from "./time.tsx";
import { Pieces } from "./words-changed.tsx";

export interface ComparisonView {
  article: ArticlePage;
  revisions: RevisionListing[];
  from: Revision;
  to: Revision;
  difference: Difference;
  view: "inline" | "sides";
}

/** Two revisions of an article, word by word. */
export function ComparisonPage({ view: shown, printing }: { view: ComparisonView; printing: Printing }) {
  const { article, from, to, difference, view } = shown;
  const speech = speechOf(article.language);
  const { title } = difference;
  return (
    <Sheet title={`What changed in ${article.title}`} printing={printing} layout="comparison">
      <RevisionsHead article={article} title="What changed" now={printing.now} />
      <ChooseRevisions {...shown} />
      <Summary difference={difference} speech={speech} />
      {from.readBy === to.readBy ? null : (
        <p class="text">
          Octavo read these two by different rules of what is text, so that not all of this need be the publisher’s
          doing.
        </p>
      )}
      <nav class="tools" aria-label="How it is shown">
        <a
          href={comparisonAddress(article.id, from.number, to.number)}
          aria-current={view === "inline" ? "page" : undefined}
        >
          One text
        </a>
        <a
          href={comparisonAddress(article.id, from.number, to.number, "sides")}
          aria-current={view === "sides" ? "page" : undefined}
        >
          Side by side
        </a>
      </nav>
      <section aria-label="The text" class={view}>
        <h2 {...speech}>{title ? <Pieces pieces={title.pieces} /> : to.title}</h2>
        {view === "sides" ? (
          <SideBySide difference={difference} speech={speech} names={[nameOf(from), nameOf(to)]} />
        ) : (
          <InlineDifference difference={difference} speech={speech} />
        )}
      </section>
    </Sheet>
  );
}

/** As `describeChange` has it, with headlines in their own direction of writing. */
function Summary({ difference, speech }: { difference: Difference; speech: Speech }) {
  const { title, byline, counts } = difference;
  const others = { kinds: [], counts, ...(byline && { byline }) };
  return (
    <p class="text">
      {isSame({ ...difference, title: undefined }) && title ? null : `${describeChange(others)} `}
      {title ? (
        <>
          Headline changed from “<bdi {...speech}>{title.from}</bdi>” to “<bdi {...speech}>{title.to}</bdi>”.
        </>
      ) : null}
    </p>
  );
}

function nameOf({ number, seenAt }: Pick<RevisionListing, "number" | "seenAt">): string {
  return `Revision ${number}, ${dayAndClock(seenAt)}`;
}

function ChooseRevisions({ article, revisions, from, to, view }: ComparisonView) {
  return (
    <form class="choose" method="get" action={`/articles/${article.id}/comparison`}>
      <Choice name="from" label="From" revisions={revisions} chosen={from.number} />
      <Choice name="to" label="To" revisions={revisions} chosen={to.number} />
      {view === "sides" ? <input type="hidden" name="view" value="sides" /> : null}
      <button class="button" type="submit">
        Compare
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: "from" | "to";
  label: string;
  revisions: readonly RevisionListing[];
  chosen: number;
}

function Choice({ name, label, revisions, chosen }: ChoiceProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {revisions.map((revision) => (
          <option value={String(revision.number)} selected={revision.number === chosen}>
            {nameOf(revision)}
          </option>
        ))}
      </select>
    </p>
  );
}
