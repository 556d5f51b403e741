import { readTime } from "../language/read-time.ts";
import type { Block } from "./block.ts";
import { absoluteUrl, inlineHtml } from "./inline-html.ts";
import { type PageElement, wordsOf } from "./page-dom.ts";
import { inlineText } from "./sanitise-inline.ts";

type Embed = Extract<Block, { type: "embed" }>;

/** What the networks' own embed code calls a post, before their script replaces it. */
const embedNames =
  /(?:twitter|bluesky|mastodon|instagram|tiktok|reddit|threads|text-post|telegram|fb|facebook)-?(?:tweet|video|embed|media|card|post)/i;
/** Addresses of single posts, with the handle where the network writes it there. */
const postAddresses: readonly RegExp[] = [
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,15})\/status(?:es)?\/\d+/i,
  /^https?:\/\/bsky\.app\/profile\/([\w.:-]+)\/post\/\w+/i,
  /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([\w.]+)\/post\/\w+/i,
  /^https?:\/\/(?:www\.)?tiktok\.com\/@([\w.]+)\/video\/\d+/i,
  /^https?:\/\/[\w.-]+\/@([\w.]+(?:@[\w.-]+)?)\/\d{6,}(?:\/embed)?$/i,
  /^https?:\/\/t\.me\/(\w+)\/\d+/i,
  /^https?:\/\/(?:www\.)?instagram\.com\/(?:p|reel|tv)\/[\w-]+/i,
  /^https?:\/\/(?:\w+\.)?facebook\.com\/(?:[^?#]+\/(?:posts|videos|photos)\/|permalink\.php|story\.php|watch)/i,
  /^https?:\/\/(?:www\.)?reddit\.com\/r\/\w+\/comments\//i,
  /^https?:\/\/(?:www\.)?weibo\.com\/\d+\/\w+/i,
  /^https?:\/\/vk\.com\/wall-?\d+_\d+/i,
];
/** The line under a post: who, under what handle. */
const signatures: readonly RegExp[] = [
  /[—–]\s*(?<author>[^—–()]{1,80}?)\s*\(@?(?<handle>[\w.@-]+)\)/u,
  /(?:shared|posted) by\s+(?<author>[^()]{1,80}?)\s*(?:\(@?(?<handle>[\w.@-]+)\)|(?=\s+on\b)|$)/iu,
  /post by\s+@?(?<handle>[\w.@-]+)/iu,
  /\bby\s+u\/(?<handle>[\w-]+)/iu,
];
/** Lines of the embed code that nobody posted. */
const codeWords =
  /^(?:view (?:this (?:post|photo|profile)|on|more)\b.*|a (?:post|photo|video|reel) (?:shared|posted) by\b.*|posted by\b.*|post by\b.*|beitrag von\b.*|una publicación (?:compartida )?de\b.*|une publication partagée par\b.*|un post condiviso da\b.*)$/iu;

/** A post of a network that the page quotes with the network's embed code; undefined for a quotation of another kind. */
export function postBlock(element: PageElement, baseUrl: string): Embed | undefined {
  const names = `${element.className} ${element.parentElement?.className ?? ""}`;
  const link = postLink(element, baseUrl);
  if (!embedNames.test(names) && !(link && postHandle(link) !== undefined)) return undefined;
  const all = wordsOf(element);
  const found = signatures.map((pattern) => pattern.exec(all)).find(Boolean);
  const text = postText(element, found?.[0]);
  const handle = found?.groups?.handle ?? (link ? postHandle(link) : undefined);
  const postedAt = postTime(element);
  if (!text && !link) return undefined;
  return {
    type: "embed",
    author: found?.groups?.author?.trim() ?? "",
    ...(handle ? { handle: handle.replace(/^@/, "") } : {}),
    text,
    ...(link ? { link } : {}),
    ...(postedAt ? { postedAt } : {}),
  };
}

/** A frame around one post (Mastodon, Telegram) has an address and no words. */
export function postFrame(address: string): Embed | undefined {
  const handle = postHandle(address);
  if (handle === undefined) return undefined;
  const link = address.replace(/\/embed\/?(?:[?#].*)?$/, "");
  return { type: "embed", author: "", ...(handle ? { handle } : {}), text: "", link };
}

function postLink(element: PageElement, baseUrl: string): string | undefined {
  const links = element.querySelectorAll("a[href]").map((link) => link.getAttribute("href"));
  const declared = ["data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "data-href", "cite"];
  const candidates = [
    ...declared.map((name) => element.getAttribute(name)),
    element.parentElement?.getAttribute("data-href"),
    ...links.toReversed(),
  ].map((address) => absoluteUrl(address, baseUrl));
  const post = candidates.find((address) => address && postHandle(address) !== undefined);
  return (post ?? candidates.find(Boolean))
    ?.replace(/\?(?:ref_src|utm_\w+|ref_url)=.*$/, "")
    .replace(/\/embed\/?$/, "");
}

/** The handle in a post's address, empty where the network writes none; undefined when it is no post's address. */
function postHandle(address: string): string | undefined {
  for (const pattern of postAddresses) {
    const found = pattern.exec(address);
    if (found) return found[1]?.startsWith("did:") ? "" : (found[1] ?? "");
  }
  return undefined;
}

function postText(element: PageElement, signature: string | undefined): string {
  const paragraphs = element
    .querySelectorAll("p")
    .map((paragraph) => inlineText(inlineHtml(paragraph, "about:blank")))
    .filter((words) => words && !codeWords.test(words));
  const words = paragraphs.length > 0 ? paragraphs.join(" ") : wordsOf(element);
  const end = signature ? words.lastIndexOf(signature.trim()) : -1;
  const text = end < 0 ? words : words.slice(0, end).trim();
  return codeWords.test(text) ? "" : text;
}

function postTime(element: PageElement): string | undefined {
  const written = [
    element.querySelector("time[datetime]")?.getAttribute("datetime"),
    element.querySelector("time") ? wordsOf(element.querySelector("time")) : undefined,
    wordsOf(element.querySelectorAll("a").at(-1)),
  ];
  for (const time of written) {
    const read = time && time.length < 60 && /\d/.test(time) ? readTime(time) : undefined;
    if (read) return read;
  }
  return undefined;
}
