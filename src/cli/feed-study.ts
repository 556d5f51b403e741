import type { PublishedEntry, PublishedFeed, PublishedText } from "../feeds/published-feed.ts";
import { headerNamed, readFeed } from "../feeds/read-feed.ts";

interface StudyInput {
  id: unknown;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * `octavo feed --jsonl`: lines of `{id, url, headers, body_base64}` in, one line each out: `{id, feed, entries}` in the
 * publisher's own terms (a text declared plain stays plain, markup stays markup with absolute addresses), or `{id, error}`.
 * A line that cannot be read never ends the stream.
 */
export async function studyFeeds(input: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
  for await (const line of input) {
    if (line.trim() !== "") write(JSON.stringify(studyLine(line)));
  }
}

function studyLine(line: string): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === "object" && row !== null && "id" in row) id = row.id;
    return study(checkInput(row));
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function checkInput(row: unknown): StudyInput {
  if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
  const { id, url, headers, body_base64: body } = row as Record<string, unknown>;
  if (id === undefined) throw new Error("id is missing");
  if (typeof url !== "string" || !URL.canParse(url)) throw new Error("url must be an absolute address");
  if (typeof body !== "string") throw new Error("body_base64 must be a string");
  const named = typeof headers === "object" && headers !== null ? Object.entries(headers) : [];
  return {
    id,
    url,
    headers: Object.fromEntries(named.map(([name, value]) => [name, String(value)])),
    body: Buffer.from(body, "base64"),
  };
}

function study({ id, url, headers, body }: StudyInput): object {
  const reading = readFeed(body, headerNamed(headers, "content-type"), url, headers);
  if (reading.outcome === "sitemap index") return { id, error: "not a feed: it is a list of sitemaps" };
  if (reading.outcome === "not a feed") return { id, error: `not a feed: it looks like ${reading.looksLike}` };
  return { id, feed: feedLine(reading.feed), entries: reading.feed.entries.map(entryLine) };
}

function feedLine(feed: PublishedFeed): object {
  return {
    title: feed.title?.value ?? "",
    link: feed.link,
    description: feed.description?.value ?? "",
    language: feed.language,
  };
}

function entryLine(entry: PublishedEntry): object {
  return {
    id: entry.id,
    title: entry.title?.value ?? "",
    link: entry.link,
    description: written(entry.summary ?? entry.contents[0]),
    content: entry.contents.map(written),
    author: entry.authors.length > 0 ? entry.authors.join(", ") : undefined,
    published: entry.publishedAt,
    updated: entry.updatedAt,
    enclosures: entry.enclosures,
  };
}

function written(text: PublishedText | undefined): string {
  return text?.value ?? "";
}
