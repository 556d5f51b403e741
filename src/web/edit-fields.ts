import type { StoryWish } from "../stories/story-edit.ts";

export const editDeeds = ["move", "split", "merge", "rename"] as const;
export type EditDeed = (typeof editDeeds)[number];

/** What somebody filled in to edit a story, kept from page to page until it is done. */
export interface EditFields {
  deed: EditDeed | undefined;
  articleIds: readonly number[];
  /** How the other story was named, and its number once that is known. */
  to: string;
  into: number | undefined;
  headline: string;
  why: string;
  /** The marks of the stories that were shown, by their number. */
  seen: ReadonlyMap<number, string>;
}

export const noFields: EditFields = {
  deed: undefined,
  articleIds: [],
  to: "",
  into: undefined,
  headline: "",
  why: "",
  seen: new Map(),
};

type Sent = Record<string, unknown>;

/** Reads the form; what no form of ours sends is left out. @param sent each field with all its values. */
export function readEditFields(sent: Sent): EditFields {
  const seen = all(sent.seen).flatMap((written) => {
    const [, id, mark] = /^(\d{1,15}):([0-9a-f]{32})$/.exec(written) ?? [];
    return id && mark ? [[Number(id), mark] as const] : [];
  });
  return {
    deed: editDeeds.find((deed) => deed === one(sent.deed)),
    articleIds: all(sent.article).flatMap(readId),
    to: one(sent.to).trim(),
    into: readId(one(sent.into))[0],
    headline: one(sent.headline),
    why: one(sent.why),
    seen: new Map(seen),
  };
}

/** @returns nothing while something is missing, such as which other story is meant. */
export function wishOf(storyId: number, { deed, articleIds, into, headline }: EditFields): StoryWish | undefined {
  switch (deed) {
    case "split":
      return { what: "split", storyId, articleIds };
    case "rename":
      return { what: "renamed", storyId, headline };
    case "move":
      return into === undefined ? undefined : { what: "moved", storyId, articleIds, into };
    case "merge":
      return into === undefined ? undefined : { what: "merged", storyId, into };
    default:
      return undefined;
  }
}

function all(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}

function one(value: unknown): string {
  return all(value).at(-1) ?? "";
}

function readId(written: string): number[] {
  return /^\d{1,15}$/.test(written) ? [Number(written)] : [];
}
