import { ChangedMeanwhile, InvalidInput, NotFound } from "../platform/refusals.ts";
import {
  type EditableStory,
  type MembershipEditKind,
  mostHeadline,
  type SaidWithEdit,
  type StoryWish,
  tidyLine,
} from "./story-edit.ts";

/** Articles that change their story. */
export interface MembershipPlan {
  what: MembershipEditKind;
  storyId: number;
  /** Absent for a story that begins with them. */
  into?: number;
  articleIds: readonly number[];
  /** Articles that stay; where none does, the story's address leads to the other. */
  staying: number;
}

export interface RenamePlan {
  what: "renamed";
  storyId: number;
  before: string | null;
  after: string | null;
}

export type EditPlan = MembershipPlan | RenamePlan;
export type EditableStories = ReadonlyMap<number, EditableStory>;

/**
 * What a wish comes to with the stories as they stand.
 * @throws NotFound, InvalidInput for what makes no sense, ChangedMeanwhile where a story is not as it was seen.
 */
export function planEdit(wish: StoryWish, stories: EditableStories, { seen }: Pick<SaidWithEdit, "seen">): EditPlan {
  const story = find(stories, wish.storyId);
  if ("into" in wish && wish.into === wish.storyId)
    throw new InvalidInput("The other story is this one. Name another story.");
  if ("into" in wish) find(stories, wish.into);
  for (const [id, mark] of seen) {
    if (stories.get(id) && stories.get(id)?.mark !== mark)
      throw new ChangedMeanwhile(
        `Story ${id} has changed since you looked at it, so nothing was done. Look at it as it is now, and confirm.`,
      );
  }
  if (wish.what === "renamed") return planRename(story, wish.headline);
  if (wish.what === "merged")
    return { what: wish.what, storyId: story.id, into: wish.into, articleIds: story.articleIds, staying: 0 };
  const articleIds = [...new Set(wish.articleIds)];
  const staying = story.articleIds.length - articleIds.length;
  checkChosen(story, articleIds);
  if (wish.what === "moved") return { what: wish.what, storyId: story.id, into: wish.into, articleIds, staying };
  if (staying === 0)
    throw new InvalidInput("These are all of the story's articles. Leave out one at least, which stays.");
  return { what: wish.what, storyId: story.id, articleIds, staying };
}

function find(stories: EditableStories, id: number): EditableStory {
  const story = stories.get(id);
  if (!story) throw new NotFound(`There is no story ${id}. Its articles may have moved to another story.`);
  return story;
}

function checkChosen(story: EditableStory, articleIds: readonly number[]): void {
  if (articleIds.length === 0) throw new InvalidInput("Choose one article at least.");
  const own = new Set(story.articleIds);
  const foreign = articleIds.filter((id) => !own.has(id));
  if (foreign.length > 0)
    throw new ChangedMeanwhile(
      `${foreign.length === 1 ? `Article ${foreign[0]} is` : `${foreign.length} of the articles are`} not in story ${story.id} now, so nothing was done.`,
    );
}

function planRename(story: EditableStory, written: string): RenamePlan {
  const headline = tidyLine(written, mostHeadline);
  const plan = { what: "renamed", storyId: story.id, before: story.editorHeadline, after: headline || null } as const;
  if (plan.before === plan.after)
    throw new InvalidInput(
      plan.after === null
        ? "The story bears its published headline already."
        : "The story bears this headline already. Write another.",
    );
  return plan;
}
