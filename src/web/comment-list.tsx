import { raw } from "hono/html";
import { type CommentListing, isEditable, mostDepth, type Quote } from "../comments/comment.ts";
import type { CommentOrder } from "../comments/comment-list.store.ts";
import { renderComment } from "../comments/render-comment.ts";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

export interface CommentListProps {
  comments: readonly CommentListing[];
  order: CommentOrder;
  /** What came after is new to whoever reads. */
  since: Date | undefined;
  /** Whether whoever reads may answer and report. */
  isWriter: boolean;
  isModerator: boolean;
  now: Date;
  /** Whether it is said on which article of a story something was written. */
  namesArticles: boolean;
}

/** Comments as one list: that one answers another is said in words, and shown by how far it stands in. */
export function CommentList(props: CommentListProps) {
  const shown = new Set(props.comments.map(({ id }) => id));
  return (
    <ol class="thread" data-comments>
      {props.comments.map((comment) => (
        <li id={`comment-${comment.id}`} data-depth={props.order === "thread" ? comment.depth : 1}>
          <Comment {...props} comment={comment} isParentShown={shown.has(comment.parentId ?? 0)} />
        </li>
      ))}
    </ol>
  );
}

type CommentProps = CommentListProps & { comment: CommentListing; isParentShown: boolean };

function Comment(props: CommentProps) {
  const { comment, since, now, namesArticles } = props;
  const isNew = since !== undefined && comment.writtenAt > since && !comment.isMine && comment.state === "shown";
  return (
    <article class={isNew ? "comment fresh-one" : "comment"} aria-labelledby={`by-${comment.id}`}>
      <h3 class="meta" id={`by-${comment.id}`}>
        <Writer comment={comment} />
        <a href={`/comments/${comment.id}`}>
          <When at={comment.writtenAt} now={now} />
        </a>
        <Answers {...props} />
        {comment.editedAt && comment.state !== "removed" ? (
          <span>
            changed <When at={comment.editedAt} now={now} />
          </span>
        ) : null}
        {isNew ? <b class="accent">new</b> : null}
        {comment.openTo === "all" ? null : <span>for {comment.openTo}</span>}
      </h3>
      {namesArticles && comment.articleId !== null && comment.parentId === null ? (
        <p class="meta">
          on{" "}
          <a href={`/articles/${comment.articleId}`} {...speechOf(comment.articleLanguage)}>
            {comment.articleTitle || "an article"}
          </a>
        </p>
      ) : null}
      {comment.quote ? <QuotedWords quote={comment.quote} language={comment.articleLanguage} /> : null}
      <Said comment={comment} isModerator={props.isModerator} />
      <Deeds {...props} />
    </article>
  );
}

function Writer({ comment: { writer, writerRole, isMine } }: { comment: CommentListing }) {
  const isOfTheHouse = writerRole !== "reader" && writerRole !== "member";
  return (
    <>
      <b>{writer === null ? "a former reader" : <bdi>{writer}</bdi>}</b>
      {isOfTheHouse ? <span class="pill">{writerRole}</span> : null}
      {isMine ? <span>you</span> : null}
    </>
  );
}

/** Said to ears always, to eyes where the place does not show it. */
function Answers({ comment, order, isParentShown }: CommentProps) {
  if (comment.parentId === null) return null;
  const isPlain = order === "thread" && comment.depth < mostDepth && isParentShown;
  const address = isParentShown ? `#comment-${comment.parentId}` : `/comments/${comment.parentId}`;
  return (
    <span class={isPlain ? "hidden" : undefined}>
      in answer to <a href={address}>{comment.parentWriter ?? "a former reader"}</a>
    </span>
  );
}

const anchors: Record<Quote["anchor"], string> = {
  exact: "in the article",
  near: "the article says this in other words now",
  gone: "no longer in the article",
};

/** What is quoted stays as it was when it was quoted. */
function QuotedWords({ quote, language }: { quote: Quote; language: string | null }) {
  return (
    <blockquote class="quoted">
      <p {...speechOf(language)}>{quote.words}</p>
      <footer class="meta">
        <a href={`/articles/${quote.articleId}`}>{anchors[quote.anchor]}</a>
      </footer>
    </blockquote>
  );
}

const places = {
  hidden: "A moderator hid this comment.",
  removed: "This comment was removed by whoever wrote it.",
  held: "A moderator reads this comment before others see it.",
};

function Said({ comment: { state, words }, isModerator }: { comment: CommentListing; isModerator: boolean }) {
  const isShown = state === "shown" || state === "held" || (state === "hidden" && isModerator);
  return (
    <>
      {state === "shown" ? null : <p class="meta place">{places[state]}</p>}
      {isShown ? (
        <div class="comment-words" dir="auto">
          {raw(renderComment(words))}
        </div>
      ) : null}
    </>
  );
}

function Deeds({ comment, isWriter, isModerator, now }: CommentProps) {
  const { id, state, isMine, isLocked } = comment;
  const isShown = state === "shown";
  const isStanding = isShown || state === "held";
  const may = {
    answer: isWriter && isShown && (!isLocked || isModerator),
    edit: isEditable(comment, now),
    remove: isMine && isStanding,
    report: isWriter && !isMine && isShown,
    moderate: isModerator && state !== "removed",
  };
  if (!isLocked && !Object.values(may).some(Boolean)) return null;
  const name = <span class="hidden"> {comment.writer ?? "a former reader"}</span>;
  return (
    <p class="actions">
      {may.answer ? <a href={`/comments/${id}/answer`}>Answer{name}</a> : null}
      {may.edit ? <a href={`/comments/${id}/edit`}>Change</a> : null}
      {may.remove ? <a href={`/comments/${id}/remove`}>Remove</a> : null}
      {may.report ? <a href={`/comments/${id}/report`}>Report{name}</a> : null}
      {may.moderate ? <a href={`/moderation/comments/${id}`}>Moderate{name}</a> : null}
      {isLocked ? <span class="meta">this thread is closed</span> : null}
    </p>
  );
}
