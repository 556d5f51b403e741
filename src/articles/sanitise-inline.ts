import sanitizeHtml from "sanitize-html";

const options: sanitizeHtml.IOptions = {
  allowedTags: ["a", "em", "strong", "code", "sub", "sup", "q", "cite", "abbr", "mark", "br"],
  allowedAttributes: { a: ["href", "rel"], abbr: ["title"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  transformTags: {
    i: "em",
    b: "strong",
    a: (_name, { href }) => {
      const address = href?.trim() ?? "";
      return {
        tagName: "a",
        attribs: isSafeAddress(address) ? { href: address, rel: "nofollow noopener noreferrer" } : {},
      };
    },
  },
  // A relative or unsafe address leaves the words without a link.
  exclusiveFilter: (frame) => (frame.tag === "a" && !frame.attribs.href ? "excludeTag" : false),
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "template", "title", "iframe", "svg", "math"],
};

/** In full, of a scheme that runs nothing, and without a user name: `https://bank.example@evil.example/` is to deceive. */
function isSafeAddress(address: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && url.username === "" && url.password === "";
}

/**
 * Inline HTML with the allowed elements only (see `Block`); the words of every other element stay, except those of
 * scripts, styles and forms. Used before text is stored and again when it is rendered, so applying it twice is the
 * same as once.
 */
export function sanitiseInline(html: string): string {
  return /[<>&"]/.test(html) ? sanitizeHtml(html, options) : html;
}

/** The words of inline HTML as plain text with white space collapsed. */
export function inlineText(html: string): string {
  const bare = html.replace(/<br\b[^>]*>/gi, " ").replace(/<[^>]*>/g, "");
  return decodeReferences(bare)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The sanitiser writes these four references and no other. */
function decodeReferences(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
