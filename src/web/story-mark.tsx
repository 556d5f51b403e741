import { markOf, type StoryMoments } from "../stories/story-mark.ts";

/** "new", "developing" or "updated", where the story is. */
export function Mark({ story, now }: { story: StoryMoments; now: Date }) {
  const mark = markOf(story, now);
  return mark ? <span class="accent">{mark}</span> : null;
}
