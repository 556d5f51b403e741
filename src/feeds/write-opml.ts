import { escapeAttribute, escapeText } from "../language/decode-references.ts";

export interface FeedToWrite {
  url: string;
  title: string;
  homeUrl?: string | undefined;
  /** Paths of the folders it stands in; none for the top. */
  folders: readonly (readonly string[])[];
}

interface Folder {
  feeds: FeedToWrite[];
  folders: Map<string, Folder>;
}

/** Feeds as OPML 2.0 with nested folders; `readOpml` gives the same feeds in the same folders back. */
export function writeOpml(title: string, feeds: readonly FeedToWrite[]): string {
  const top: Folder = { feeds: [], folders: new Map() };
  for (const feed of feeds) {
    for (const path of feed.folders.length > 0 ? feed.folders : [[]]) folderAt(top, path).feeds.push(feed);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeText(writable(title))}</title></head>`,
    "  <body>",
    ...writeFolder(top, "    "),
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

function folderAt(top: Folder, path: readonly string[]): Folder {
  let folder = top;
  for (const name of path) {
    const next = folder.folders.get(name) ?? { feeds: [], folders: new Map() };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function writeFolder(folder: Folder, indent: string): string[] {
  const feeds = folder.feeds.map((feed) => `${indent}${writeFeed(feed)}`);
  const folders = [...folder.folders].flatMap(([name, inner]) => [
    `${indent}<outline ${pair("text", name)} ${pair("title", name)}>`,
    ...writeFolder(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...feeds, ...folders];
}

function writeFeed({ url, title, homeUrl }: FeedToWrite): string {
  const name = title || url;
  const home = homeUrl ? ` ${pair("htmlUrl", homeUrl)}` : "";
  return `<outline type="rss" ${pair("text", name)} ${pair("title", name)} ${pair("xmlUrl", url)}${home}/>`;
}

function pair(name: string, value: string): string {
  return `${name}="${escapeAttribute(writable(value))}"`;
}

/** XML 1.0 §2.2 has no way to write these characters, not even as references. */
function writable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
