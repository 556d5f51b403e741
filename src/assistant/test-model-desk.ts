import { createLog } from "../platform/log.ts";
import { connectModel } from "../platform/model/connect-model.ts";
import { type AskedModel, type ModelScript, modelServer, written } from "../platform/model/test-model-server.ts";
import type { ModelDesk } from "./model-desk.ts";
import type { ModelBudgets } from "./model-spending.store.ts";

const wide: ModelBudgets = { readerAnswers: 100, siteAnswers: 100, siteCost: undefined };

/** A desk whose model is a scripted server on loopback. */
export async function openModelDesk(
  script: ModelScript[],
  { budgets = wide, prices = { input: 1, output: 1 }, timeoutMs = 5_000 } = {},
): Promise<ModelDesk & AsyncDisposable & { asked: AskedModel[] }> {
  const server = await modelServer(...script);
  const model = connectModel({ address: server.address, name: "scripted", prices, timeoutMs, random: () => 0 });
  return {
    ...{ model, budgets, hasPrice: true, newFence: () => "f3nce", now: () => new Date("2031-05-03T12:00:00Z") },
    log: createLog("silent"),
    asked: server.asked,
    [Symbol.asyncDispose]: async () => {
      await model.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** An honest model: it repeats its sources, each citing itself. */
export function repeatSources(asked: AskedModel): string {
  return writeSources(asked, (words) => words);
}

/** An honest translator, into a language that is ours read backwards but for names and numbers; the way back is the same. */
export function mirrorSources(asked: AskedModel): string {
  return writeSources(asked, (words) =>
    words.replace(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => [...word].reverse().join("")),
  );
}

function writeSources(asked: AskedModel, write: (words: string) => string): string {
  const prompt = asked.body.messages[1]?.content ?? "";
  const sources = [...prompt.matchAll(/^(\d+) (\{.*\})$/gm)].map(([, number, json = "{}"]) => ({
    text: write((JSON.parse(json) as { words: string }).words),
    cites: [Number(number)],
  }));
  return written(...sources);
}

/** One that invents everything. */
export function invent(): string {
  return written({ text: "Martians have bought all of the ferries for 12 crowns.", cites: [1] });
}
