import { type Block, blockText } from "./block.ts";
import { isCounter, withoutRelativeTimes } from "./page-counters.ts";

/** A piece of a body as revisions are compared by: a block, an item of a list, a row of a table. */
export interface Passage {
  type: Block["type"];
  text: string;
  /** Equal in two revisions when nothing differs that a publisher wrote. */
  key: string;
}

/** A line this long is a stamp, a headline or a caption; in anything longer "3 hours ago" is part of a sentence. */
const mostWordsOfLine = 12;
const mostCharactersOfLine = 80;
/** Counters stick to a text as these; in a heading or a table a figure is what the article is about. */
const mayCount: ReadonlySet<Block["type"]> = new Set(["paragraph", "list"]);

/**
 * The passages that count when two revisions are compared. What a page changes by itself is left out: pictures, lines
 * that hold nothing but a link, counters. Where most lines are links, they are what the article is about and stay.
 */
export function passagesOf(blocks: readonly Block[], language?: string): Passage[] {
  const lines = blocks
    .flatMap(linesOf)
    .filter(({ type, text }) => text !== "" && !(mayCount.has(type) && isCounter(text)));
  const written = lines.filter(({ isLink }) => !isLink);
  const counted = written.length * 2 >= lines.length ? written : lines;
  return counted.map(({ type, text }) => ({ type, text, key: keyOf(text, language) }));
}

/** Words as they are compared: forms of quotation marks, dashes and spaces are typesetting, not writing. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function keyOf(text: string, language: string | undefined): string {
  const key = comparable(text);
  const isLine = key.length <= mostCharactersOfLine && key.split(" ").length <= mostWordsOfLine;
  return isLine ? withoutRelativeTimes(key, language) : key;
}

interface Line {
  type: Block["type"];
  text: string;
  isLink: boolean;
}

function linesOf(block: Block): Line[] {
  const { type } = block;
  if (block.type === "figure") return [];
  if (block.type === "list")
    return block.items.map((item) => ({ type, text: tidy(item.text), isLink: isOnlyLink(item.html) }));
  if (block.type === "table") return block.rows.map((row) => ({ type, text: tidy(row.join(" · ")), isLink: false }));
  // Not every block's words count for the body; those of a notice do when revisions are compared.
  const text = tidy("text" in block ? block.text : blockText(block));
  return [{ type, text, isLink: block.type === "paragraph" && isOnlyLink(block.html) }];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isOnlyLink(html: string): boolean {
  const around = html.replace(/<a\b[^>]*>.*?<\/a>/gs, "");
  return around !== html && !/[\p{L}\p{N}]/u.test(around.replace(/<[^>]*>|&#?\w+;/g, ""));
}
