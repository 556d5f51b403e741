import type { EntityName } from "./entity.ts";
import { type Topic, topicNames } from "./topic.ts";

/** What a name means; an `entityId` of null: itself. */
export interface Alias {
  namedId: number;
  /** '' for articles of any topic. */
  topic: string;
  entityId: number | null;
}

export const entityEditKinds = ["merged", "parted", "renamed", "typed", "undone"] as const;
export type EntityEditKind = (typeof entityEditKinds)[number];

/** What an editor wants done to an entity. */
export type EntityWish =
  /** Its names mean another entity from now on. */
  | { what: "merged"; entityId: number; into: number }
  /** In the articles of one topic its names mean somebody else, who gets a page. */
  | { what: "parted"; entityId: number; topic: Topic }
  /** It is shown under another name; without one, under that of the articles again. */
  | { what: "renamed"; entityId: number; name: string }
  /** It is this, whatever articles take it for; without a type, what most of them say again. */
  | { what: "typed"; entityId: number; type: SaidType | null };

/** What an editor can say that an entity is; a ticker is known by its sign. */
export const saidTypes = ["person", "organisation", "place", "other"] as const;
export type SaidType = (typeof saidTypes)[number];

/** A line of the trail. */
export interface EntityEdit {
  id: number;
  editedAt: Date;
  actor: string;
  what: EntityEditKind;
  entity: EntityName;
  into: EntityName | null;
  topic: Topic | null;
  /** The name, or what it was said to be; null: as the articles have it. */
  nameBefore: string | null;
  nameAfter: string | null;
  why: string;
  undoes: number | null;
  undoneBy: number | null;
}

export const mostName = 120;
export const mostWhy = 500;

export function isSaidType(word: string | null): word is SaidType {
  return (saidTypes as readonly (string | null)[]).includes(word);
}

/** A line as somebody typed it: one line, without what no eye sees. */
export function tidyWords(written: string, most: number): string {
  return written
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, most)
    .trim();
}

export function describeEntityEdit({ what, topic, undoes }: Pick<EntityEdit, "what" | "topic" | "undoes">): string {
  switch (what) {
    case "merged":
      return "Merged into another entity";
    case "parted":
      return `Kept apart in articles about ${topic ? topicNames[topic].toLowerCase() : "a topic"}`;
    case "renamed":
      return "Renamed";
    case "typed":
      return "Said to be something else";
    case "undone":
      return `Edit ${undoes ?? ""} undone`;
  }
}

/** What the names of `from` mean once they mean `into`: its own, and those that meant it. */
export function mergedAliases(aliases: readonly Alias[], from: number, into: number): Alias[] {
  const led = aliases.filter(({ entityId }) => entityId === from).map((alias) => ({ ...alias, entityId: into }));
  return [
    { namedId: from, topic: "", entityId: into },
    ...led.filter(({ namedId, topic }) => namedId !== from || topic),
  ];
}

/** What the names of an entity mean in the articles of one topic once somebody else is meant there. */
export function partedAliases(aliases: readonly Alias[], from: number, topic: Topic, other: number): Alias[] {
  const names = new Set([from, ...aliases.filter((alias) => alias.entityId === from).map(({ namedId }) => namedId)]);
  return [...names].map((namedId) => ({ namedId, topic, entityId: other }));
}

/** What these names meant before, to be kept in the trail. */
export function aliasesBefore(known: readonly Alias[], changed: readonly Alias[]): Alias[] {
  return changed.map(({ namedId, topic }) => {
    const before = known.find((alias) => alias.namedId === namedId && alias.topic === topic);
    return { namedId, topic, entityId: before?.entityId ?? null };
  });
}
