import { type Block, blockText } from "./block.ts";
import { authorNote, boilerplate, closingHeading, dateLine } from "./boilerplate.ts";
import { isClosingInvitation } from "./closing-invitation.ts";
import { withoutClosingPart } from "./closing-part.ts";
import { isHashtagLine } from "./hashtag-lines.ts";
import { markBlocks } from "./mark-blocks.ts";
import { likeness, newWords } from "./page-title.ts";
import { withoutPictureLines } from "./picture-lines.ts";

/** What the page said of itself, so that its own labels are recognised inside the text. */
export interface PageLabels {
  title: string;
  byline: readonly string[];
  siteName?: string | undefined;
  description: string;
}

/** Tuned on the first part of the article extraction benchmark. */
const limits = { paragraph: 80, tailBlocks: 6, headingLikeness: 0.75, standfirst: 90 };

/** The blocks that are the article's own: no title, dateline or standfirst before it, no invitations in it, no notes after it. */
export function filterBlocks(blocks: readonly Block[], labels: PageLabels): Block[] {
  const text = withoutPictureLines(blocks);
  const isButton = (block: Block) => block.type !== "figure" && isBoilerplate(block, labels);
  const own = text.filter(
    (block) => !isButton(block) || (block.type === "paragraph" && closingHeading.test(block.text)),
  );
  return markBlocks(withoutRepeats(withoutEmptyHeadings(withoutTail(withoutHead(own, labels), isButton))));
}

function isProse(block: Block): boolean {
  return (
    (block.type === "paragraph" || block.type === "quotation") &&
    block.text.length >= limits.paragraph &&
    linkedShare(block) < 0.5
  );
}

function isBoilerplate(block: Block, labels: PageLabels): boolean {
  if (isHashtagLine(block)) return true;
  if (block.type === "list")
    return block.items.every(
      (item) => boilerplate.some((pattern) => pattern.test(item.text)) || dateLine.test(item.text),
    );
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  const text = block.text;
  if (text.length > 600) return false;
  return boilerplate.some((pattern) => pattern.test(text)) || isDateLine(text) || isByline(text, labels);
}

/** A full date alone is a label; an hour or a year alone may be a heading of the text. */
function isDateLine(text: string): boolean {
  return (
    text.length < 120 &&
    /\d{4}|\d\D+(?:ago|GMT|UTC)|\d{1,2}[./-]\d{1,2}[./-]\d{2}|(?:posted|published|updated)\b/i.test(text) &&
    dateLine.test(text) &&
    /\D{3}/.test(text)
  );
}

function isByline(text: string, labels: PageLabels): boolean {
  if (text.length > 120) return false;
  const bare = text.toLowerCase().replace(/^(?:by|von|por|par|di|от)\s+/, "");
  if (bare === labels.siteName?.toLowerCase() || bare === "by") return true;
  return labels.byline.some(
    (name) => bare.startsWith(name.toLowerCase()) && bare.length < name.length + 60 && !/[.!?]$/.test(bare),
  );
}

/** Before the first paragraph of prose only a heading of its own, a picture or a lead may stand. */
function withoutHead(blocks: readonly Block[], labels: PageLabels): Block[] {
  const first = blocks.findIndex(isProse);
  if (first < 0) return [...blocks];
  return blocks.filter((block, index) => {
    if (block.type === "heading" && likeness(block.text, labels.title) >= limits.headingLikeness && index <= first + 1)
      return block.text.length < 12;
    if (index >= first || block.type === "figure") return true;
    if (block.type === "heading") return !isStandfirst(block.text, labels);
    if (isLinkRow(block)) return false;
    if (block.type !== "paragraph") return true;
    return !isLabelLine(block.text, labels);
  });
}

function isStandfirst(text: string, labels: PageLabels): boolean {
  return text.length > limits.standfirst || likeness(text, labels.description) >= limits.headingLikeness;
}

function isLabelLine(text: string, labels: PageLabels): boolean {
  if (likeness(text, labels.title) >= limits.headingLikeness && text.split(" ").length > 3)
    return !isLead(text, labels.title);
  const words = text.split(" ").length;
  return words <= 3 && !/[.!?:…。！？"”»]$/u.test(text) && /^\p{Lu}/u.test(text) && /\p{Ll}|^[\p{Lu}\s]+$/u.test(text);
}

/** A first sentence says the headline once more and adds who says so, when or where. */
function isLead(text: string, title: string): boolean {
  return /[.!。！]["”»]?$/u.test(text) && /\p{Ll}/u.test(text) && newWords(text, title) >= 2;
}

/** From a closing heading on, only prose can bring the article back; at the very end go the notes on its makers. */
function withoutTail(blocks: readonly Block[], isButton: (block: Block) => boolean): Block[] {
  return withoutTailNotes(withoutClosingPart(withoutTailNotes(blocks), isProse, isButton));
}

function withoutTailNotes(blocks: readonly Block[]): Block[] {
  const kept = [...blocks];
  for (let steps = 0; steps < limits.tailBlocks; steps += 1) {
    const last = kept.findLastIndex((block) => block.type !== "figure");
    const block = kept[last];
    if (!block || !isTailNote(block)) break;
    kept.splice(last, 1);
  }
  return kept;
}

function isTailNote(block: Block): boolean {
  if (block.type === "heading") return true;
  if (block.type === "list") return block.items.every((item) => linkedShareOf(item.html, item.text) > 0.9);
  if (isLinkRow(block)) return true;
  if (block.type !== "paragraph") return false;
  if (isClosingInvitation(block.text)) return true;
  if (authorNote.some((pattern) => pattern.test(block.text)) && block.text.length < 500) return true;
  return linkedShare(block) > 0.9;
}

/** A heading with nothing under it belonged to a part that went. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.type !== "heading" || next !== undefined;
  });
}

/** Templates print a caption or a pulled quotation twice. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const text = blockText(block);
    if (text.length < limits.paragraph || block.type === "table") return true;
    const isRepeat = seen.has(text);
    seen.add(text);
    return !isRepeat;
  });
}

/** A row of links beside the text: a menu without markup that says so. */
function isLinkRow(block: Block): boolean {
  const html =
    block.type === "list" ? block.items.map((item) => item.html).join(" ") : "html" in block ? block.html : "";
  const links = html.match(/<a\b/g)?.length ?? 0;
  return links >= 2 && linkedShareOf(html, blockText(block)) > 0.6;
}

function linkedShare(block: Block): number {
  return "html" in block ? linkedShareOf(block.html, block.text) : 0;
}

function linkedShareOf(html: string, text: string): number {
  let linked = 0;
  for (const [, words] of html.matchAll(/<a\b[^>]*>(.*?)<\/a>/gs))
    linked += (words ?? "").replace(/<[^>]*>/g, "").length;
  return text.length === 0 ? 0 : linked / text.length;
}
