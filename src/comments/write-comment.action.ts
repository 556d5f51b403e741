import { type Actor, allow, type May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotAllowed, NotFound, TakenDown } from "../platform/refusals.ts";
import { checkWords, type Verdict } from "./check-words.ts";
import {
  loadWriter,
  lockComment,
  lockWriter,
  type NewComment,
  type StoredComment,
  saveComment,
  type WriterState,
} from "./comment.store.ts";
import { longestQuote, mostLength, pathBelow, type Subject, tidyWords } from "./comment.ts";
import { announceComment } from "./comment-announcement.store.ts";
import { accountOf, type CommentDesk, viewerOf } from "./comment-desk.ts";
import { subjectOf } from "./comment-list.store.ts";
import { findRules } from "./comment-rule.store.ts";
import { type Conversation, loadConversation, loadHouse } from "./conversation.store.ts";
import { howToJoin } from "./how-to-join.ts";
import { isOpenFor, narrower } from "./open-to.ts";
import { findRevisionText } from "./quote.store.ts";
import { linksOf } from "./render-comment.ts";
import { untrusted } from "./untrusted-text.ts";
import type { Viewer } from "./viewer.ts";
import { commentRates, mayAgainAt } from "./writing-rates.ts";

/** A place in a revision's text. */
export interface QuoteWish {
  articleId: number;
  revision: number;
  start: number;
  end: number;
}

export interface CommentWish {
  /** Not asked for an answer: it is on what it answers. */
  subject: Subject | undefined;
  parentId?: number | undefined;
  words: string;
  quote?: QuoteWish | undefined;
}

export interface WrittenComment {
  id: number;
  /** A moderator reads it first. */
  isHeld: boolean;
}

/**
 * Keeps a comment, shown or held. One that begins a thread and quotes an article is on that article, so that it stays with it
 * wherever the article goes.
 * @throws NotFound, NotAllowed, TakenDown, InvalidInput with what to do
 */
export async function writeComment(
  { actor }: May<"write comments">,
  { database, now }: CommentDesk,
  wish: CommentWish,
): Promise<WrittenComment> {
  return database.transaction().execute(async (transaction) => {
    const parent = await loadParent(transaction, wish.parentId);
    const named = parent ? subjectOf(parent) : wish.subject;
    if (!named) throw new InvalidInput("Say which story or article the comment is on.");
    const conversation = await loadConversation(transaction, named);
    const account = accountOf(actor);
    const viewer = viewerOf(actor);
    refuseWhereClosed(conversation, parent, viewer);
    await lockWriter(transaction, account);
    const at = now();
    const writer = await loadWriter(transaction, account, at);
    refuseWriter(writer, at);
    const words = readWords(wish.words);
    const quote = wish.quote && (await loadQuote(transaction, actor, wish.quote));
    const verdict = viewer.isModerator
      ? { outcome: "shown" as const }
      : await judge(transaction, words, !writer.wasShown);
    const comment = {
      subject: parent ? subjectOf(parent) : await placeOf(transaction, conversation, quote?.articleId),
      parent: parent && { id: parent.id, rootId: parent.rootId, path: pathBelow(parent.path) },
      account,
      writerRole: actor.role,
      words,
      openTo: narrower(conversation.openTo, parent?.openTo ?? "all"),
      state: verdict.outcome,
      heldFor: verdict.outcome === "held" ? verdict.heldFor : [],
      quote,
      now: at,
    } satisfies NewComment;
    const id = await saveComment(transaction, comment);
    if (verdict.outcome === "shown") await announceAt(transaction, comment.subject);
    return { id, isHeld: verdict.outcome === "held" };
  });
}

/** @throws NotFound for one that is not there or not for answering. */
async function loadParent(transaction: Transaction, id: number | undefined): Promise<StoredComment | undefined> {
  if (id === undefined) return undefined;
  const parent = await lockComment(transaction, id);
  if (!parent || parent.state === "held") throw new NotFound("The comment that this answers is not there.");
  if (parent.state !== "shown") throw new NotAllowed("The comment that this answers was taken away.");
  return parent;
}

