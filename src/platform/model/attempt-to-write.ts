import { type LanguageModel, Output, streamText } from "ai";
import type { Clock } from "../fetch/clock.ts";
import { endOf, knowsNoSchema, waitOf } from "./explain-end.ts";
import type { ModelEnd, ModelRequest, ModelUsage } from "./model.ts";
import { guessTokens } from "./model-prices.ts";
import type { Attempted } from "./retry-model.ts";

/** What one attempt came to, and what it took. */
export interface Attempt extends Attempted, Pick<ModelUsage, "inputTokens" | "outputTokens" | "isEstimated"> {
  knowsNoSchema: boolean;
}

interface AttemptLimits {
  leftMs: number;
  clock: Clock;
  host: string;
}

class OutOfTime extends Error {}

/** Asks once and hands over each element as it comes. */
export async function attemptToWrite<Element>(
  model: LanguageModel,
  request: ModelRequest<Element>,
  take: (element: Element) => void,
  { leftMs, clock, host }: AttemptLimits,
): Promise<Attempt> {
  const { instructions, prompt, element, mostTokens, signal: caller } = request;
  const stop = new AbortController();
  const endTime = clock.after(leftMs, () => stop.abort(new OutOfTime()));
  const signal = caller ? AbortSignal.any([stop.signal, caller]) : stop.signal;
  let failure: unknown;
  let [given, written] = [0, 0];
  try {
    const result = streamText({
      model,
      instructions,
      prompt,
      maxOutputTokens: mostTokens,
      temperature: 0,
      output: Output.array({ element }),
      maxRetries: 0,
      abortSignal: signal,
      onError: ({ error }) => {
        failure ??= error;
      },
      onChunk: ({ chunk }) => {
        if (chunk.type === "text-delta" || chunk.type === "reasoning-delta") written += chunk.text.length;
      },
    });
    // What is awaited later and fails first would otherwise count as nobody's failure.
    const [reason, usage, whole] = [result.finishReason, result.totalUsage, result.output];
    for (const promise of [reason, usage, whole]) Promise.resolve(promise).catch(() => undefined);
    for await (const one of result.elementStream) {
      given += 1;
      take(one);
    }
    if (failure !== undefined) throw failure;
    const counted = await usage;
    const end = endOfReason(await reason) ?? (await endOfOutput(whole, host));
    return attempted(end, counted);
  } catch (error) {
    if (caller?.aborted) return attempted({ outcome: "aborted" });
    if (signal.aborted) return attempted({ outcome: "timed out" });
    const cause = failure ?? error;
    return {
      ...attempted(endOf(cause, host)),
      afterMs: waitOf(cause, clock.now()),
      knowsNoSchema: knowsNoSchema(cause),
    };
  } finally {
    endTime();
    stop.abort();
  }

  function attempted(
    end: ModelEnd,
    counted?: { inputTokens: number | undefined; outputTokens: number | undefined },
  ): Attempt {
    const isCounted = counted?.inputTokens !== undefined && counted.outputTokens !== undefined;
    // A server that never answered did not work; whatever began to write has read the prompt.
    const hasWorked = written > 0 || end.outcome === "written" || end.outcome === "timed out";
    return {
      end,
      hasGiven: given > 0,
      afterMs: undefined,
      knowsNoSchema: false,
      inputTokens: counted?.inputTokens ?? (hasWorked ? guessTokens(instructions.length + prompt.length) : 0),
      outputTokens: counted?.outputTokens ?? guessTokens(written),
      isEstimated: !isCounted && hasWorked,
    };
  }
}

function endOfReason(reason: string): ModelEnd | undefined {
  if (reason === "content-filter") return { outcome: "declined" };
  if (reason === "length" || reason === "error") return { outcome: "cut" };
  return undefined;
}

/** Whether all of the answer has the shape that was asked for. */
async function endOfOutput(whole: PromiseLike<unknown>, host: string): Promise<ModelEnd> {
  try {
    await whole;
    return { outcome: "written" };
  } catch (error) {
    return endOf(error, host);
  }
}
