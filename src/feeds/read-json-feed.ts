import { readTime } from "../language/read-time.ts";
import type { Enclosure, PublishedEntry, PublishedFeed, PublishedText } from "./published-feed.ts";
import { distinct, languageTag } from "./read-fields.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { resolveMarkup } from "./resolve-markup.ts";

type JsonObject = Record<string, unknown>;
const mostEntries = 5000;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). `undefined` where the text is no JSON Feed. A text that breaks off keeps the items
 * that were whole.
 */
export function readJsonFeed(text: string, base: string): PublishedFeed | undefined {
  const whole = parse(text);
  const feed = asObject(whole ?? parse(closeBrokenJson(text)));
  if (!feed || !(Array.isArray(feed.items) || /jsonfeed\.org/.test(asText(feed.version) ?? ""))) return undefined;
  const items = Array.isArray(feed.items) ? feed.items.slice(0, mostEntries) : [];
  return {
    format: "json",
    title: plain(feed.title),
    link: resolveWebAddress(asText(feed.home_page_url), base),
    description: plain(feed.description),
    language: languageTag(asText(feed.language)),
    authors: readAuthors(feed),
    entries: items.flatMap((item) => {
      const object = asObject(item);
      return object ? [readItem(object, base)] : [];
    }),
    hub: readHub(feed, base),
    self: resolveWebAddress(asText(feed.feed_url), base),
    hints: {},
    isBroken: whole === undefined,
  };
}

/** jsonfeed.org, "hubs": only WebSub's kind is spoken here. */
function readHub(feed: JsonObject, base: string): string | undefined {
  const hubs = (Array.isArray(feed.hubs) ? feed.hubs : []).map(asObject);
  const hub = hubs.find((each) => /^websub$/i.test(asText(each?.type) ?? ""));
  return resolveWebAddress(asText(hub?.url), base);
}

function readItem(item: JsonObject, base: string): PublishedEntry {
  const html = asText(item.content_html);
  const content = html ? { value: resolveMarkup(html, base), isMarkup: true } : plain(item.content_text);
  const attachments = Array.isArray(item.attachments) ? item.attachments : [];
  return {
    id: asText(item.id),
    link: resolveWebAddress(asText(item.url), base) ?? resolveWebAddress(asText(item.external_url), base),
    title: plain(item.title),
    authors: readAuthors(item),
    publishedAt: readTime(asText(item.date_published) ?? ""),
    updatedAt: readTime(asText(item.date_modified) ?? ""),
    summary: plain(item.summary),
    contents: content ? [content] : [],
    categories: distinct((Array.isArray(item.tags) ? item.tags : []).map(asText)),
    image: resolveWebAddress(asText(item.image), base) ?? resolveWebAddress(asText(item.banner_image), base),
    enclosures: attachments.flatMap((attachment) => readAttachment(asObject(attachment), base)),
  };
}

function readAttachment(attachment: JsonObject | undefined, base: string): Enclosure[] {
  const url = resolveWebAddress(asText(attachment?.url), base);
  if (!url) return [];
  const type = asText(attachment?.mime_type);
  const length = asText(attachment?.size_in_bytes);
  return [{ url, ...(type && { type }), ...(length && { length }) }];
}

/** `authors` since 1.1, `author` in 1.0. */
function readAuthors(holder: JsonObject): string[] {
  const authors = Array.isArray(holder.authors) ? holder.authors : [holder.author];
  return distinct(authors.map((author) => asText(author) ?? asText(asObject(author)?.name)));
}

function plain(value: unknown): PublishedText | undefined {
  const text = asText(value)?.trim();
  return text ? { value: text, isMarkup: false } : undefined;
}

function asText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text up to the last whole element of `items`, closed again; the text unchanged where there is none. */
function closeBrokenJson(text: string): string {
  let depth = 0;
  let isInString = false;
  let lastWhole = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 2 && character === "}") lastWhole = at + 1;
    }
  }
  return lastWhole > 0 ? `${text.slice(0, lastWhole)}]}` : text;
}
