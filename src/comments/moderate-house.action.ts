import type { May } from "../platform/actor.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { type CommentRule, tidyPattern } from "./check-words.ts";
import type { CommentDesk } from "./comment-desk.ts";
import { deleteRule, findRules, mostRules, saveRule } from "./comment-rule.store.ts";
import {
  type HouseOfConversation,
  loadConversation,
  loadConversationOfStory,
  loadHouse,
  saveConversationOfStory,
  saveHouse,
} from "./conversation.store.ts";
import { tidyWhy } from "./moderate-comment.action.ts";
import { saveBan, saveModeration } from "./moderation.store.ts";
import type { OpenTo } from "./open-to.ts";

type Moderator = May<"moderate">;

/** Closes a story's conversation, or opens it again. @throws NotFound */
export async function lockStory(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  id: number,
  { isLocked, why }: { isLocked: boolean; why: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const storyId = (await loadConversation(transaction, { story: id })).storyId ?? id;
    const before = await loadConversationOfStory(transaction, storyId);
    const at = now();
    await saveConversationOfStory(transaction, storyId, { ...before, lockedAt: isLocked ? at : null });
    const what = isLocked ? ("locked story" as const) : ("unlocked story" as const);
    await saveModeration(
      transaction,
      actor,
      { what, storyId, why: tidyWhy(why), before: kept(before), now: at },
      false,
    );
  });
}

/** Says who may read a story's conversation; null: as the house has it. What is written stays for whom it was written. @throws NotFound */
export async function openStory(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  id: number,
  { openTo, why }: { openTo: OpenTo | null; why: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const storyId = (await loadConversation(transaction, { story: id })).storyId ?? id;
    const before = await loadConversationOfStory(transaction, storyId);
    await saveConversationOfStory(transaction, storyId, { ...before, openTo });
    const setting = openTo === null ? "as the house has it" : `open to ${openTo}`;
    const line = {
      what: "opened story" as const,
      storyId,
      why: tidyWhy(why),
      setting,
      before: kept(before),
      now: now(),
    };
    await saveModeration(transaction, actor, line, false);
  });
}

function kept({ openTo, lockedAt }: { openTo: OpenTo | null; lockedAt: Date | null }) {
  return { story: { openTo, lockedAt: lockedAt?.toISOString() ?? null } };
}

/** Sets the rules of the house. */
export async function changeHouse(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  house: HouseOfConversation,
  why: string,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await loadHouse(transaction);
    await saveHouse(transaction, house);
    const setting = [
      `open to ${house.openTo}`,
      house.holdsFirst ? "first comments wait" : "first comments do not wait",
      house.mostLinks === null ? "any number of links" : `${house.mostLinks} links at most`,
    ].join(", ");
    const line = { what: "opened house" as const, why: tidyWhy(why), setting, before: { house: before }, now: now() };
    await saveModeration(transaction, actor, line, false);
  });
}

/** @throws InvalidInput for a pattern that would meet everything, or no host. */
export async function makeRule(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  { what, pattern: written, deed }: Omit<CommentRule, "id">,
): Promise<CommentRule> {
  const pattern = tidyPattern(what, written);
  if (pattern === undefined)
    throw new InvalidInput(
      what === "host" ? "Write a host, such as spam.example." : "Write a word of two letters or more, or several.",
    );
  return database.transaction().execute(async (transaction) => {
    if ((await findRules(transaction)).length >= mostRules)
      throw new InvalidInput(`There are ${mostRules} rules. Remove one that no longer serves.`);
    const { id, before } = await saveRule(transaction, { what, pattern, deed });
    const rule = { what, pattern, deed };
    const line = { what: "made rule" as const, why: "", setting: ruleWords(rule), now: now() };
    await saveModeration(transaction, actor, { ...line, before: { rule, deedBefore: before } }, false);
    return { id, ...rule };
  });
}

/** @throws NotFound */
export async function removeRule({ actor }: Moderator, { database, now }: CommentDesk, id: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const rule = await deleteRule(transaction, { id });
    if (!rule) throw new NotFound("There is no such rule.");
    const { what, pattern, deed } = rule;
    const line = { what: "removed rule" as const, why: "", setting: ruleWords(rule), now: now() };
    await saveModeration(transaction, actor, { ...line, before: { rule: { what, pattern, deed } } }, false);
  });
}

function ruleWords({ what, pattern, deed }: Omit<CommentRule, "id">): string {
  return `${deed} ${what === "host" ? "links to" : "the word"} “${pattern}”`;
}

/** Lets somebody write again before their time is over. @throws NotFound */
export async function unbanWriter(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  { account, why }: { account: string; why: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const ban = await saveBan(transaction, account, null);
    if (!ban) throw new NotFound("Nobody of this account is banned.");
    const line = { what: "unbanned" as const, account, why: tidyWhy(why), before: { ban }, now: now() };
    await saveModeration(transaction, actor, line, true);
  });
}
