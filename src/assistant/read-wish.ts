import { type Feature, features, type Subject, summaryLengths, type Wish } from "./answer.ts";

export const mostQuestionCharacters = 300;
const usualLength = 3;

/** What the address of a page asks for. */
export interface WrittenWish {
  feature?: string | undefined;
  length?: string | undefined;
  q?: string | undefined;
  into?: string | undefined;
}

/** Reads the address of a page, which anybody may have written: what is not known is the usual. */
export function readWish(subject: Subject, { feature, length, q = "", into = "en" }: WrittenWish): Wish {
  const known = features.find((one) => one === feature) ?? usualFeature(subject);
  if (known === "summary")
    return { subject, feature: known, length: summaryLengths.find((one) => String(one) === length) ?? usualLength };
  if (known === "ask") return { subject, feature: known, question: cleanQuestion(q) };
  if (known === "translate") return { subject, feature: known, into };
  return { subject, feature: known };
}

function usualFeature({ kind }: Subject): Feature {
  return kind === "storyline" ? "ask" : "summary";
}

/** PostgreSQL takes no NUL, and half of a surrogate pair is no text. */
function cleanQuestion(written: string): string {
  return written.slice(0, mostQuestionCharacters).toWellFormed().replaceAll("\0", " ").trim();
}
