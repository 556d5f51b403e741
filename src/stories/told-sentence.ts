import type { ChosenSentence } from "./choose-sentences.ts";
import type { AloneSentence } from "./find-alone.ts";
import type { Difference } from "./find-differences.ts";
import type { Quotation } from "./told-article.ts";

/** What a telling quotes a sentence for. */
export type Told =
  | { part: "summary"; details: { agreeing: number } }
  | { part: "alone"; details: { facts: string[] } }
  | {
      part: "difference";
      details: {
        /** Which difference, from 0, and what is counted in it. */
        group: number;
        about: string;
        figureStart: number;
        figureEnd: number;
        /** ISO 8601. */
        printedAt: string;
        isLater: boolean;
      };
    };

/** A quoted sentence of a story's telling, with its place within its part. */
export type ToldSentence = Quotation & { place: number } & Told;

export function summarySentences(chosen: readonly ChosenSentence[]): ToldSentence[] {
  return chosen.map(({ agreeing, ...quotation }, place) => ({
    ...quotation,
    place,
    part: "summary",
    details: { agreeing },
  }));
}

export function aloneSentences(alone: readonly AloneSentence[]): ToldSentence[] {
  return alone.map(({ facts, ...quotation }, place) => ({ ...quotation, place, part: "alone", details: { facts } }));
}

export function differenceSentences(differences: readonly Difference[]): ToldSentence[] {
  return differences
    .flatMap(({ about, figures }, group) => figures.map((figure) => ({ ...figure, about, group })))
    .map(({ about, group, figureStart, figureEnd, printedAt, isLater, ...quotation }, place) => ({
      ...quotation,
      place,
      part: "difference",
      details: { group, about, figureStart, figureEnd, printedAt: printedAt.toISOString(), isLater },
    }));
}

/** A quoted sentence as pages and the API show it. */
export type QuotedSentence = ToldSentence & {
  publisherId: number;
  publisherName: string;
  /** The article's. */
  title: string;
  language: string | null;
  datedAt: Date;
};

/** Of one part. */
export function ofPart<Part extends Told["part"]>(
  sentences: readonly QuotedSentence[],
  part: Part,
): (QuotedSentence & { part: Part })[] {
  return sentences.filter((sentence): sentence is QuotedSentence & { part: Part } => sentence.part === part);
}
