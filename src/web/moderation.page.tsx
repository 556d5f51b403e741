import { describeModeration, type ModerationListing } from "../comments/moderation.ts";
import type { QueuedComment } from "../comments/moderation-queue.store.ts";
import { plural } from "./counts.tsx";
import { ListEnd } from "./list-end.tsx";
import { ModerationItem } from "./moderation-item.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { When } from "./time.tsx";

export interface QueueView {
  items: readonly QueuedComment[];
  next: string | undefined;
  /** How many wait, and whether more than that. */
  waiting: number;
  most: number;
  /** What was just done, with the way back. */
  did: ModerationListing | undefined;
  /** Where a moderator who works by keys goes on. */
  at: number | undefined;
  wrong: string | undefined;
}

const keys: readonly [string, string][] = [
  ["j k", "next and previous comment"],
  ["1–6", "the reason"],
  ["a", "let it stand"],
  ["h", "hide it"],
  ["b", "hide it and ban its writer"],
  ["u", "undo what was done last"],
];

/** What waits for a moderator, the longest first. Complete without a script; with it, by keys. */
export function ModerationPage({ view, printing }: { view: QueueView; printing: Printing }) {
  const { items, waiting, most } = view;
  return (
    <Sheet title={view.wrong ? "Not done" : "Moderation"} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Moderation</h1>
        <ModerationNav
          words={
            waiting === 0 ? "nothing waits" : `${waiting >= most ? "more than " : ""}${plural(waiting, "comment")} wait`
          }
        />
      </header>
      <div class="listing-main stack">
        <Done view={view} now={printing.now} />
        {items.length > 0 ? (
          <section class="comments" aria-labelledby="queue">
            <h2 class="heading" id="queue">
              The longest waiting first
            </h2>
            <ol class="rows" data-queue data-at={view.at}>
              {items.map((item) => (
                <li id={`item-${item.id}`} data-item={item.id} tabindex={-1}>
                  <ModerationItem item={item} now={printing.now} />
                </li>
              ))}
            </ol>
            <ListEnd
              next={view.next === undefined ? undefined : `/moderation?from=${view.next}`}
              older="Those that wait less long"
              end="No other comment waits."
            />
          </section>
        ) : (
          <p class="empty">No comment waits for a moderator.</p>
        )}
      </div>
      <div class="listing-side">
        <h2 class="heading">Keys</h2>
        <dl class="facts moderation-keys">
          {keys.map(([key, words]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      <script type="module" src={`${printing.assetsPath}/moderation.js`} />
    </Sheet>
  );
}

export function ModerationNav({ words }: { words: string }) {
  return (
    <p class="counts">
      <span>{words}</span>
      <a href="/moderation">queue</a>
      <a href="/moderation/log">log</a>
      <a href="/moderation/rules">rules and bans</a>
    </p>
  );
}

function Done({ view: { did, wrong }, now }: { view: QueueView; now: Date }) {
  if (wrong)
    return (
      <p class="notice alarm" role="alert">
        {wrong}
      </p>
    );
  if (!did) return null;
  return (
    <div class="notice" role="status">
      <p>
        Done: {describeModeration(did)}
        {did.writer ? <bdi> ({did.writer})</bdi> : null}, <When at={did.doneAt} now={now} />.
      </p>
      <UndoForm line={did} />
    </div>
  );
}

function UndoForm({ line }: { line: ModerationListing }) {
  if (line.what === "undid" || line.undoneBy !== null) return null;
  return (
    <form method="post" action={`/moderation/log/${line.id}/undo`} data-undo>
      <button class="button plain" type="submit">
        Undo <span class="hidden">line {line.id}</span>
      </button>
    </form>
  );
}

export function ModerationLogPage({
  lines,
  next,
  printing,
}: {
  lines: readonly ModerationListing[];
  next: number | undefined;
  printing: Printing;
}) {
  return (
    <Sheet title="Log of moderation" printing={printing} layout="comparison">
      <header class="listing-head">
        <h1>What moderators did</h1>
        <ModerationNav words="the latest first; nothing here is ever changed" />
      </header>
      {lines.length > 0 ? (
        <ol class="rows lines">
          {lines.map((line) => (
            <li id={`line-${line.id}`}>
              <LogLine line={line} now={printing.now} />
            </li>
          ))}
        </ol>
      ) : (
        <p class="empty">Nothing was moderated yet.</p>
      )}
      <ListEnd
        next={next === undefined ? undefined : `/moderation/log?before=${next}`}
        older="Earlier lines"
        end="Nothing was done before."
      />
    </Sheet>
  );
}

export function LogLine({ line, now }: { line: ModerationListing; now: Date }) {
  const { actor, role, writer, commentId, storyId, why, undoes, undoneBy } = line;
  return (
    <article class="line-of">
      <h2 class="title">
        <bdi>{actor}</bdi> {describeModeration(line)}
      </h2>
      {why ? <p class="excerpt">“{why}”</p> : null}
      <p class="counts">
        <span>{role}</span>
        <span>
          <When at={line.doneAt} now={now} />
        </span>
        {writer ? (
          <span>
            by <bdi>{writer}</bdi>
          </span>
        ) : null}
        {commentId === null ? null : <a href={`/moderation/comments/${commentId}`}>comment {commentId}</a>}
        {storyId === null ? null : <a href={`/stories/${storyId}`}>story {storyId}</a>}
        {undoes === null ? null : <a href={`#line-${undoes}`}>takes back line {undoes}</a>}
        {undoneBy === null ? null : <a href={`#line-${undoneBy}`}>taken back by line {undoneBy}</a>}
      </p>
      <UndoForm line={line} />
    </article>
  );
}
