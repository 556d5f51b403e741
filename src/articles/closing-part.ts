import { type Block, blockText } from "./block.ts";
import { closingHeading } from "./boilerplate.ts";

/**
 * Share of the prose that stands before what closes an article; most headlines that a box in the middle of one has;
 * words that a paragraph, or a sentence alone, shares with what stands before; shares of a part's prose; characters of a sentence.
 */
const limits = {
  before: 0.6,
  boxLines: 8,
  shared: 2,
  sharedByOne: 1,
  ownShare: 0.5,
  headlineShare: 0.34,
  sentence: 20,
};

type Test = (block: Block) => boolean;

/**
 * Cuts off what follows a closing heading ("Related stories"). Where sentences go on that speak of what was spoken of
 * before, the heading opened a box in the middle: then only its lines go.
 *
 * @param isButton what may also stand alone between two paragraphs ("Read more"); what follows such a line in other words stays.
 */
export function withoutClosingPart(blocks: readonly Block[], isProse: Test, isButton: Test): Block[] {
  const total = blocks.filter(isProse).length;
  const kept: Block[] = [];
  let seen = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    if (isProse(block)) seen += 1;
    const isClosing = isLabel(block) && closingHeading.test(block.text) && seen > 0;
    const isLate = seen >= total * limits.before;
    if (!isClosing || !(isLate || isSignpost(block.text))) {
      kept.push(block);
      continue;
    }
    const rest = blocks.slice(index + 1);
    const lines = rest.findIndex((next) => isProse(next) || isSentence(next));
    const isBox = lines >= 0 && lines <= limits.boxLines && goesOn(kept, rest.slice(lines), isProse);
    if (isBox) index += lines;
    else if (!isLate) kept.push(block);
    else if (!isButton(block) || !rest.some(isProse)) break;
  }
  return kept.filter((block, index) => {
    const next = kept[index + 1];
    if (!isLabel(block) || !closingHeading.test(block.text)) return true;
    return next !== undefined && isProse(next) && !isButton(block) && !isSignpost(block.text);
  });
}

function isLabel(block: Block): block is Extract<Block, { type: "heading" | "paragraph" }> {
  return block.type === "heading" || block.type === "paragraph";
}

/** "TRENDING STORIES", "More from the Quay Post:"; a heading of the text is seldom written so. */
function isSignpost(text: string): boolean {
  return /[:：]$/.test(text) || !/\p{Ll}/u.test(text);
}

function isSentence(block: Block): boolean {
  return block.type === "paragraph" && block.text.length >= limits.sentence && endsSentence(block.text);
}

function endsSentence(text: string): boolean {
  return /[.!?:…。！？]["”»’)]?$/u.test(text);
}

/** Whether a part is of the same article: most of it speaks of what was spoken of, and no headlines stand between. */
function goesOn(before: readonly Block[], rest: readonly Block[], isProse: Test): boolean {
  const known = tellingWords(before.map(blockText).join("\n"));
  const told = rest.filter((block) => isProse(block) || isSentence(block));
  const own = told.filter((block) => {
    const shared = [...tellingWords(blockText(block))].filter((word) => known.has(word)).length;
    return shared >= (isProse(block) ? limits.shared : limits.sharedByOne);
  });
  const headlines = rest.filter((block) => isLabel(block) && !isProse(block) && !endsSentence(block.text));
  const share = Math.max(own.length / told.length, lengthOf(own) / lengthOf(told));
  return share > limits.ownShare && headlines.length <= told.length * limits.headlineShare;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0);
}

/** Words of six letters or more, names of four, and numbers of two digits or more. */
function tellingWords(text: string): Set<string> {
  return new Set(text.match(/\p{L}{6,}|\p{Lu}\p{L}{3,}|\p{Nd}{2,}/gu)?.map((word) => word.toLowerCase()));
}