function refuseWhereClosed(conversation: Conversation, parent: StoredComment | undefined, viewer: Viewer): void {
  if (conversation.isTakenDown) throw new TakenDown("The article was taken down: nobody can write below it.");
  const openTo = narrower(conversation.openTo, parent?.openTo ?? "all");
  if (openTo !== "all" && !isOpenFor(viewer.belongsTo, openTo)) throw new NotAllowed(howToJoin[openTo]);
  if (viewer.isModerator) return;
  if (conversation.isLocked) throw new NotAllowed("A moderator has closed this conversation: nobody can write in it.");
  if (parent?.isLocked) throw new NotAllowed("A moderator has closed this thread: nobody can answer in it.");
}

/** @throws NotAllowed */
function refuseWriter({ ban, writtenAt }: WriterState, now: Date): void {
  if (ban) {
    const until = ban.until ? ` until ${ban.until.toISOString().slice(0, 16).replace("T", " ")} UTC` : "";
    throw new NotAllowed(`You may not write comments${until}.${ban.why ? ` The reason given: ${ban.why}` : ""}`);
  }
  const again = mayAgainAt(writtenAt, commentRates, now);
  if (again)
    throw new NotAllowed(
      `You have written much in a short time. Write again at ${again.toISOString().slice(11, 16)} UTC.`,
    );
}

/** @throws InvalidInput */
export function readWords(written: string): string {
  const words = tidyWords(written);
  if (words === "") throw new InvalidInput("Write something first.");
  if (words.length > mostLength)
    throw new InvalidInput(
      `A comment has ${mostLength.toLocaleString("en-GB")} characters at most; this one has more.`,
    );
  return words;
}

/** @throws InvalidInput for words that the house refuses. */
export async function judge(
  transaction: Transaction,
  words: string,
  isFirst: boolean,
): Promise<Exclude<Verdict, { outcome: "refused" }>> {
  const [rules, house] = [await findRules(transaction), await loadHouse(transaction)];
  const verdict = checkWords({ words, links: linksOf(untrusted(words)), isFirst }, rules, house);
  if (verdict.outcome === "refused")
    throw new InvalidInput(`The house takes no comments with “${verdict.pattern}”. Say it without.`);
  return verdict;
}

/** @throws InvalidInput where nothing, or too much, stands there. */
async function loadQuote(
  transaction: Transaction,
  actor: Actor,
  wish: QuoteWish,
): Promise<NonNullable<NewComment["quote"]>> {
  allow(actor, "read full text");
  const found = await findRevisionText(transaction, wish.articleId, wish.revision);
  const words = found?.text.slice(wish.start, wish.end) ?? "";
  if (!found || words.trim() === "" || wish.end > found.text.length)
    throw new InvalidInput("What this quotes does not stand in the article. Choose the words again.");
  if (words.length > longestQuote)
    throw new InvalidInput(`A quotation has ${longestQuote} characters at most. Quote a sentence.`);
  return { articleId: found.articleId, revision: found.revision, start: wish.start, end: wish.end, words };
}

/** @throws InvalidInput where the quoted article is not what is talked about. */
async function placeOf(
  transaction: Transaction,
  { subject, storyId }: Conversation,
  quotedArticle: number | undefined,
): Promise<Subject> {
  if (quotedArticle === undefined) return subject;
  const quoted = await loadConversation(transaction, { article: quotedArticle });
  const isHere =
    "story" in subject
      ? quoted.storyId === subject.story
      : "article" in quoted.subject && quoted.subject.article === subject.article;
  if (!isHere && (storyId === null || quoted.storyId !== storyId))
    throw new InvalidInput("The words that this quotes are of an article that is not in this story.");
  return "story" in subject ? quoted.subject : subject;
}

/** Pages that show where it stands hear of it. */
export async function announceAt(transaction: Transaction, written: Subject): Promise<void> {
  const { subject, storyId } = await loadConversation(transaction, written);
  await announceComment(transaction, {
    storyId: storyId ?? 0,
    articleId: "article" in subject ? subject.article : 0,
  });
}
