/**
 * The body of an article as typed blocks.
 *
 * `text` is plain text with white space collapsed. `html` is the same words with inline markup only (a, em, strong,
 * code, sub, sup, q, cite, abbr, mark, br), sanitised before it is stored and once more when it is rendered.
 */
export type Block =
  | { type: "paragraph"; text: string; html: string }
  | { type: "heading"; level: 2 | 3 | 4; text: string }
  | { type: "list"; ordered: boolean; items: { text: string; html: string }[] }
  | { type: "table"; rows: string[][]; hasHeader: boolean }
  | { type: "quotation"; text: string; html: string }
  | { type: "preformatted"; text: string }
  | { type: "figure"; image: string; alt: string; caption: string; width?: number; height?: number }
  | { type: "embed"; author: string; text: string; link?: string };

/** The words of one block as they count for the body; a figure's caption is not body text. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.map((item) => item.text).join("\n");
    case "table":
      return block.rows.map((row) => row.join("\t")).join("\n");
    case "figure":
      return "";
    default:
      return block.text;
  }
}

/** The body text of an article: the blocks' texts, parted by an empty line. Sentence offsets point into this string. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join("\n\n");
}

const wordsPerMinute = 230;

/** How long the body takes to read; 0 where there is none. */
export function readingMinutes(blocks: readonly Block[]): number {
  const words = bodyText(blocks).split(/\s+/).filter(Boolean).length;
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
