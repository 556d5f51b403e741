import type { MembershipEditKind } from "./story-edit.ts";

/** Why an article stands in its story, or why it started one. Stored with the membership; readers see it in words. */
export type Reason =
  | { kind: "shared names"; names: string[] }
  | { kind: "shared words"; words: string[] }
  /** Days that the titles and leads of both name, by weekday or by date: `2031-03-04`. */
  | { kind: "same days"; days: string[] }
  /** `likeness` is the TF-IDF cosine of the two texts. */
  | { kind: "nearest article"; articleId: number; likeness: number }
  /** To the article of the story nearest in time; absent when a time is unknown. */
  | { kind: "time apart"; hours?: number }
  /** Probabilities: what was found and what is needed to join. */
  | { kind: "joined"; probability: number; needed: number }
  | { kind: "not close enough"; probability: number; needed: number }
  /** The second look: two young stories were found to be one, or an article to belong better elsewhere. */
  | { kind: "merged"; probability: number; needed: number }
  | { kind: "moved"; probability: number; needed: number }
  | { kind: "nothing alike" }
  /** An editor put it here, from another story. `at` is ISO 8601; `why` may be empty. */
  | {
      kind: "by an editor";
      edit: number;
      what: MembershipEditKind;
      by: string;
      at: string;
      from: number;
      why: string;
    };

/** A sentence for people. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case "shared names":
      return `Both name ${listed(reason.names)}.`;
    case "shared words":
      return `Both use the telling ${reason.words.length === 1 ? "word" : "words"} ${listed(reason.words.map((word) => `“${word}”`))}.`;
    case "same days":
      return `Both name ${listed(reason.days.map(dayOf))}.`;
    case "nearest article":
      return `Most like article ${reason.articleId}: ${percent(reason.likeness)} alike in their weighted words.`;
    case "time apart":
      return reason.hours === undefined
        ? "How far apart they were published is unknown."
        : `Published ${span(reason.hours)}.`;
    case "joined":
      return `Judged ${percent(reason.probability)} likely to tell the same event; more than ${percent(reason.needed)} is needed to join.`;
    case "not close enough":
      return `Judged only ${percent(reason.probability)} likely to tell the event of the closest story; more than ${percent(reason.needed)} is needed to join.`;
    case "merged":
      return `At a second look two stories were judged ${percent(reason.probability)} likely to tell the same event; more than ${percent(reason.needed)} is needed to make them one.`;
    case "moved":
      return `At a second look this story was judged ${percent(reason.probability)} likely to be the right one; more than ${percent(reason.needed)} was needed to move the article here.`;
    case "nothing alike":
      return "No other article shared its telling words.";
    case "by an editor":
      return `${deeds[reason.what]} story ${reason.from} by an editor (${reason.by}) on ${dayOf(reason.at)}${reason.why ? `: “${reason.why}”` : "."}`;
  }
}

const deeds = {
  moved: "Moved here from",
  split: "Split off from",
  merged: "Brought here with all articles of",
} as const satisfies Record<MembershipEditKind, string>;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function dayOf(at: string): string {
  return day.format(new Date(at));
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function span(hours: number): string {
  if (hours < 1) return "within the same hour";
  if (hours === 1) return "an hour apart";
  return hours < 48 ? `${hours} hours apart` : `${Math.round(hours / 24)} days apart`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
