import type { Subject } from "../comments/comment.ts";
import { howToJoin } from "../comments/how-to-join.ts";
import type { ReadConversation } from "../comments/read-conversation.action.ts";
import type { QuoteWish } from "../comments/write-comment.action.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentList } from "./comment-list.tsx";
import { conversationAddress, joiningAddress } from "./conversation-address.ts";
import { plural } from "./counts.tsx";
import { LiveComments } from "./live-comments.tsx";
import type { Printing } from "./printing.ts";
import { signInAddress } from "./sign-in-address.ts";

/** What whoever reads may do beside reading. */
export interface ConversationReader {
  /** Has an account and may write. */
  isWriter: boolean;
  isSignedIn: boolean;
  isModerator: boolean;
}

export interface ConversationView extends ReadConversation {
  reader: ConversationReader;
  since: Date | undefined;
}

/** The foot of a story or an article: the beginning of its conversation, and where the rest is. */
export function ConversationPart({ view, printing }: { view: ConversationView; printing: Printing }) {
  const { now } = printing;
  const { conversation, isOpen, comments, counts, reader, since } = view;
  const { subject } = conversation;
  const all = conversationAddress(subject);
  return (
    <section class="comments" id="comments" aria-labelledby="comments-heading">
      <h2 class="heading" id="comments-heading">
        Comments <CountOf view={view} />
      </h2>
      {isOpen ? <FreshOnes view={view} /> : <Closed view={view} />}
      {comments.length > 0 ? (
        <CommentList
          {...reader}
          comments={comments}
          order="thread"
          since={since}
          now={now}
          namesArticles={"story" in subject}
        />
      ) : null}
      {counts.all > comments.length ? (
        <p class="brief-end">
          <a href={all}>All {plural(counts.all, "comment")}</a>
          <a href={conversationAddress(subject, { order: "newest" })}>the newest first</a>
        </p>
      ) : null}
      <Beyond view={view} />
      <WriteHere view={view} />
      {isOpen ? <LiveComments printing={printing} subject={subject} /> : null}
    </section>
  );
}

function CountOf({ view: { conversation, isOpen, counts } }: { view: ConversationView }) {
  if (!isOpen) return <span>for {conversation.openTo}</span>;
  return counts.all > 0 ? (
    <a href={conversationAddress(conversation.subject)}>{plural(counts.all, "comment")}</a>
  ) : (
    <span>none yet</span>
  );
}

/** That there is something, and how to join; never what. */
export function Closed({
  view: { conversation, counts },
}: {
  view: Pick<ConversationView, "conversation" | "counts">;
}) {
  const { openTo } = conversation;
  if (openTo === "all") return null;
  return (
    <div class="notice">
      <p>
        <strong>{counts.beyond > 0 ? `${plural(counts.beyond, "comment")} for ${openTo}.` : `For ${openTo}.`}</strong>
      </p>
      <p>
        {howToJoin[openTo]} <a href={joiningAddress(conversation.subject)}>How to join</a>
      </p>
    </div>
  );
}

/** Comments that were written for fewer people than the conversation is open to now. */
export function Beyond({
  view: { conversation, isOpen, counts },
}: {
  view: Pick<ConversationView, "conversation" | "isOpen" | "counts">;
}) {
  const { subject } = conversation;
  if (!isOpen || counts.beyond === 0) return null;
  return (
    <p class="meta">
      {plural(counts.beyond, "more comment")} stand here for members.{" "}
      <a href={joiningAddress(subject)}>How to become a member</a>
    </p>
  );
}

export function FreshOnes({ view: { counts, since } }: { view: Pick<ConversationView, "counts" | "since"> }) {
  if (!since || counts.fresh === 0 || counts.firstFresh === null) return null;
  return (
    <p class="notice">
      <a href={`/comments/${counts.firstFresh}`}>{plural(counts.fresh, "new comment")} since you looked</a>
    </p>
  );
}

interface WriteProps {
  view: Pick<ConversationView, "conversation" | "isOpen" | "reader">;
  words?: string | undefined;
  wrong?: string | undefined;
  quote?: { wish: QuoteWish; words: string } | undefined;
}

/** The form, or why there is none. */
export function WriteHere({ view: { conversation, isOpen, reader }, ...form }: WriteProps) {
  const { subject, isLocked, isTakenDown } = conversation;
  if (!isOpen) return null;
  if (isTakenDown) return <p class="meta">The article was taken down: nobody can write below it.</p>;
  if (isLocked && !reader.isModerator)
    return <p class="meta">A moderator has closed this conversation: nobody can write in it.</p>;
  if (!reader.isWriter) return <HowToWrite subject={subject} reader={reader} />;
  return (
    <>
      <CommentForm action={conversationAddress(subject)} label="Your comment" button="Send comment" {...form} />
      {"article" in subject && !form.quote ? (
        <p class="meta">
          <a href={`/articles/${subject.article}/quote`}>Quote a sentence of the article</a>
        </p>
      ) : null}
    </>
  );
}

function HowToWrite({ subject, reader }: { subject: Subject; reader: ConversationReader }) {
  if (reader.isSignedIn) return <p class="meta">Your role does not let you write comments here.</p>;
  if (reader.isModerator)
    return (
      <p class="meta">
        Writing needs an account. The first one is made at the terminal:{" "}
        <code>octavo users add --role administrator</code>
      </p>
    );
  return (
    <p class="meta">
      <a href={signInAddress(conversationAddress(subject))}>Sign in</a> to take part in the conversation.{" "}
      <a href={joiningAddress(subject)}>How to join</a>
    </p>
  );
}
