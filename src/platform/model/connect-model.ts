import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { extractReasoningMiddleware, type LanguageModel, wrapLanguageModel } from "ai";
import { type Clock, systemClock } from "../fetch/clock.ts";
import type { ProxySettings } from "../fetch/proxy-choice.ts";
import { type Attempt, attemptToWrite } from "./attempt-to-write.ts";
import { onlyFirstObject } from "./first-object.ts";
import type { Model, ModelEnd, ModelRequest, ModelSettings, ModelUsage } from "./model.ts";
import { openModelFetch } from "./model-fetch.ts";
import { costOf, guessTokens } from "./model-prices.ts";
import { pauseBeforeRetry } from "./retry-model.ts";

// The SDK would write to the console that a server knows no schemas, which is handled below.
globalThis.AI_SDK_LOG_WARNINGS = false;

const mebibyte = 1024 * 1024;

export interface Connection extends ModelSettings {
  proxy?: ProxySettings;
  /** The most that an answer with everything around it may take. */
  mostBytes?: number;
  clock?: Clock;
  random?: () => number;
}

/** Connects the model that the administrator configured. Nothing is asked of it before the first request. */
export function connectModel(settings: Connection): Model {
  const { name, address, key, prices, proxy = {}, mostBytes = 4 * mebibyte } = settings;
  const { timeoutMs, clock = systemClock, random = Math.random } = settings;
  const way = openModelFetch(address, proxy, mostBytes);
  const { host } = new URL(address);
  const common = { name: "model", baseURL: address.replace(/\/$/, ""), includeUsage: true, fetch: way.fetch };
  const speaking = (supportsStructuredOutputs: boolean): LanguageModel =>
    wrapLanguageModel({
      model: createOpenAICompatible({ ...common, supportsStructuredOutputs, ...(key && { apiKey: key }) })(name),
      // Small models think aloud and put their JSON into a fence; the last in the list looks first.
      middleware: [onlyFirstObject(), extractReasoningMiddleware({ tagName: "think" })],
    });
  let knowsSchema = true;

  async function attempt<Element>(request: ModelRequest<Element>, take: (element: Element) => void, leftMs: number) {
    const limits = { leftMs, clock, host };
    const first = await attemptToWrite(speaking(knowsSchema), request, take, limits);
    if (!first.knowsNoSchema || !knowsSchema) return first;
    knowsSchema = false;
    return attemptToWrite(speaking(false), request, take, limits);
  }

  return {
    name,
    host,
    priceOf: (length, mostTokens) => costOf(prices, guessTokens(length), mostTokens),
    async write(request, take) {
      const startedAt = clock.now();
      const leftMs = () => timeoutMs - (clock.now() - startedAt);
      const usage = { inputTokens: 0, outputTokens: 0, isEstimated: false };
      for (let attempts = 1; ; attempts += 1) {
        const made = await attempt(request, take, leftMs());
        add(usage, made);
        const pause = pauseBeforeRetry(made, attempts, leftMs(), random());
        if (pause === undefined) {
          const cost = costOf(prices, usage.inputTokens, usage.outputTokens);
          return { end: made.end, usage: { ...usage, cost, ms: clock.now() - startedAt, attempts } };
        }
        if (await isCalledOff(pause, clock, request.signal))
          return stopped(usage, prices, clock.now() - startedAt, attempts);
      }
    },
    close: way.close,
  };
}

type Tokens = Pick<ModelUsage, "inputTokens" | "outputTokens" | "isEstimated">;

function add(usage: Tokens, { inputTokens, outputTokens, isEstimated }: Attempt): void {
  usage.inputTokens += inputTokens;
  usage.outputTokens += outputTokens;
  usage.isEstimated ||= isEstimated;
}

function stopped(usage: Tokens, prices: ModelSettings["prices"], ms: number, attempts: number) {
  const end: ModelEnd = { outcome: "aborted" };
  return { end, usage: { ...usage, cost: costOf(prices, usage.inputTokens, usage.outputTokens), ms, attempts } };
}

/** Waits, unless whoever asked goes away meanwhile. */
function isCalledOff(ms: number, clock: Clock, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = clock.after(ms, () => resolve(signal?.aborted ?? false));
    signal?.addEventListener(
      "abort",
      () => {
        end();
        resolve(true);
      },
      { once: true },
    );
  });
}
