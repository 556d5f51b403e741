import type { Hand } from "../claims/way.ts";
import { type Outlet, outletId } from "../feeds/outlet-names.ts";
import type { Origin } from "./count-origins.ts";
import type { Evidence } from "./find-citations.ts";

/** A hand of a way that may lead through several articles, with the article whose words say so. */
export interface TracedHand extends Pick<Hand, "role" | "name" | "publisherId"> {
  articleId: number;
  /** Whose article that is. */
  printedBy: string;
  revision: number;
  in: Evidence["in"];
  /** Where that revision names the hand, or where the sentence stands that says that the article has it from there. */
  start: number;
  end: number;
  /** That sentence, of what an article copied, was given or cites. */
  sentence?: string;
}

/** An article that prints a statement: what its own text says of the way, and whom the article as a whole rests on. */
export interface TracedPrint {
  articleId: number;
  publisherId: number;
  publisherName: string;
  /** When it was published. */
  at: number;
  revision: number;
  hands: readonly Hand[];
  rests: readonly Rest[];
}

/** Whom an article rests on, with the words that show it. */
export interface Rest extends Pick<Origin, "how" | "originId" | "evidence"> {
  outlet: string;
  publisherId?: number;
  /** That the evidence stands in. */
  revision: number;
}

/** What shows best that these words came from there: the same text, whose text it is said to be, whose news it is said to be. */
const order: readonly Rest["how"][] = ["copied", "credited", "cited"];

/**
 * The way of one statement to each article that prints it, by article. Where an article rests on another that prints the statement
 * too, or says in the statement's own sentence whom another outlet had it from, its way goes on through that outlet to where
 * that outlet had it from. What an article copied or cites counts only when the statement stands there as well; a text that is
 * said to be an outlet's own came through it in any case. Who was told something itself had it from nobody else.
 */
export function followPrints(prints: readonly TracedPrint[]): Map<number, TracedHand[]> {
  const byId = new Map(prints.map((print) => [print.articleId, print]));
  const wayTo = (print: TracedPrint, seen: readonly number[]): TracedHand[] => {
    const own = print.hands.map((hand) => ownHand(hand, print));
    const step = stepBefore(print, own, prints, byId);
    const before = step?.origin;
    if (!step || (before && seen.includes(before.articleId))) return own;
    return joined(own, step.hand, before ? wayTo(before, [...seen, print.articleId]) : []);
  };
  return new Map(prints.map((print) => [print.articleId, wayTo(print, [print.articleId])]));
}

interface StepBefore {
  hand: TracedHand;
  /** The article of that outlet which prints the statement. */
  origin?: TracedPrint | undefined;
}

function stepBefore(
  print: TracedPrint,
  own: readonly TracedHand[],
  prints: readonly TracedPrint[],
  byId: ReadonlyMap<number, TracedPrint>,
): StepBefore | undefined {
  if (own.some(({ publisherId }) => publisherId === print.publisherId)) return undefined;
  const rests = print.rests.toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how));
  for (const rest of rests) {
    const named = rest.originId === undefined ? undefined : byId.get(rest.originId);
    const origin =
      named && (rest.how === "copied" || isBefore(named, print)) ? named : printBefore(print, rest, prints);
    if (origin || rest.how === "credited") return { hand: own.find(isOutlet(rest)) ?? restHand(rest, print), origin };
  }
  const hand = own.find((one) => printBefore(print, one, prints));
  return hand && { hand, origin: printBefore(print, hand, prints) };
}

/** The first article of that publisher's to print it, where it was there by then. */
function printBefore(
  print: TracedPrint,
  { publisherId }: { publisherId?: number | undefined },
  prints: readonly TracedPrint[],
): TracedPrint | undefined {
  if (publisherId === undefined || publisherId === print.publisherId) return undefined;
  const theirs = prints.filter((other) => other.publisherId === publisherId && isBefore(other, print));
  return theirs.toSorted((a, b) => a.at - b.at || a.articleId - b.articleId)[0];
}

function isBefore(one: TracedPrint, other: TracedPrint): boolean {
  return one.at < other.at || (one.at === other.at && one.articleId < other.articleId);
}

/** People as the article names them, or as the one before where that knows of more; then the outlets, those before first. */
function joined(own: readonly TracedHand[], step: TracedHand, before: readonly TracedHand[]): TracedHand[] {
  const [people, known] = [own, before].map((way) => way.filter(({ role }) => isPerson(role)));
  const outlets = [...before, ...own].filter(({ role }) => !isPerson(role));
  const isStep = isOutlet({ outlet: step.name, publisherId: step.publisherId });
  const at = outlets.findIndex(isStep);
  const through = at < 0 ? [...outlets, step] : outlets.with(at, step);
  const first = known && known.length > (people?.length ?? 0) ? known : people;
  return [...(first ?? []), ...distinct(through)].map((hand, place, all) => ({
    ...hand,
    role: roleOf(hand, place, all),
  }));
}

function roleOf({ role }: TracedHand, place: number, way: readonly TracedHand[]): Hand["role"] {
  if (isPerson(role)) return role;
  return way.slice(0, place).every((hand) => isPerson(hand.role)) ? "outlet" : "repeater";
}

function distinct(outlets: readonly TracedHand[]): TracedHand[] {
  return [...new Map(outlets.toReversed().map((hand) => [outletId(hand), hand])).values()].toReversed();
}

function isPerson(role: Hand["role"]): boolean {
  return role === "speaker" || role === "mediator";
}

function isOutlet({ outlet, publisherId }: { outlet: string; publisherId?: number | undefined }) {
  const wanted = idOf(outlet, publisherId);
  return (hand: TracedHand) => !isPerson(hand.role) && outletId(hand) === wanted;
}

function idOf(name: string, publisherId: number | undefined): string {
  const outlet: Outlet = publisherId === undefined ? { name } : { name, publisherId };
  return outletId(outlet);
}

/** A hand that the article's own text names. */
export function ownHand(
  { role, name, publisherId, words }: Hand,
  print: Pick<TracedPrint, "articleId" | "publisherName" | "revision">,
): TracedHand {
  const { articleId, revision, publisherName } = print;
  const [start, end] = words;
  const hand: TracedHand = { role, name, articleId, printedBy: publisherName, revision, in: "text", start, end };
  return publisherId === undefined ? hand : { ...hand, publisherId };
}

function restHand(
  { outlet, publisherId, evidence, revision }: Rest,
  { articleId, publisherName }: TracedPrint,
): TracedHand {
  const { in: where, start, end, words } = evidence;
  return {
    ...{ role: "repeater", name: outlet, ...(publisherId !== undefined && { publisherId }) },
    ...{ articleId, printedBy: publisherName, revision, in: where, start, end, sentence: words },
  };
}
