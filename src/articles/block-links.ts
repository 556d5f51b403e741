import { addressKey } from "../feeds/canonical-address.ts";
import { type Block, blockText } from "./block.ts";
import { inlineText } from "./sanitise-inline.ts";

/** A link in the running text of an article. */
export interface BlockLink {
  /** The identity of the address it leads to, see `addressKey`. */
  address: string;
  /** Of the linked words in `bodyText`, in UTF-16 code units. */
  start: number;
  end: number;
}

/** As the sanitiser writes it. */
const anchor = /<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs;
const between = "\n\n".length;
const most = 200;

/** The links of an article's body, in the order of its text; those whose words are not to be found there are left out. */
export function linksIn(blocks: readonly Block[]): BlockLink[] {
  const links: BlockLink[] = [];
  let offset = 0;
  for (const block of blocks) {
    const text = blockText(block);
    let from = 0;
    for (const [, href = "", inner = ""] of anchorsOf(block)) {
      const words = inlineText(inner);
      const at = words ? text.indexOf(words, from) : -1;
      const address = at < 0 ? undefined : addressKey(inlineText(href));
      if (at < 0 || !address) continue;
      from = at + words.length;
      links.push({ address, start: offset + at, end: offset + from });
      if (links.length === most) return links;
    }
    if (text) offset += text.length + between;
  }
  return links;
}

function anchorsOf(block: Block): RegExpExecArray[] {
  if (block.type === "list") return block.items.flatMap(({ html }) => [...html.matchAll(anchor)]);
  return block.type === "paragraph" || block.type === "quotation" ? [...block.html.matchAll(anchor)] : [];
}
