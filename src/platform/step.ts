import type { Transaction } from "./database/database.ts";

/** Work for the next step of the pipeline, queued in the transaction that makes it necessary. */
export interface Next {
  id: number;
  startAfter?: Date;
}

/** Hands ids to the next step; a step does not know which that is. */
export type PassOn = (transaction: Transaction, next: readonly Next[]) => Promise<void>;

/** One arrow of the pipeline, with its tools built in. */
export interface Step {
  /** "each": ids side by side. "together": a batch in one call. */
  run: "each" | "together";
  batch: number;
  /** A step that is queued for an id waits at most once for it. */
  isOncePerId: boolean;
  /** @param letNext a batch "together" calls it when it only has to be saved: the next one may think meanwhile. */
  handle(ids: readonly number[], letNext?: () => void): Promise<void>;
  /** After the last attempt: leaves a named state behind. */
  giveUp?(id: number, error: Error): Promise<void>;
}
