import type { Log } from "../platform/log.ts";
import type { Model } from "../platform/model/model.ts";
import type { ModelBudgets } from "./model-spending.store.ts";

/** What the assistant works with where the administrator connected a model. */
export interface ModelDesk {
  model: Model;
  budgets: ModelBudgets;
  /** Whether a price is set; without one no cost is shown. */
  hasPrice: boolean;
  newFence(): string;
  now(): Date;
  log: Log;
}
