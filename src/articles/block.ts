import type { NoticeKind } from "./recognise-notice.ts";

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
  | { type: "figure"; image: string; alt: string; caption: string; credit?: string; width?: number; height?: number }
  /** A post of a network or a film: `handle` without its @, `postedAt` in ISO 8601; `text` is what was posted. */
  | { type: "embed"; author: string; handle?: string; text: string; link?: string; postedAt?: string }
  /** Words of the body shown a second time, larger. */
  | { type: "pull quote"; text: string }
  /** A remark of the publisher's on its own text (`recognise-notice.ts`). */
  | { type: "notice"; kind: NoticeKind; text: string; html: string };

/** The words of one block as they count for the body; captions and repeated words are not body text. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.map((item) => item.text).join("\n");
    case "table":
      return block.rows.map((row) => row.join("\t")).join("\n");
    case "embed":
      return [block.text, block.text && signature(block)].filter(Boolean).join("\n");
    case "figure":
    case "pull quote":
      return "";
    default:
      return block.text;
  }
}

/** Who posted it, as the networks write it: "— Ana Poole (@ana)". */
export function signature({ author, handle }: { author: string; handle?: string }): string {
  if (!author && !handle) return "";
  const named = handle ? `@${handle}` : "";
  return `— ${author && named ? `${author} (${named})` : author || named}`;
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
