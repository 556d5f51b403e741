import type { ModerationListing } from "../comments/moderation.ts";
import type { QueuedComment } from "../comments/moderation-queue.store.ts";
import { LogLine, ModerationNav } from "./moderation.page.tsx";
import { ModerationItem } from "./moderation-item.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

/** One comment as a moderator has it, with all that was decided on it. */
export function ModeratedCommentPage({
  item,
  lines,
  wrong,
  printing,
}: {
  item: QueuedComment;
  lines: readonly ModerationListing[];
  wrong: string | undefined;
  printing: Printing;
}) {
  return (
    <Sheet title={wrong ? "Not done" : "Moderate a comment"} printing={printing} layout="comparison">
      <header class="listing-head">
        <h1>Moderate a comment</h1>
        <ModerationNav words={`comment ${item.id}`} />
      </header>
      {wrong ? (
        <p class="notice alarm" role="alert">
          {wrong}
        </p>
      ) : null}
      <section class="comments" aria-labelledby="the-comment">
        <h2 class="heading" id="the-comment">
          The comment
        </h2>
        <ModerationItem item={item} now={printing.now} />
      </section>
      {lines.length > 0 ? (
        <section aria-labelledby="decided">
          <h2 class="heading" id="decided">
            What was decided
          </h2>
          <ol class="rows lines">
            {lines.map((line) => (
              <li id={`line-${line.id}`}>
                <LogLine line={line} now={printing.now} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </Sheet>
  );
}
