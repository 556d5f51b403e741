import type { CommentOrder } from "../comments/comment-list.store.ts";
import { openings } from "../comments/open-to.ts";
import type { QuoteWish } from "../comments/write-comment.action.ts";
import { CommentList } from "./comment-list.tsx";
import { conversationAddress, subjectAddress } from "./conversation-address.ts";
import { Beyond, Closed, type ConversationView, FreshOnes, WriteHere } from "./conversation-part.tsx";
import { plural } from "./counts.tsx";
import { PageNumbers } from "./list-end.tsx";
import { LiveComments } from "./live-comments.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";

export interface ConversationPageView extends ConversationView {
  order: CommentOrder;
  page: number;
  perPage: number;
  /** Only those that quote the same words as this comment. */
  quoting: number | undefined;
  quote: { wish: QuoteWish; words: string } | undefined;
  words: string | undefined;
  wrong: string | undefined;
  /** A comment has just been written and waits for a moderator. */
  isHeld: boolean;
}

/** A conversation by itself: in pages that end, so that a phone prints it as soon as a desk. */
export function ConversationPage({ view, printing }: { view: ConversationPageView; printing: Printing }) {
  const { conversation, isOpen, counts, wrong } = view;
  const { subject, title, language } = conversation;
  return (
    <Sheet title={wrong ? "Not sent" : `Comments on ${title || "a story"}`} printing={printing} layout="article">
      <header class="article-head">
        <h1>Comments</h1>
        <p class="counts">
          <a href={subjectAddress(subject)} {...speechOf(language)}>
            {title || "Without a headline"}
          </a>
          {isOpen ? <span>{plural(counts.all, "comment")}</span> : null}
          {conversation.isLocked ? <span>closed by a moderator</span> : null}
        </p>
      </header>
      <div class="text-of">
        {view.isHeld ? (
          <p class="notice" role="status">
            Your comment is kept. A moderator reads it before others see it.
          </p>
        ) : null}
        {isOpen ? <FreshOnes view={view} /> : <Closed view={view} />}
        {isOpen ? <Comments view={view} now={printing.now} /> : null}
        <Beyond view={view} />
        <WriteHere view={view} words={view.words} wrong={wrong} quote={view.quote} />
        {view.reader.isModerator && conversation.storyId !== null ? <Rules view={view} /> : null}
        {isOpen ? <LiveComments printing={printing} subject={subject} /> : null}
      </div>
    </Sheet>
  );
}

function Comments({ view, now }: { view: ConversationPageView; now: Date }) {
  const { conversation, comments, counts, order, page, perPage, quoting, reader, since } = view;
  const { subject } = conversation;
  const address = (number: number) => conversationAddress(subject, { order, page: number, quoting });
  return (
    <section class="comments" aria-labelledby="comments-heading">
      <h2 class="heading" id="comments-heading">
        {headingOf(view)} {counts.all > 0 ? <Orders view={view} /> : null}
      </h2>
      {comments.length > 0 ? (
        <CommentList
          {...reader}
          comments={comments}
          order={order}
          since={since}
          now={now}
          namesArticles={"story" in subject}
        />
      ) : (
        <p class="meta">{counts.all > 0 ? "No comment stands on this page." : "Nobody has said anything yet."}</p>
      )}
      {quoting === undefined ? (
        <PageNumbers page={page} perPage={perPage} total={counts.all} address={address} />
      ) : null}
    </section>
  );
}

function headingOf({ order, quoting, counts }: ConversationPageView): string {
  if (quoting !== undefined) return "Those that quote these words";
  if (counts.all === 0) return "None yet";
  return order === "thread" ? "By thread" : "The newest first";
}

function Orders({ view: { conversation, order, quoting } }: { view: ConversationPageView }) {
  const { subject } = conversation;
  if (quoting !== undefined) return <a href={conversationAddress(subject)}>all comments</a>;
  return order === "thread" ? (
    <a href={conversationAddress(subject, { order: "newest" })}>the newest first</a>
  ) : (
    <a href={conversationAddress(subject)}>by thread</a>
  );
}

const openingNames = { all: "everybody", readers: "readers with an account", members: "members" };

/** For moderators: who may read, and whether anybody may write. */
function Rules({ view: { conversation } }: { view: ConversationPageView }) {
  const action = `/stories/${conversation.storyId}/conversation`;
  return (
    <section aria-labelledby="rules">
      <h2 class="heading" id="rules">
        For moderators
      </h2>
      <form method="post" action={action} class="edit-form">
        <div class="field">
          <label for="open-to">Open to</label>
          <select id="open-to" name="open-to">
            <option value="" selected={conversation.ownOpenTo === null}>
              as the house has it
            </option>
            {openings.map((opening) => (
              <option value={opening} selected={conversation.ownOpenTo === opening}>
                {openingNames[opening]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="why">Why</label>
          <input id="why" name="why" type="text" maxlength={300} />
        </div>
        <p class="actions">
          <button class="button" type="submit" name="deed" value="open">
            Set who may read
          </button>
          <button class="button" type="submit" name="deed" value={conversation.isLocked ? "unlock" : "lock"}>
            {conversation.isLocked ? "Let people write again" : "Close it for writing"}
          </button>
        </p>
      </form>
    </section>
  );
}
