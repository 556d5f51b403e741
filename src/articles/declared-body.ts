import { type Block, bodyText } from "./block.ts";
import { articleObject, textOf } from "./json-ld.ts";
import { type PageDocument, parseFragment } from "./page-dom.ts";
import { pageSigns } from "./page-signs.ts";
import { removeUnseen } from "./remove-unseen.ts";
import { escapeHtml } from "./sanitise-inline.ts";

/** A declared body has to be this much longer than what was found: publishers shorten theirs as often as not. */
const muchLonger = 2;

/**
 * The text that a page gives only to programs (`articleBody`, https://schema.org/articleBody), as paragraphs, where its
 * markup holds none or next to none of it. A page that says it is not free keeps its wall.
 */
export function declaredBody(document: PageDocument, found: readonly Block[]): Block[] | undefined {
  const object = articleObject(pageSigns(document).linkedData, () => false);
  const written = textOf(object?.articleBody);
  if (!written || /false/i.test(String(object?.isAccessibleForFree ?? ""))) return undefined;
  const plain = /<\/?(?:p|br|div|strong|em|a)\b/i.test(written) ? plainLines(written) : written;
  const paragraphs = plain
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const length = paragraphs.reduce((sum, line) => sum + line.length, 0);
  if (length < muchLonger * bodyText(found).length) return undefined;
  return paragraphs.map((text) => ({ type: "paragraph", text, html: escapeHtml(text) }));
}

function plainLines(html: string): string {
  const root = parseFragment(html.replace(/<\/(?:p|div)>|<br\b[^>]*>/gi, "$&\n"));
  removeUnseen(root, true);
  return root.textContent;
}
