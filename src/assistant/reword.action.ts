import { createHash } from "node:crypto";
import type { May } from "../platform/actor.ts";
import type { Model } from "../platform/model/model.ts";
import type { Answer, AnswerSentence, Wish } from "./answer.ts";
import { type Assisted, assist, loadMaterialFor } from "./assist.action.ts";
import type { AssistantDesk } from "./assistant-desk.ts";
import { chooseSources } from "./choose-sources.ts";
import type { Source } from "./fence-sources.ts";
import { fewestSentences, holdBack } from "./hold-back.ts";
import type { Instead } from "./instead.ts";
import { withHeading } from "./keep-headings.ts";
import { meterModel } from "./meter-model.action.ts";
import { findKeptAnswer, type KeptAnswer, keepAnswer } from "./model-answer.store.ts";
import { noteCall } from "./model-call.store.ts";
import type { ModelDesk } from "./model-desk.ts";
import { settle, spend } from "./model-spending.store.ts";
import { translateText } from "./translate-text.action.ts";
import { type Wording, wordAnew } from "./word-anew.action.ts";
import { promptEdition, type Wordable, writePrompt } from "./write-prompt.ts";

/** What stored sentences say, and where a model is connected what it made of them, or why nothing of it is shown. */
export interface Reworded extends Assisted {
  wording?: Answer;
  instead?: Instead;
}

type MayAsk = May<"use the assistant">;

/** An answer of the model that is there already; nobody is asked and nothing is spent. @throws NotFound */
export async function findRewording(may: MayAsk, desk: AssistantDesk, wish: Wish): Promise<Reworded> {
  const { assisted, order } = await prepare(may, desk, wish);
  const kept = order && (await findKeptAnswer(desk.database, order.key, order.desk.now()));
  return kept ? { ...assisted, wording: answerOf(assisted, kept, order.desk) } : assisted;
}

export interface Hearing {
  /** Called with each sentence that is shown, once it is sure that enough of them are. */
  take?(sentence: AnswerSentence): void;
  signal?: AbortSignal;
}

/** Asks the model, unless it answered the same of the same sentences before. Its failure is no error: the reason is given. @throws NotFound */
export async function reword(may: MayAsk, desk: AssistantDesk, wish: Wish, hearing: Hearing = {}): Promise<Reworded> {
  const { assisted, order } = await prepare(may, desk, wish);
  if (!order) return { ...assisted, instead: "nothing to word" };
  const { desk: modelDesk, key } = order;
  const kept = await findKeptAnswer(desk.database, key, modelDesk.now());
  if (kept) {
    const wording = answerOf(assisted, kept, modelDesk);
    for (const sentence of wording.sentences) hearing.take?.(sentence);
    return { ...assisted, wording };
  }
  const reader = may.actor.account;
  const taken = highestPrice(order);
  const spending = await spend(desk.database, { reader, cost: taken, now: modelDesk.now() }, modelDesk.budgets);
  if (spending !== "granted") return { ...assisted, instead: spending };
  try {
    const take = (sentence: AnswerSentence) => hearing.take?.(withHeading(sentence, assisted.answer.sentences));
    const made = await askAndSettle(desk, order, { ...hearing, take }, { reader, taken });
    return { ...assisted, ...(await conclude(desk, order, assisted, made)) };
  } catch (error) {
    // A defect in what comes of a model must not take the stored sentences with it.
    modelDesk.log.error({ error: error instanceof Error ? error.stack : String(error) }, "wording failed");
    return { ...assisted, instead: "failed" };
  }
}

/** One thing to be asked of the model. */
interface Order {
  desk: ModelDesk;
  wish: Wordable;
  sources: Source[];
  key: Uint8Array;
}

async function prepare(may: MayAsk, desk: AssistantDesk, wish: Wish): Promise<{ assisted: Assisted; order?: Order }> {
  const assisted = await assist(may, desk, wish);
  // What no article here says no model may say either.
  const isSilent = assisted.answer.nothing !== undefined && assisted.answer.nothing !== "needs a model";
  if (!desk.model || wish.feature === "listen" || isSilent) return { assisted };
  const material = await loadMaterialFor(may, desk.database, assisted.subject);
  const sources = chooseSources(wish, material, assisted.answer);
  if (sources.length === 0) return { assisted };
  return { assisted, order: { desk: desk.model, wish, sources, key: keyOf(desk.model, wish, sources) } };
}

/** The same sentences of the same revisions, the same wish, model and prompt. */
function keyOf({ model }: ModelDesk, { subject: _, ...wish }: Wordable, sources: readonly Source[]): Uint8Array {
  const spans = sources.map(({ stored: { articleId, revision, start, end } }) => [articleId, revision, start, end]);
  const made = JSON.stringify([promptEdition, model.name, wish, spans]);
  return createHash("sha256").update(made).digest();
}

/** With all its attempts; a translation goes there and back. */
function highestPrice({ desk, wish, sources }: Order): number {
  const { instructions, prompt } = writePrompt(wish, sources, "");
  const length = instructions.length + prompt.length;
  return wish.feature === "translate" ? 2 * desk.model.priceOf(length, length) : desk.model.priceOf(length, 1_500);
}

/** What was taken beforehand and not used is given back, however asking ended. */
async function askAndSettle(
  { database }: AssistantDesk,
  order: Order,
  hearing: Hearing,
  { reader, taken }: { reader: string | undefined; taken: number },
) {
  const { now, model } = order.desk;
  const [meter, at] = [meterModel(model), now()];
  try {
    return await ask(order, meter.model, hearing);
  } finally {
    await settle(database, { reader, taken, cost: meter.cost(), now: at });
  }
}

async function ask({ desk, wish, sources }: Order, model: Model, { take, signal }: Hearing) {
  const means = { model, newFence: desk.newFence, ...(signal && { signal }) };
  const held = holdBack(fewestSentences(wish, sources.length), take);
  const wording =
    wish.feature === "translate"
      ? await translateText(means, wish, sources, held.take)
      : await wordAnew(means, wish, sources, held.take);
  return { wording, isEnough: held.isEnough() };
}

async function conclude(
  { database }: AssistantDesk,
  { desk, wish, key }: Order,
  assisted: Assisted,
  { wording, isEnough }: { wording: Wording; isEnough: boolean },
): Promise<Pick<Reworded, "wording" | "instead">> {
  const { sentences, dropped, end, usage } = wording;
  const isWritten = end.outcome === "written";
  const instead: Instead | undefined = isEnough ? undefined : isWritten ? "too little left" : end.outcome;
  const outcome = isWritten && instead ? "too little" : end.outcome;
  const counts = { kept: isEnough ? sentences.length : 0, dropped: dropped.count() };
  await noteCall(database, { at: desk.now(), feature: wish.feature, outcome, ...usage, ...counts });
  if (instead) {
    desk.log.warn({ ...end, feature: wish.feature, dropped: dropped.byFault() }, "the model’s answer is not shown");
    return { instead };
  }
  const cost = desk.hasPrice ? usage.cost : null;
  const kept = { sentences, dropped: dropped.count(), ms: usage.ms, cost, madeAt: desk.now() };
  if (isWritten) await keepAnswer(database, key, kept);
  return { wording: answerOf(assisted, kept, desk) };
}

function answerOf(
  { answer: { feature, sentences: quoted } }: Assisted,
  { sentences, dropped, ms, cost, madeAt }: KeptAnswer,
  { model }: ModelDesk,
): Answer {
  const headed = sentences.map((sentence) => withHeading(sentence, quoted));
  return { feature, sentences: headed, dropped, madeBy: { by: "model", model: model.name, ms, cost, at: madeAt } };
}
