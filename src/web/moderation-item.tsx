import { raw } from "hono/html";
import type { HeldFor } from "../comments/check-words.ts";
import { mostWhy, type ReportReason, reasonWords, reportReasons } from "../comments/comment.ts";
import { banDays, describeBan } from "../comments/moderation.ts";
import type { QueuedComment } from "../comments/moderation-queue.store.ts";
import { renderComment } from "../comments/render-comment.ts";
import { conversationAddress } from "./conversation-address.ts";
import { plural } from "./counts.tsx";
import { When } from "./time.tsx";

interface ItemProps {
  item: QueuedComment;
  now: Date;
}

/** A comment with all that is needed to decide, and the ways to. */
export function ModerationItem({ item, now }: ItemProps) {
  const subject = item.articleId === null ? { story: item.storyId ?? 0 } : { article: item.articleId };
  return (
    <article class="comment" aria-labelledby={`item-by-${item.id}`}>
      <h3 class="meta" id={`item-by-${item.id}`}>
        <b>{item.writer === null ? "a former reader" : <bdi>{item.writer}</bdi>}</b>
        <a href={`/comments/${item.id}`}>
          <When at={item.writtenAt} now={now} />
        </a>
        <span>
          {plural(item.record.comments, "comment")}, {item.record.hidden} hidden
        </span>
        <a href={conversationAddress(subject)}>{item.title || "Without a headline"}</a>
      </h3>
      <Why item={item} />
      {item.answers ? (
        <details class="why">
          <summary>answers {item.answers.writer ?? "a former reader"}</summary>
          <div dir="auto">{raw(renderComment(item.answers.words))}</div>
        </details>
      ) : null}
      {item.quoted ? (
        <blockquote class="quoted">
          <p dir="auto">{item.quoted}</p>
        </blockquote>
      ) : null}
      <div class="comment-words" dir="auto">
        {raw(renderComment(item.words))}
      </div>
      {item.earlier.length > 0 ? (
        <details class="why">
          <summary>{plural(item.earlier.length, "earlier wording")}</summary>
          {item.earlier.map((words) => (
            <div dir="auto">{raw(renderComment(words))}</div>
          ))}
        </details>
      ) : null}
      <Deeds item={item} />
    </article>
  );
}

function describeHeld(held: HeldFor): string {
  switch (held.kind) {
    case "first comment":
      return "a first comment";
    case "links":
      return `${held.links} links`;
    case "rule":
      return `“${held.pattern}”`;
  }
}

function Why({ item: { state, heldFor, reports } }: { item: QueuedComment }) {
  const held = state === "held" && heldFor.length > 0 ? `Held for ${heldFor.map(describeHeld).join(", ")}.` : "";
  return (
    <>
      {held ? <p class="notice">{held}</p> : null}
      {state === "hidden" ? <p class="notice">Hidden.</p> : null}
      {state === "removed" ? <p class="notice">Removed by its writer.</p> : null}
      {reports.length > 0 ? (
        <div class="notice">
          <p>Reported {reports.length === 1 ? "once" : `${reports.length} times`}:</p>
          <ul>
            {reports.map(({ reason, words }) => (
              <li>
                {reasonWords[reason]}
                {words ? <bdi>: “{words}”</bdi> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** What the first report says; else what most often is wrong with what was held. */
function likelyReason({ reports, heldFor }: QueuedComment): ReportReason {
  const isForLinks = heldFor.some(({ kind }) => kind !== "first comment");
  return reports[0]?.reason ?? (isForLinks ? "spam" : "off topic");
}

function Deeds({ item }: { item: QueuedComment }) {
  const { id, state } = item;
  if (state === "removed") return null;
  const likely = likelyReason(item);
  const isWaiting = item.queuedAt !== null;
  return (
    <form method="post" action={`/moderation/comments/${id}`} class="edit-form" data-deeds>
      <input type="hidden" name="next" value="" />
      <div class="deeds">
        <p class="field">
          <label for={`reason-${id}`}>Reason</label>
          <select id={`reason-${id}`} name="reason">
            {reportReasons.map((reason, place) => (
              <option value={reason} selected={reason === likely}>
                {place + 1} {reasonWords[reason]}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for={`why-${id}`}>In words, for the writer</label>
          <input id={`why-${id}`} name="why" type="text" maxlength={mostWhy} />
        </p>
        <p class="field">
          <label for={`days-${id}`}>A ban lasts</label>
          <select id={`days-${id}`} name="days">
            {banDays.map((days) => (
              <option value={days === null ? "" : String(days)} selected={days === 7}>
                {days === null ? "for good" : describeBan(days)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p class="actions">
        {state !== "shown" || isWaiting ? (
          <button class="button" type="submit" name="deed" value="approve">
            {state === "shown" ? "Leave it" : "Show it"}
          </button>
        ) : null}
        {state === "hidden" ? null : (
          <button class="button" type="submit" name="deed" value="hide">
            Hide it
          </button>
        )}
        <button class="button" type="submit" name="deed" value="ban">
          Hide it and ban {item.writer ?? "nobody"}
        </button>
        <button class="button plain" type="submit" name="deed" value={item.isLocked ? "unlock" : "lock"}>
          {item.isLocked ? "Open the thread" : "Close the thread"}
        </button>
      </p>
    </form>
  );
}
