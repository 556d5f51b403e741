import type { Model } from "../platform/model/model.ts";

export interface Meter {
  model: Model;
  /** What was taken so far; of a request that did not come back the most that it can have taken. */
  cost(): number;
}

/** A model whose cost is known also when whoever listens to it fails in the middle of an answer. */
export function meterModel(model: Model): Meter {
  let cost = 0;
  return {
    cost: () => cost,
    model: {
      name: model.name,
      host: model.host,
      priceOf: (length, mostTokens) => model.priceOf(length, mostTokens),
      async write(request, take) {
        const most = model.priceOf(request.instructions.length + request.prompt.length, request.mostTokens);
        cost += most;
        const made = await model.write(request, take);
        cost += made.usage.cost - most;
        return made;
      },
      close: () => model.close(),
    },
  };
}
