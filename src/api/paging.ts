import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { type DatedCursor, readCursor } from "../articles/dated-cursor.ts";
import { InvalidInput } from "../platform/refusals.ts";

const usualLimit = 40;
const mostAtOnce = 100;
/** A hashtag's list goes on after its key, which may be long. */
const longestCursor = 2_000;

/** The query of every list. */
export const paging = {
  cursor: z
    .string()
    .max(longestCursor)
    .optional()
    .openapi({ description: "`next` of the answer before; its content means nothing to a client." }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(usualLimit)
    .openapi({ description: `How many at most; more than ${mostAtOnce} are taken as ${mostAtOnce}.` }),
};

export function capped(limit: number): number {
  return Math.min(limit, mostAtOnce);
}

/** What every list answers with. @param more what a list says beside its items. */
export function listOf<Item extends z.ZodType, More extends z.ZodRawShape = Record<never, never>>(
  name: string,
  item: Item,
  more = {} as More,
) {
  return z
    .object({
      items: z.array(item),
      next: z
        .string()
        .nullable()
        .openapi({ description: "What to send as `cursor` for what follows; null at the end of the list." }),
      ...more,
    })
    .openapi(name);
}

/** @param list what is listed, with what narrows it: the cursor of one list is refused by every other. */
export function sealCursor(list: string, place: string | number | undefined): string | null {
  if (place === undefined) return null;
  return Buffer.from(`${digest(list, String(place))} ${place}`).toString("base64url");
}

/**
 * The place in a list that a client sends back. A page that is asked for with a wrong cursor starts at the top; a program
 * would read the top again and again, so it is refused.
 * @throws InvalidInput
 */
export function openCursor(list: string, sealed: string | undefined): string | undefined {
  if (sealed === undefined) return undefined;
  const [, sum, place] = /^([0-9a-f]{8}) (.+)$/s.exec(Buffer.from(sealed, "base64url").toString()) ?? [];
  if (place === undefined || sum !== digest(list, place)) throw notOurs();
  return place;
}

/** @returns undefined for the top of the list. */
export function openDatedCursor(list: string, sealed: string | undefined): DatedCursor | undefined {
  const place = openCursor(list, sealed);
  const cursor = readCursor(place);
  if (place !== undefined && !cursor) throw notOurs();
  return cursor;
}

/** @returns the id after which a list goes on; 0 for its top. */
export function openIdCursor(list: string, sealed: string | undefined): number {
  const place = openCursor(list, sealed) ?? "0";
  if (!/^\d{1,15}$/.test(place)) throw notOurs();
  return Number(place);
}

function notOurs(): InvalidInput {
  return new InvalidInput("This cursor is not one that this list gave. Start the list again without a cursor.");
}

/** Tells a cursor that was cut short or belongs elsewhere; it keeps no secret. */
function digest(list: string, place: string): string {
  return createHash("sha256").update(`${list}\n${place}`).digest("hex").slice(0, 8);
}
