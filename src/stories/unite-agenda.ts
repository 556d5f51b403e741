import { createHash } from "node:crypto";
import type { AgendaItem, Certainty, PlanState } from "../agenda/agenda-item.ts";
import { certainties, precisions } from "../agenda/agenda-item.ts";

/** What one article of a story announces. */
export interface Announced extends AgendaItem {
  articleId: number;
  revision: number;
  /** When the article was published, in milliseconds. */
  datedAt: number;
}

/** The sentence of an article that announces an event, and the day it gives. */
export interface AgendaSource {
  articleId: number;
  revision: number;
  start: number;
  end: number;
  sentence: string;
  day: string;
}

/** An event to come in a story, once. */
export interface StoryEvent {
  uid: string;
  firstDay: string;
  lastDay: string;
  precision: AgendaItem["precision"];
  clock: string | undefined;
  startsAt: string | undefined;
  label: string;
  certainty: Certainty;
  state: PlanState;
  movedFrom: string | undefined;
  /** Oldest first. */
  sources: AgendaSource[];
  announcedAt: number;
}

/** An event as the story was told before: its articles and words make it known again. */
export interface KnownEvent {
  uid: string;
  label: string;
  firstDay: string;
  articleIds: readonly number[];
}

type Group = Omit<StoryEvent, "uid"> & { words: Set<string>; wordsOfLabel: number };

/** Of one label this many telling words must stand in the other; all of a label that has fewer. */
const sharedWords = 2;

/**
 * What the articles of a story announce, each event once: same day and the same telling words, or a day that was moved. Later
 * articles move, postpone and cancel what earlier ones announced. In the order of the days.
 *
 * @param used ids that other stories of the same telling were given; those of this one are added
 */
export function uniteAgenda(
  announced: readonly Announced[],
  known: readonly KnownEvent[],
  used: Set<string> = new Set(),
): StoryEvent[] {
  const groups: Group[] = [];
  const inOrder = announced.toSorted((a, b) => a.datedAt - b.datedAt || a.articleId - b.articleId || a.start - b.start);
  for (const item of inOrder) {
    const group = groups.find((one) => isSameEvent(one, item));
    if (group) unite(group, item);
    else groups.push(groupOf(item));
  }
  return groups
    .map(({ words: _, wordsOfLabel: __, ...event }) => ({ uid: uidOf(event, known, used), ...event }))
    .sort((a, b) => compare(a.firstDay, b.firstDay) || compare(a.clock ?? "", b.clock ?? "") || compare(a.uid, b.uid));
}

function groupOf(item: Announced): Group {
  const { firstDay, lastDay, precision, clock, startsAt, label, certainty, state, movedFrom, datedAt, words } = item;
  const facts = { firstDay, lastDay, precision, clock, startsAt, label, certainty, state, movedFrom };
  return {
    ...facts,
    sources: [sourceOf(item)],
    announcedAt: datedAt,
    words: new Set(words),
    wordsOfLabel: labelWorth(item),
  };
}

function sourceOf({ articleId, revision, start, end, sentence, firstDay }: Announced): AgendaSource {
  return { articleId, revision, start, end, sentence, day: firstDay };
}

function isSameEvent(group: Group, item: Announced): boolean {
  const shared = item.words.filter((word) => group.words.has(word)).length;
  const needed = Math.min(sharedWords, item.words.length, group.words.size);
  if (isMoveOf(group, item)) return shared >= Math.max(1, item.movedFrom === group.firstDay ? 1 : sharedWords);
  if (shared < needed || (shared === 0 && !isWordless(group, item))) return false;
  if (group.clock && item.clock && group.clock !== item.clock) return false;
  if (group.firstDay === item.firstDay && group.precision === item.precision) return true;
  // "in March" and then "on 12 March", or one day of several.
  const isWithin = contains(group, item) || contains(item, group);
  return isWithin && shared >= sharedWords;
}

/** "They will meet on Monday" tells nothing of its own: it is what else stands on that day in the same article. */
function isWordless(group: Group, item: Announced): boolean {
  return (
    (item.words.length === 0 || group.words.size === 0) &&
    group.sources.some(({ articleId }) => articleId === item.articleId)
  );
}

function isMoveOf(group: Group, item: Announced): boolean {
  if (item.state !== "moved" || item.firstDay === group.firstDay) return false;
  return item.movedFrom === undefined || item.movedFrom === group.firstDay;
}

function contains(long: Pick<Group, "firstDay" | "lastDay">, short: Pick<Group, "firstDay" | "lastDay">): boolean {
  return long.firstDay <= short.firstDay && long.lastDay >= short.lastDay;
}

function unite(group: Group, item: Announced): void {
  if (isMoveOf(group, item)) {
    group.movedFrom = group.firstDay;
    group.clock = undefined;
    group.startsAt = undefined;
  }
  const isFiner = precisions.indexOf(item.precision) < precisions.indexOf(group.precision);
  if (isMoveOf(group, item) || isFiner) {
    group.firstDay = item.firstDay;
    group.lastDay = item.lastDay;
    group.precision = item.precision;
  }
  if (item.state !== "planned") {
    group.state = item.state;
    group.movedFrom = item.movedFrom ?? group.movedFrom;
  }
  if (!group.clock && item.clock) [group.clock, group.startsAt] = [item.clock, item.startsAt];
  if (certainties.indexOf(item.certainty) < certainties.indexOf(group.certainty)) group.certainty = item.certainty;
  if (labelWorth(item) > group.wordsOfLabel) [group.label, group.wordsOfLabel] = [item.label, labelWorth(item)];
  for (const word of item.words) group.words.add(word);
  group.sources.push(sourceOf(item));
  group.announcedAt = Math.max(group.announcedAt, item.datedAt);
}

const longLabel = 90;

/** A label names the event the better the more it tells, unless it begins with "it" or goes on and on. */
function labelWorth({ label, words }: Pick<AgendaItem, "label" | "words">): number {
  if (/^(?:it|he|she|they|we|i|this|that|these)\b/iu.test(label)) return 0;
  return label.length > longLabel ? 1 : 1 + Math.min(words.length, 4);
}

function uidOf(event: Omit<StoryEvent, "uid">, known: readonly KnownEvent[], used: Set<string>): string {
  const ids = new Set(event.sources.map(({ articleId }) => articleId));
  const days = new Set([...event.sources.map(({ day }) => day), event.firstDay, event.movedFrom]);
  const before = known.find(
    ({ uid, articleIds, firstDay, label }) =>
      !used.has(uid) && articleIds.some((id) => ids.has(id)) && (days.has(firstDay) || label === event.label),
  );
  const uid = before?.uid ?? newUid(event, used);
  used.add(uid);
  return uid;
}

/**
 * Of the sentence that announced it first: the same for a machine that reads the same articles again. A sentence may announce
 * two events for one day; the second has a number.
 */
function newUid({ sources: [first] }: Omit<StoryEvent, "uid">, used: ReadonlySet<string>): string {
  const digest = createHash("sha256").update(`${first?.day} ${first?.sentence}`).digest("hex").slice(0, 12);
  const uid = `${first?.articleId}-${digest}`;
  let number = 1;
  while (used.has(number === 1 ? uid : `${uid}-${number}`)) number += 1;
  return number === 1 ? uid : `${uid}-${number}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
