import type { Child } from "hono/jsx";
import { type CommentListing, mostWhy, reasonWords, reportReasons } from "../comments/comment.ts";
import type { Conversation } from "../comments/conversation.store.ts";
import { howToJoin } from "../comments/how-to-join.ts";
import type { OpenTo } from "../comments/open-to.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentList } from "./comment-list.tsx";
import { conversationAddress, joiningAddress } from "./conversation-address.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { SubmitLine } from "./submit-line.tsx";

export interface CommentView {
  comment: CommentListing;
  conversation: Conversation;
  /** What was filled in and not taken, and why. */
  words?: string | undefined;
  wrong?: string | undefined;
}

interface PageProps {
  view: CommentView;
  printing: Printing;
}

function CommentSheet({ view, printing, title, children }: PageProps & { title: string; children: Child }) {
  const { comment, conversation, wrong } = view;
  return (
    <Sheet title={wrong ? "Not done" : title} printing={printing} layout="article">
      <header class="article-head">
        <h1>{title}</h1>
        <p class="counts">
          <a href={conversationAddress(conversation.subject)} {...speechOf(conversation.language)}>
            {conversation.title || "the conversation"}
          </a>
        </p>
      </header>
      <div class="text-of">
        <section class="comments" aria-labelledby="the-comment">
          <h2 class="hidden" id="the-comment">
            The comment
          </h2>
          <CommentList
            comments={[comment]}
            order="newest"
            since={undefined}
            isWriter={false}
            isModerator={false}
            now={printing.now}
            namesArticles
          />
        </section>
        {children}
      </div>
    </Sheet>
  );
}

export function AnswerPage({ view, printing }: PageProps) {
  const { comment, words, wrong } = view;
  return (
    <CommentSheet view={view} printing={printing} title="Answer a comment">
      <CommentForm
        action={`/comments/${comment.id}/answer`}
        label="Your answer"
        button="Send answer"
        words={words}
        wrong={wrong}
      />
    </CommentSheet>
  );
}

export function ChangeCommentPage({ view, printing }: PageProps) {
  const { comment, words, wrong } = view;
  return (
    <CommentSheet view={view} printing={printing} title="Change your comment">
      <CommentForm
        action={`/comments/${comment.id}/edit`}
        label="Your comment"
        button="Keep the change"
        words={words ?? comment.words.untrusted}
        wrong={wrong}
      />
    </CommentSheet>
  );
}

export function RemoveCommentPage({ view, printing }: PageProps) {
  return (
    <CommentSheet view={view} printing={printing} title="Remove your comment">
      <form method="post" action={`/comments/${view.comment.id}/remove`} class="field">
        <p>Its words go for good. Its place stays, so that answers to it stand where they stood.</p>
        <SubmitLine>Remove it</SubmitLine>
      </form>
    </CommentSheet>
  );
}

export function ReportPage({ view, printing }: PageProps) {
  return (
    <CommentSheet view={view} printing={printing} title="Report a comment">
      <form method="post" action={`/comments/${view.comment.id}/report`} class="field">
        {view.wrong ? (
          <p class="wrong" role="alert">
            {view.wrong}
          </p>
        ) : null}
        <fieldset>
          <legend>What is wrong with it?</legend>
          {reportReasons.map((reason, place) => (
            <p>
              <label>
                <input type="radio" name="reason" value={reason} checked={place === 0} /> {reasonWords[reason]}
              </label>
            </p>
          ))}
        </fieldset>
        <label for="why">In a few words</label>
        <input id="why" name="why" type="text" maxlength={mostWhy} value={view.words ?? ""} />
        <SubmitLine>Report it</SubmitLine>
        <small>A moderator looks at it. Whoever wrote it does not learn who reported it.</small>
      </form>
    </CommentSheet>
  );
}

/** That a comment is there, and how to read it; nothing of what it says. */
export function NotOpenPage({
  openTo,
  conversation,
  printing,
}: {
  openTo: Exclude<OpenTo, "all">;
  conversation: Conversation;
  printing: Printing;
}) {
  return (
    <Sheet title={`A comment for ${openTo}`} printing={printing} layout="article">
      <header class="article-head">
        <h1>A comment for {openTo}</h1>
        <p class="counts">
          <a href={conversationAddress(conversation.subject)} {...speechOf(conversation.language)}>
            {conversation.title || "the conversation"}
          </a>
        </p>
      </header>
      <div class="text-of">
        <p>
          {howToJoin[openTo]} <a href={joiningAddress(conversation.subject)}>How to join</a>
        </p>
      </div>
    </Sheet>
  );
}
