import { decodeReferences } from "../language/decode-references.ts";
import type { PublishedText } from "./published-feed.ts";

const voidTags = /<(?:br|hr|wbr|img)(?:\s[^<>]*)?\/?>/gi;
/** Elements that people put into titles. A headline about the <title> or the <blink> tag means the word. */
const titleTags =
  "a abbr acronym b bdi bdo big cite code del dfn div em font h1 h2 h3 h4 h5 h6 i ins kbd li mark ol p pre q s samp small span strike strong sub sup tt u ul var".split(
    " ",
  );

/** Beyond this nobody calls it a title; the bound keeps the patterns below quick on any input. */
const mostCharacters = 5000;

/** A title as one line of plain text: tags that are markup go, references are decoded once, white space is single. */
export function plainTitle(text: PublishedText | undefined): string {
  if (!text) return "";
  const value = text.value.slice(0, mostCharacters);
  const words = text.isMarkup ? decodeReferences(withoutTags(value)) : value;
  return oneLine(words);
}

/** White space is single; most words have no other, and to look for that alone leaves them as they are. */
export function singleSpaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, " ").trim();
}

/** One line without control characters and the invisible marks that turn a line's direction. */
export function oneLine(text: string): string {
  return isPlainLine(text) ? text.trim() : evenLine(text);
}

function isPlainLine(text: string): boolean {
  return !/[^\x20-\x7e]| {2}/.test(text);
}

function evenLine(text: string): string {
  return text
    .replace(/(?:[^\S ]|[\u0000-\u001f\u007f]| (?=\s))[\s\u0000-\u001f\u007f]*/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, "")
    .trim()
    .toWellFormed();
}

function withoutTags(html: string): string {
  if (!html.includes("<")) return html;
  const lower = html.toLowerCase();
  const markup = titleTags.filter((tag) => lower.includes(`</${tag}`));
  const text = html
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, " ")
    .replace(voidTags, (tag) => (/^<wbr/i.test(tag) ? "" : " "));
  if (markup.length === 0) return text;
  return text.replace(new RegExp(`</?(?:${markup.join("|")})(?:\\s[^<>]*)?/?>`, "gi"), (tag) =>
    /^<\/?(?:div|h\d|li|ol|ul|p|pre)\b/i.test(tag) ? " " : "",
  );
}
