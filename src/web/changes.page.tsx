import { type ChangeKind, countedPassages, describeChange } from "../articles/article-change.ts";
import type { CalendarDay } from "../articles/calendar-day.ts";
import type { ChangeListing } from "../articles/changes.store.ts";
import type { ListPage } from "../articles/dated-cursor.ts";
import { changeAddress, changeNames } from "./change-words.ts";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { dayName } from "./time.tsx";
import { WhoAndWhen } from "./who-and-when.tsx";
import { ChangeExcerpt } from "./words-changed.tsx";

export interface ChangesView {
  day: CalendarDay;
  kind: ChangeKind | undefined;
  counts: { all: number; kinds: { kind: ChangeKind; changes: number }[] };
  changes: ListPage<ChangeListing>;
  /** The nearest days on which something changed; absent at the ends. */
  before: CalendarDay | undefined;
  after: CalendarDay | undefined;
}

export const changesFeed = "/changes/feed.atom";

function changesAddress(day: CalendarDay, kind?: ChangeKind, from?: string): string {
  const query = new URLSearchParams({ day: day.written, ...(kind && { kind }), ...(from && { from }) });
  return `/changes?${query}`;
}

/** What publishers changed on one day in what they had printed before. */
export function ChangesPage({ view, printing }: { view: ChangesView; printing: Printing }) {
  const { day, kind, counts, changes } = view;
  const name = dayName(day.start, printing.now);
  return (
    <Sheet title={`What changed: ${name}`} printing={printing} section="changes" feed={changesFeed} layout="comparison">
      <header class="listing-head">
        <h1>What changed</h1>
        <Kinds day={day} kind={kind} counts={counts} />
      </header>
      <section aria-labelledby="changes">
        <h2 class="heading" id="changes">
          {name} <a href={changesFeed}>as a feed</a>
        </h2>
        {changes.items.length > 0 ? (
          <ol class="rows lines">
            {changes.items.map((change) => (
              <li>
                <ChangeLine change={change} now={printing.now} />
              </li>
            ))}
          </ol>
        ) : (
          <NoChange view={view} />
        )}
        {changes.items.length > 0 ? (
          <ListEnd
            next={changes.next && changesAddress(day, kind, changes.next)}
            older="Earlier on this day"
            end="This is all that was seen on this day."
          />
        ) : null}
      </section>
      <Days view={view} now={printing.now} />
    </Sheet>
  );
}

function NoChange({ view: { day, kind, counts, before } }: { view: ChangesView }) {
  return (
    <div class="empty">
      <p>
        {counts.all > 0 ? (
          <>
            No change of this kind was seen on this day. <a href={changesAddress(day)}>See all of its changes</a>.
          </>
        ) : (
          <>
            No publisher was seen to change an article on this day. Recent articles are read again at growing intervals;
            what is rewritten, corrected or withdrawn then stands here, with both texts.
          </>
        )}{" "}
        {before ? (
          <a href={changesAddress(before, kind)} rel="prev">
            The day before on which something changed
          </a>
        ) : (
          <a href="/">What is printed today</a>
        )}
        .
      </p>
    </div>
  );
}

function Days({ view: { before, after, kind }, now }: { view: ChangesView; now: Date }) {
  if (!before && !after) return null;
  return (
    <nav class="tools" aria-label="Days">
      {before ? (
        <a href={changesAddress(before, kind)} rel="prev">
          {dayName(before.start, now)}
        </a>
      ) : null}
      {after ? (
        <a href={changesAddress(after, kind)} rel="next">
          {dayName(after.start, now)}
        </a>
      ) : null}
    </nav>
  );
}

function Kinds({ day, kind, counts }: Pick<ChangesView, "day" | "kind" | "counts">) {
  return (
    <p class="counts">
      <a class="solid" href={changesAddress(day)} aria-current={kind ? undefined : "page"}>
        {counts.all === 1 ? "1 change" : `${counts.all} changes`}
      </a>
      {counts.kinds.map((each) => (
        <a href={changesAddress(day, each.kind)} aria-current={each.kind === kind ? "page" : undefined}>
          {changeNames[each.kind]} {each.changes}
        </a>
      ))}
    </p>
  );
}

function ChangeLine({ change, now }: { change: ChangeListing; now: Date }) {
  const speech = speechOf(change.language);
  const language = foreignLanguage(change.language);
  const isOfPage = change.kinds.includes("withdrawn") || change.kinds.includes("restored");
  return (
    <article class="line-of">
      <p class="label accent">{change.kinds.map((kind) => changeNames[kind]).join(", ")}</p>
      <h3 class="title" {...speech}>
        <a href={changeAddress(change)}>{change.title?.to || change.articleTitle || "Without a title"}</a>
      </h3>
      {change.title ? (
        <p class="was">
          was: <bdi {...speech}>{change.title.from}</bdi>
        </p>
      ) : null}
      {isOfPage ? <p class="excerpt">{describeChange(change)}</p> : null}
      {/* A new headline alone stands above already. */}
      {change.title && countedPassages(change.counts).length === 0 ? null : (
        <ChangeExcerpt excerpt={change.excerpt} speech={speech} />
      )}
      <p class="counts">
        <WhoAndWhen by={change} at={change.changedAt} now={now} />
        {countedPassages(change.counts).map((words) => (
          <span>{words}</span>
        ))}
        {language ? <span>in {language}</span> : null}
        <span>
          <a href={`/articles/${change.articleId}`}>the article</a>
        </span>
      </p>
    </article>
  );
}
