import type { Subject } from "../comments/comment.ts";
import type { Printing } from "./printing.ts";

/** A quiet line that says what came, and the script that brings it; the page is complete without. */
export function LiveComments({ printing, subject }: { printing: Printing; subject: Subject }) {
  const [kind, id] = "story" in subject ? ["story", subject.story] : ["article", subject.article];
  return (
    <>
      <div class="fresh" role="status" data-talk={kind} data-talk-id={id} data-from={printing.now.getTime()} />
      <script type="module" src={`${printing.assetsPath}/comments.js`} />
    </>
  );
}
