import type { Feature, Subject } from "../assistant/answer.ts";

const pages: Record<Subject["kind"], string> = { story: "stories", article: "articles", storyline: "storylines" };

export function subjectPath({ kind, id }: Subject): string {
  return `/${pages[kind]}/${id}`;
}

/** Where the features of a subject are. */
export function assistantPath(subject: Subject): string {
  return `${subjectPath(subject)}/assistant`;
}

export function featurePath(subject: Subject, feature: Feature, more: Record<string, string> = {}): string {
  return `${assistantPath(subject)}?${new URLSearchParams({ feature, ...more })}`;
}
