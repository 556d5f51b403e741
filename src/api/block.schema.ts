import { z } from "@hono/zod-openapi";
import type { Block as StoredBlock } from "../articles/block.ts";
import { sanitiseInline } from "../articles/sanitise-inline.ts";

const inline = {
  text: z.string(),
  html: z.string().openapi({ description: "The same words with inline markup only; sanitised." }),
};

export const Block = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), ...inline }),
    z.object({
      type: z.literal("heading"),
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      text: z.string(),
    }),
    z.object({ type: z.literal("list"), ordered: z.boolean(), items: z.array(z.object(inline)) }),
    z.object({ type: z.literal("table"), rows: z.array(z.array(z.string())), hasHeader: z.boolean() }),
    z.object({ type: z.literal("quotation"), ...inline }),
    z.object({ type: z.literal("preformatted"), text: z.string() }),
    z.object({
      type: z.literal("figure"),
      image: z.string().nullable().openapi({ description: "Where the picture is at the publisher." }),
      alt: z.string(),
      caption: z.string(),
      credit: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
    z.object({
      type: z.literal("embed"),
      author: z.string(),
      handle: z.string().optional().openapi({ description: "Without its @." }),
      text: z.string(),
      link: z.string().nullable(),
      postedAt: z.string().optional(),
    }),
    z.object({ type: z.literal("pull quote"), text: z.string() }).openapi({
      description: "Words of the body shown a second time; not part of the text.",
    }),
    z.object({ type: z.literal("notice"), kind: z.enum(["update", "correction", "editors-note"]), ...inline }),
  ])
  .openapi("Block", { description: "A piece of an article's body." });

/** Sanitised once more, as on a page: whoever shows the markup of an answer need not trust what was stored. */
export function showBlock(block: StoredBlock): z.infer<typeof Block> {
  switch (block.type) {
    case "paragraph":
    case "quotation":
    case "notice":
      return { ...block, html: sanitiseInline(block.html) };
    case "list":
      return { ...block, items: block.items.map(({ text, html }) => ({ text, html: sanitiseInline(html) })) };
    case "figure":
      return { ...block, image: webAddress(block.image) };
    case "embed":
      return { ...block, link: webAddress(block.link) };
    default:
      return block;
  }
}

/** An address that a program may follow; what is none, such as a script, is left out. */
export function webAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
