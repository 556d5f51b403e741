import type { LinkReasons } from "./link-storyline.ts";

/** Stories that follow from one another over days or months. */
export interface StorylineListing {
  id: number;
  /** Names that its stories share, or what an editor called it; may be empty. */
  name: string;
  isNamedByEditor: boolean;
  storyCount: number;
  articleCount: number;
  firstAt: Date;
  lastAt: Date;
  /** From when it counts as quiet, by its own rhythm. */
  quietAt: Date;
  /** Its newest story. */
  newest: { id: number; headline: string; language: string | null };
}

/** A story as a part of its storyline. */
export interface StorylineStory {
  id: number;
  headline: string;
  excerpt: string;
  language: string | null;
  articleCount: number;
  publisherCount: number;
  originCount: number;
  firstAt: Date;
  lastAt: Date;
  leadId: number | null;
  leadPublisher: string | null;
  leadPublisherId: number | null;
  link: StorylineLink | null;
}

/** What a story follows from. */
export interface StorylineLink {
  fromId: number;
  fromHeadline: string;
  reasons: LinkReasons;
  isByEditor: boolean;
}

/** Why a story follows from another, as sentences. */
export function describeLink(reasons: LinkReasons, isByEditor = false): string {
  const quoted = wordsOfLink(reasons).map(({ says, words }) => ` ${says}: “${words}”`);
  return [describeShared(reasons, isByEditor), ...quoted].join("");
}

/** What the two stories share, and how long after one the other came, as a sentence. */
export function describeShared({ names, hashtags, words, days }: LinkReasons, isByEditor = false): string {
  const said = [
    names.length > 0 ? `both name ${listed(names.slice(0, mostNames))}` : "",
    hashtags.length > 0 ? `both carry ${listed(hashtags.map((name) => `#${name}`))}` : "",
    words.length > 0 ? `both say ${listed(words.slice(0, mostWords).map((word) => `“${word}”`))}` : "",
  ].filter(Boolean);
  const sentence = [isByEditor ? ["said by an editor"] : [], said, [later(days)]].flat().join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Words of the later story that look back to the earlier, each as published, with what they do. */
export function wordsOfLink({ past, samePast, link }: LinkReasons): { says: string; words: string }[] {
  return [
    { says: "It links to it", words: link },
    { says: "It looks back to that time", words: past },
    { says: "Both tell of one day before", words: samePast },
  ].flatMap(({ says, words }) => (words ? [{ says, words }] : []));
}

const mostNames = 5;
const mostWords = 4;
const dayMs = 86_400_000;

/** How a storyline stands: active or quiet, by its own rhythm. */
export function describeRhythm({ lastAt, quietAt }: Pick<StorylineListing, "lastAt" | "quietAt">, now: Date): string {
  const rhythm = Math.round((quietAt.getTime() - lastAt.getTime()) / dayMs);
  if (now < quietAt) return "active";
  return `quiet: nothing new for ${daysBetween(lastAt, now)} days, longer than the ${rhythm} that are usual for it`;
}

/** Whole days after which a story came while its storyline was quiet; undefined when it was not. */
export function wokeAfter(stories: readonly Pick<StorylineStory, "firstAt">[], place: number): number | undefined {
  const [before, story] = [stories[place - 1], stories[place]];
  if (!before || !story) return undefined;
  const days = daysBetween(before.firstAt, story.firstAt);
  const pauses = stories
    .slice(1, place)
    .map(({ firstAt }, at) => daysBetween(stories[at]?.firstAt ?? firstAt, firstAt));
  return days > Math.max(quietestDays, 2 * Math.max(0, ...pauses)) ? days : undefined;
}

const quietestDays = 7;

function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / dayMs);
}

function later(days: number): string {
  const hours = Math.round(days * 24);
  if (hours < 1) return "within the same hour";
  if (hours < 48) return hours === 1 ? "an hour later" : `${hours} hours later`;
  return `${Math.round(days)} days later`;
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
