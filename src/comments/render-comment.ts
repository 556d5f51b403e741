import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import sanitizeHtml from "sanitize-html";
import type { UntrustedText } from "./untrusted-text.ts";

/** Paragraphs, emphasis, links, block quotes and lists; everything else that Markdown knows stays the signs that were typed. */
const markdown = new MarkdownIt("zero", { linkify: true, breaks: true }).enable([
  "emphasis",
  "link",
  "linkify",
  "newline",
  "escape",
  "blockquote",
  "list",
]);
// "octavo.example" alone is no address: half of what looks like one is the end of a sentence.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = isFairAddress;
// Otherwise a host in another script would be shown as what it imitates.
markdown.normalizeLinkText = (address) => markdown.normalizeLink(address);
markdown.core.ruler.push("hosts", (state) => {
  for (const block of state.tokens) nameHosts(block.children ?? []);
});
markdown.renderer.rules.link_close = (tokens, place) => {
  const host: unknown = tokens[place]?.meta?.host;
  return typeof host === "string" ? `</a> <span class="host">${markdown.utils.escapeHtml(host)}</span>` : "</a>";
};

/** In full, of a scheme that runs nothing, and without a user name, which makes an address look like another. */
function isFairAddress(address: string): boolean {
  if (!/^https?:\/\//i.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && url.username === "" && url.password === "" && url.hostname !== "";
}

/** A link that does not show where it leads says so behind it. */
function nameHosts(tokens: readonly Token[]): void {
  let host: string | undefined;
  for (const token of tokens) {
    if (token.type === "link_open")
      host = token.info === "auto" ? undefined : URL.parse(String(token.attrGet("href")))?.host;
    if (token.type === "link_close" && host !== undefined) token.meta = { host };
  }
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "em", "strong", "a", "blockquote", "ul", "ol", "li", "br", "span"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedClasses: { span: ["host"] },
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener" }) },
};

/** The same words are printed for many readers. */
const printed = new Map<string, string>();
const mostPrinted = 4_000;

/** What a reader wrote as HTML: made by Markdown's safe part, then gone through once more by the sanitiser. */
export function renderComment(words: UntrustedText): string {
  const known = printed.get(words.untrusted);
  if (known !== undefined) return known;
  const html = sanitizeHtml(markdown.render(words.untrusted), allowed);
  if (printed.size >= mostPrinted) printed.clear();
  printed.set(words.untrusted, html);
  return html;
}

/** The addresses that its links lead to. */
export function linksOf(words: UntrustedText): string[] {
  return markdown
    .parse(words.untrusted, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));
}
