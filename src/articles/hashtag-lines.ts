import { type Block, blockText } from "./block.ts";

const hashtagLine = /^(?:[#＃][\p{L}\p{M}\p{N}_]+[\s,;|·•、，]*)+$/u;

/** A line of hashtags and nothing else is the publisher's label, not text. */
export function isHashtagLine(block: Block): boolean {
  return (
    (block.type === "paragraph" || block.type === "list" || block.type === "heading") && hashtagLine.test(lineOf(block))
  );
}

/** The hashtags of such lines, without their sign, in the page's order. */
export function hashtagsOfLines(blocks: readonly Block[]): string[] {
  const lines = blocks.filter(isHashtagLine).map(lineOf);
  return lines.flatMap((line) => [...line.matchAll(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu)].map(([, tag]) => tag ?? ""));
}

function lineOf(block: Block): string {
  return blockText(block).replace(/\n/g, " ").trim();
}
