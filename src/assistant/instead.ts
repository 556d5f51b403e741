/** Why the stored sentences are shown instead of a model's. */
export type Instead =
  | "nothing to word"
  | "too little left"
  | "reader spent"
  | "site spent"
  | "malformed"
  | "cut"
  | "declined"
  | "timed out"
  | "busy"
  | "rejected"
  | "unreachable"
  | "too large"
  | "aborted"
  | "failed";

/** In a sentence for readers. */
export const insteadWords: Record<Instead, string> = {
  "nothing to word": "There is nothing here that a model could word, so it was not asked.",
  "too little left": "Too little of what the model wrote is supported by what it cites, so none of it is shown.",
  "reader spent": "You have had as many answers of the model as a reader gets in a day. Come back tomorrow.",
  "site spent": "This Octavo’s budget for the model is spent for today. Come back tomorrow.",
  malformed: "The model’s answer could not be read.",
  cut: "The model’s answer broke off.",
  declined: "The model declined to answer.",
  "timed out": "The model did not answer in time.",
  busy: "The model is busy. Try again in a minute.",
  rejected: "The model’s server would not take the request. The administrator finds the reason in the log.",
  unreachable: "The model cannot be reached at the moment.",
  "too large": "The model’s answer was longer than any that was asked for.",
  aborted: "The answer was called off.",
  failed: "Something went wrong with the model’s answer. The administrator finds the reason in the log.",
};
