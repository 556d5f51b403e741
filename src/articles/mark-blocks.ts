import { type Block, blockText } from "./block.ts";
import { recogniseNotice } from "./recognise-notice.ts";
import { escapeHtml } from "./sanitise-inline.ts";

/** Shorter quotations may recur by chance. */
const shortestRepeat = 30;
const longestHeading = 90;

/** The same blocks, with remarks, repeated quotations and headings in bold type named as what they are. */
export function markBlocks(blocks: readonly Block[]): Block[] {
  return markPullQuotes(blocks).map(markNotice).map(markHeading);
}

function markNotice(block: Block): Block {
  if (block.type !== "paragraph") return block;
  const notice = recogniseNotice(block.text);
  return notice ? { type: "notice", kind: notice.kind, text: block.text, html: block.html } : block;
}

/** Old pages and plain editors have no headings but short lines in bold type between paragraphs. */
function markHeading(block: Block, place: number, all: readonly Block[]): Block {
  if (block.type !== "paragraph" || block.text.length > longestHeading || !isBold(block.html)) return block;
  const isLast = !all.slice(place + 1).some((next) => next.type === "paragraph");
  const endsSentence = /[.,;:…。！，、：]["”»]?$/u.test(block.text);
  return isLast || endsSentence || all[place + 1]?.type === "heading"
    ? block
    : { type: "heading", level: 3, text: block.text };
}

function isBold(html: string): boolean {
  return /^<strong>(?:(?!<\/?strong>|<a\b|<br).)*<\/strong>$/s.test(html);
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
