import { bodyText } from "../articles/block.ts";
import { extractPage } from "../articles/extract-page.ts";

/**
 * `octavo read --jsonl`: lines `{id, url, html, fetchedAt?}` to
 * `{id, title, byline, publishedAt, language, kind, text, blocks, related, hashtags}`.
 * A page without an article gives its outcome and an empty text; a line that is none gives `{id, error}`.
 */
export async function studyPages(input: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
  for await (const line of input) if (line.trim()) write(JSON.stringify(studyLine(line)));
}

function studyLine(line: string): Record<string, unknown> {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null) return { id, error: "the line is no JSON object" };
    id = "id" in row ? row.id : null;
    const html = "html" in row ? row.html : undefined;
    const url = "url" in row ? row.url : undefined;
    if (typeof html !== "string") return { id, error: "html is missing" };
    const fetchedAt = "fetchedAt" in row && typeof row.fetchedAt === "string" ? new Date(row.fetchedAt) : undefined;
    if (fetchedAt && Number.isNaN(fetchedAt.getTime())) return { id, error: "fetchedAt is no time" };
    return { id, ...studyPage(html, typeof url === "string" ? url : "about:blank", fetchedAt) };
  } catch (error) {
    // One bad line must not end a study of thousands.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function studyPage(html: string, url: string, fetchedAt: Date | undefined): Record<string, unknown> {
  const result = extractPage(html, url, { fetchedAt });
  if (result.outcome !== "article") {
    const wall = result.outcome === "wall" ? { wall: result.wall } : {};
    return { outcome: result.outcome, ...wall, title: "", text: "", blocks: [] };
  }
  const { title, byline, publishedAt, language, kind, blocks, related, hashtags } = result.reading;
  return { title, byline, publishedAt, language, kind, text: bodyText(blocks), blocks, related, hashtags };
}
