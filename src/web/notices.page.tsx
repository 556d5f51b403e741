import { describeForWriter } from "../comments/moderation.ts";
import type { WriterNotice } from "../comments/writer-notice.store.ts";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { When } from "./time.tsx";

export interface NoticesView {
  notices: readonly WriterNotice[];
  next: number | undefined;
}

/** What moderators decided on one's own comments, and why. */
export function NoticesPage({ view: { notices, next }, printing }: { view: NoticesView; printing: Printing }) {
  const newest = notices.find(({ isNew }) => isNew);
  return (
    <Sheet title="Notices" printing={printing} layout="article">
      <header class="article-head">
        <h1>Notices</h1>
        <p class="counts">
          <span>what moderators decided on your comments, and why</span>
        </p>
      </header>
      <div class="text-of">
        {notices.length > 0 ? (
          <ol class="rows">
            {notices.map((notice) => (
              <li>
                <Notice notice={notice} now={printing.now} />
              </li>
            ))}
          </ol>
        ) : (
          <p class="meta">Nothing was decided on a comment of yours.</p>
        )}
        {newest ? (
          <form method="post" action="/notices/read">
            <input type="hidden" name="up-to" value={String(newest.id)} />
            <button class="button" type="submit">
              I have read them
            </button>
          </form>
        ) : null}
        {notices.length > 0 ? (
          <ListEnd
            next={next === undefined ? undefined : `/notices?before=${next}`}
            older="Earlier notices"
            end="There are no earlier ones."
          />
        ) : null}
      </div>
    </Sheet>
  );
}

const longestBeginning = 120;

function Notice({ notice, now }: { notice: WriterNotice; now: Date }) {
  const { what, setting, undone, why, words, commentId } = notice;
  return (
    <article class="line-of">
      <h2 class="title">{describeForWriter(what, setting, undone)}</h2>
      {why ? <p>The reason given: {why}</p> : null}
      <p class="counts">
        {notice.isNew ? <b class="accent">new</b> : null}
        <When at={notice.toldAt} now={now} />
        {commentId === null ? null : <a href={`/comments/${commentId}`}>the comment</a>}
      </p>
      {words ? (
        <p class="excerpt" dir="auto">
          “{words.length > longestBeginning ? `${words.slice(0, longestBeginning)}…` : words}”
        </p>
      ) : null}
    </article>
  );
}
