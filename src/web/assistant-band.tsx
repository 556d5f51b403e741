import { type Feature, features, type Subject } from "../assistant/answer.ts";
import { featurePath } from "./assistant-address.ts";

export const featureNames: Record<Feature, string> = {
  summary: "Summary",
  ask: "Ask",
  explain: "Explain",
  translate: "Translate",
  listen: "Listen",
};

interface AssistantBandProps {
  subject: Subject;
  /** The one that the page shows. */
  current?: Feature;
}

/** The way to the features, for whoever may use them. */
export function AssistantBand({ subject, current }: AssistantBandProps) {
  const offered = subject.kind === "storyline" ? features.filter((feature) => feature === "ask") : features;
  return (
    <nav class="jump always assistant" aria-label="Assistant">
      {offered.map((feature) => (
        <a href={featurePath(subject, feature)} aria-current={feature === current ? "page" : undefined}>
          {featureNames[feature]}
        </a>
      ))}
    </nav>
  );
}
