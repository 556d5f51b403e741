import { type Block, blockText } from "./block.ts";
import { recogniseNotice } from "./recognise-notice.ts";
import { escapeHtml } from "./sanitise-inline.ts";

/** Shorter quotations may recur by chance. */
const shortestRepeat = 30;

/** The same blocks with the publisher's remarks and the repeated quotations named as what they are. */
export function markBlocks(blocks: readonly Block[]): Block[] {
  return markPullQuotes(blocks).map(markNotice);
}

function markNotice(block: Block): Block {
  if (block.type !== "paragraph") return block;
  const notice = recogniseNotice(block.text);
  return notice ? { type: "notice", kind: notice.kind, text: block.text, html: block.html } : block;
}

/**
 * A quotation whose words stand in a paragraph too is a pull quote, whatever its template calls it; and what a template
 * calls one is a quotation of its own when its words stand nowhere else.
 */
function markPullQuotes(blocks: readonly Block[]): Block[] {
  const isQuote = (block: Block) => block.type === "quotation" || block.type === "pull quote";
  if (!blocks.some(isQuote)) return [...blocks];
  const body = blocks.map((block) => (isQuote(block) ? "" : bareWords(blockText(block)))).join(" ");
  return blocks.map((block) => {
    if (block.type !== "quotation" && block.type !== "pull quote") return block;
    const words = bareWords(block.text);
    const isRepeated = words.length >= shortestRepeat && body.includes(words);
    if (isRepeated) return { type: "pull quote", text: block.text };
    return block.type === "pull quote" ? quotation(block.text) : block;
  });
}

function quotation(text: string): Block {
  return { type: "quotation", text, html: escapeHtml(text) };
}

/** Templates change quotation marks, dots and capitals when they pull words out. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
