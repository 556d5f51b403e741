import type { Database } from "../platform/database/database.ts";
import { describeEdit } from "../stories/story-edit.ts";
import { type EditListing, findEdits } from "../stories/story-edits.store.ts";
import { print } from "./with-tools.ts";

const perPage = 200;
const articlesPerEdit = 400;

/** The trail of what editors did, a line or a JSON object each. */
export async function listEdits(
  database: Database,
  { storyId, limit, isJson }: { storyId?: number; limit: number; isJson: boolean },
): Promise<void> {
  const story = storyId === undefined ? {} : { storyId };
  let before: number | undefined;
  for (let left = limit; left > 0; ) {
    const asked = { before, limit: Math.min(left, perPage), articles: articlesPerEdit };
    const { edits, next } = await findEdits(database, { ...story, ...asked });
    for (const edit of edits) print(isJson ? JSON.stringify(edit) : describeLine(edit));
    left -= edits.length;
    if (next === undefined) return;
    before = next;
  }
}

/** One edit on one line. */
export function describeLine(edit: EditListing): string {
  const articles = edit.articleCount === 1 ? "1 article" : `${edit.articleCount} articles`;
  const where = edit.intoId === null ? `story ${edit.storyId}` : `story ${edit.storyId} to ${edit.intoId}`;
  const headline = edit.headlineAfter === null ? "" : `: “${edit.headlineAfter}”`;
  const links = [
    edit.undoes === null ? "" : `takes back edit ${edit.undoes}`,
    edit.undoneBy === null ? "" : `undone by edit ${edit.undoneBy}`,
    edit.why,
  ];
  const line = [edit.id, edit.editedAt.toISOString(), edit.actor, where, `${describeEdit(edit, articles)}${headline}`];
  return [...line, ...links.filter(Boolean)].join("\t");
}
