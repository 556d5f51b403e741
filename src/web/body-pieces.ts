import { type Block, blockText, bodyText } from "../articles/block.ts";

/** A part of an article's body that is printed as one: a paragraph, an item of a list, a cell of a table. */
export interface BodyPiece {
  block: number;
  /** Its place among the items or cells of its block; 0 in a block that is one piece. */
  part: number;
  /** Where it begins in the body's text. */
  start: number;
  text: string;
}

/** The parts of a body with their places in `bodyText`, in order. */
export function bodyPieces(blocks: readonly Block[]): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  let at = 0;
  blocks.forEach((block, place) => {
    const whole = blockText(block);
    if (whole === "") return;
    let start = at;
    for (const [part, text] of partsOf(block).entries()) {
      pieces.push({ block: place, part, start, text });
      // One sign parts items and cells: a line or a tab.
      start += text.length + 1;
    }
    at += whole.length + "\n\n".length;
  });
  return pieces;
}

function partsOf(block: Block): string[] {
  switch (block.type) {
    case "list":
      return block.items.map(({ text }) => text);
    case "table":
      return block.rows.flat();
    case "embed":
      return block.text ? [block.text] : [];
    case "figure":
    case "pull quote":
      return [];
    default:
      return [block.text];
  }
}

/** What stands at spans of the body's text. */
export function wordsAt(blocks: readonly Block[], spans: readonly (readonly [start: number, end: number])[]): string[] {
  const text = bodyText(blocks);
  return spans.map(([start, end]) => text.slice(start, end));
}
