import {
  type EditableStory,
  type MembershipEditKind,
  mostHeadline,
  type SaidWithEdit,
  type StoryWish,
  storiesOf,
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

/** Why an edit is not done, with a sentence for whoever wanted it. */
export interface RefusedEdit {
  refused: "not there" | "makes no sense" | "has changed";
  sentence: string;
}

/** What a wish comes to with the stories as they stand. */
export function planEdit(
  wish: StoryWish,
  stories: EditableStories,
  { seen }: Pick<SaidWithEdit, "seen">,
): EditPlan | RefusedEdit {
  const changed = storiesOf(wish).find((id) => seen.has(id) && stories.get(id)?.mark !== seen.get(id));
  if (changed !== undefined)
    return refuse(
      "has changed",
      `Story ${changed} has changed since you looked at it, so nothing was done. Look at it as it is now, and confirm.`,
    );
  const story = stories.get(wish.storyId);
  const missing = storiesOf(wish).find((id) => !stories.has(id));
  if (!story || missing !== undefined)
    return refuse("not there", `There is no story ${missing}. Its articles may have moved to another story.`);
  if ("into" in wish && wish.into === wish.storyId)
    return refuse("makes no sense", "The other story is this one. Name another story.");
  if (wish.what === "renamed") return planRename(story, wish.headline);
  if (wish.what === "merged")
    return { what: wish.what, storyId: story.id, into: wish.into, articleIds: story.articleIds, staying: 0 };
  return planChosen(wish, story);
}

function planChosen(
  wish: Extract<StoryWish, { what: "moved" | "split" }>,
  story: EditableStory,
): MembershipPlan | RefusedEdit {
  const articleIds = [...new Set(wish.articleIds)];
  if (articleIds.length === 0) return refuse("makes no sense", "Choose one article at least.");
  const own = new Set(story.articleIds);
  const foreign = articleIds.filter((id) => !own.has(id));
  if (foreign.length > 0)
    return refuse(
      "has changed",
      `${foreign.length === 1 ? `Article ${foreign[0]} is` : `${foreign.length} of the articles are`} not in story ${story.id} now, so nothing was done.`,
    );
  const staying = own.size - articleIds.length;
  if (wish.what === "moved") return { what: wish.what, storyId: story.id, into: wish.into, articleIds, staying };
  if (staying === 0)
    return refuse("makes no sense", "These are all of the story's articles. Leave out one at least, which stays.");
  return { what: wish.what, storyId: story.id, articleIds, staying };
}

function planRename(story: EditableStory, written: string): RenamePlan | RefusedEdit {
  const after = tidyLine(written, mostHeadline) || null;
  if (after !== story.editorHeadline)
    return { what: "renamed", storyId: story.id, before: story.editorHeadline, after };
  return refuse(
    "makes no sense",
    after === null
      ? "The story bears its published headline already."
      : "The story bears this headline already. Write another.",
  );
}

function refuse(refused: RefusedEdit["refused"], sentence: string): RefusedEdit {
  return { refused, sentence };
}
