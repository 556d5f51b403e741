import { datelineLength } from "../language/dateline.ts";
import { sentencesOf } from "../language/sentences.ts";
import { type Block, bodyText } from "./block.ts";
import { boilerplate, linkDisclaimer } from "./boilerplate.ts";
import { shorten } from "./shorten.ts";
import { namesOnlySite, siteNames } from "./site-name.ts";

interface Titles {
  /** Of the page, of the feed's entry, and as it is kept, in this order. */
  said: readonly (string | undefined)[];
  /** What its publisher and its page call the site. */
  names: readonly (string | undefined)[];
  url: string | undefined;
  blocks: readonly Block[];
  language: string | undefined;
}

/** In characters. */
const longest = 120;

/**
 * The first title that says more than where the article is printed. Where none does, the beginning of the text stands for it, without
 * its dateline, and `isFromText` says so; a text that has no sentence of its own leaves what was said.
 */
export function chooseTitle({ said, names, url, blocks, language }: Titles): { title: string; isFromText: boolean } {
  const written = said.map((title) => title?.trim() ?? "").filter(Boolean);
  const known = siteNames(names, url);
  const title = written.find((words) => !namesOnlySite(words, known));
  if (title !== undefined) return { title, isFromText: false };
  const sentence = firstSentence(blocks, language);
  return sentence === "" ? { title: written[0] ?? "", isFromText: false } : { title: sentence, isFromText: true };
}

function firstSentence(blocks: readonly Block[], language: string | undefined): string {
  const lines = bodyText([...blocks]).split("\n");
  const line = lines.find((words) => ![...boilerplate, linkDisclaimer].some((pattern) => pattern.test(words))) ?? "";
  const text = line.slice(datelineLength(line));
  const [span] = sentencesOf(text, language);
  return span ? shorten(text.slice(...span), longest) : "";
}
