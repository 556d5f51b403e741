import type { Block } from "../articles/block.ts";
import type { QuotedPassage } from "../comments/quote.store.ts";
import { bodyPieces } from "./body-pieces.ts";
import type { BodyMarks } from "./claim-marks.ts";
import { plural } from "./counts.tsx";
import type { Mark } from "./mark-html.ts";

/** Marks what comments quote, with how many do before the first words of each. */
export function placeQuotes(
  blocks: readonly Block[],
  passages: readonly QuotedPassage[],
  addressOf: (passage: QuotedPassage) => string,
): BodyMarks {
  const marks = new Map<string, Mark[]>();
  const pieces = bodyPieces(blocks);
  for (const passage of passages) {
    let opens: Mark["opens"] = [
      { number: passage.comments, name: quotedBy(passage.comments), href: addressOf(passage) },
    ];
    for (const piece of pieces) {
      const start = Math.max(passage.start, piece.start) - piece.start;
      const end = Math.min(passage.end, piece.start + piece.text.length) - piece.start;
      if (start >= end) continue;
      const key = `${piece.block} ${piece.part}`;
      marks.set(key, [...(marks.get(key) ?? []), { start, end, role: "quoted", opens }]);
      opens = [];
    }
  }
  return (block, part) => marks.get(`${block} ${part}`) ?? [];
}

function quotedBy(comments: number): string {
  return comments === 1 ? "1 comment quotes this" : `${plural(comments, "comment")} quote this`;
}
