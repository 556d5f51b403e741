import type { Block } from "../articles/block.ts";
import type { ClaimListing } from "../claims/claim-list.store.ts";
import { bodyPieces, wordsAt } from "./body-pieces.ts";
import type { Mark } from "./mark-html.ts";

/** A claim of an article that is shown, by its number. */
export interface NumberedClaim {
  /** From 1, in the order of the text. */
  number: number;
  claim: ClaimListing;
  /** What the claim is called for ears: "Claim 3 of 12: Oda Renfeld says". */
  name: string;
}

/** The marks of a piece of the body, by the places of its block and of itself therein. */
export type BodyMarks = (block: number, part: number) => readonly Mark[];

/** The claims whose words stand where they are said to stand; the others are not shown. */
export function numberClaims(blocks: readonly Block[], claims: readonly ClaimListing[]): NumberedClaim[] {
  const standing = claims.filter(({ content, words }) => {
    const found = wordsAt(blocks, content);
    return found.length === words.length && found.every((piece, place) => piece !== "" && piece === words[place]);
  });
  return standing.map((claim, place) => ({
    number: place + 1,
    claim,
    name: `Claim ${place + 1} of ${standing.length}: ${saying(claim)}`,
  }));
}

const verbs = { statement: "says", belief: "believes or hopes", intention: "means to" };

function saying({ speaker, sourceWords, attitude }: ClaimListing): string {
  const who = speaker?.name ?? (sourceWords ? `“${sourceWords}”` : "somebody not named");
  return `${who} ${verbs[attitude]}`;
}

/** Where each claim's source, cue and content stand in the pieces of a body; its reference before the first of them. */
export function placeClaims(blocks: readonly Block[], claims: readonly NumberedClaim[]): BodyMarks {
  const marks = new Map<string, Mark[]>();
  const pieces = bodyPieces(blocks);
  for (const { number, claim, name } of claims) {
    const spans = [
      ...claim.source.map((span) => ({ span, role: "source" as const })),
      ...claim.cue.map((span) => ({ span, role: "cue" as const })),
      ...claim.content.map((span) => ({ span, role: "content" as const })),
    ].sort((a, b) => a.span[0] - b.span[0]);
    let isFirst = true;
    for (const { span, role } of spans)
      for (const piece of pieces) {
        const from = Math.max(span[0], piece.start) - piece.start;
        const to = Math.min(span[1], piece.start + piece.text.length) - piece.start;
        if (from >= to) continue;
        const key = `${piece.block} ${piece.part}`;
        const opens = isFirst ? [{ number, name }] : [];
        marks.set(key, [...(marks.get(key) ?? []), { start: from, end: to, role, opens }]);
        isFirst = false;
      }
  }
  return (block, part) => marks.get(`${block} ${part}`) ?? [];
}
