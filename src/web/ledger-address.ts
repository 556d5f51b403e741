import type { Attitude } from "../claims/speaker.ts";
import type { LedgerCursor } from "../stories/statement-list.store.ts";

/** What a reader narrowed the ledger to. */
export interface LedgerChoice {
  /** By its key in the story; empty for what nobody is known to have said. */
  speaker?: string | undefined;
  publisher?: number | undefined;
  kind?: Attitude | undefined;
  /** Quotations alone. */
  isDirect?: boolean | undefined;
}

export function ledgerAddress(storyId: number, choice: LedgerChoice = {}, from?: LedgerCursor): string {
  const { speaker, publisher, kind, isDirect } = choice;
  const query = new URLSearchParams({
    ...(speaker !== undefined && { speaker }),
    ...(publisher !== undefined && { publisher: String(publisher) }),
    ...(kind && { kind }),
    ...(isDirect && { direct: "1" }),
    ...(from && { from: `${from.latestMicros}-${from.micros}-${from.id}-${from.key}` }),
  });
  return `/stories/${storyId}/ledger${query.size > 0 ? `?${query}` : ""}`;
}

/** An address that somebody shortened or made up starts at the top. */
export function readLedgerCursor(written: string | undefined): LedgerCursor | undefined {
  const match = /^(-?\d{1,16})-(-?\d{1,16})-(\d{1,15})-([^\0]{0,1000})$/s.exec(written ?? "");
  if (!match) return undefined;
  const [, latestMicros, micros, id, key = ""] = match;
  return { latestMicros: Number(latestMicros), micros: Number(micros), id: Number(id), key };
}

/** Where an article's claim stands in its text, with the claims marked. */
export function claimAddress(articleId: number, place: number): string {
  return `/articles/${articleId}?claims=1#claim-${place + 1}`;
}
