import { outletId } from "../feeds/outlet-names.ts";

/** An article as it is compared with the others of its story. */
export interface PrintedArticle {
  id: number;
  publisherId: number;
  datedAt: Date;
  /** Of its text, see `fingerprintOf`; empty where it has none. */
  fingerprint: readonly number[];
  /** Whom it gives its text to, in a dateline, a byline or a line of credit; see `outletId`. */
  credits: readonly string[];
}

/** One article's text, printed before by another publisher. */
export interface Copy {
  articleId: number;
  originId: number;
  /** How much of the article's own words stand in the original, 0 to 1. */
  share: number;
}

/**
 * Of the shorter text's own words. Among 681 published articles (docs/benchmarks.md) no two of different events share so
 * much, and a text of six sentences keeps it when two are rewritten.
 */
const leastShare = 0.3;
/** About 15 words: what is shorter is a phrase of the trade. */
const leastShared = 6;
/** Of the later text's words: a long report that shares less than this with a short one has quoted the same statement. */
const leastOfCopy = 0.2;
/** Two sources are told apart when one holds a tenth more of the text. */
const tie = 0.1;

/**
 * Which articles print a text that another publisher printed: whole, edited, cut, or made part of a longer one. Of each
 * the original is the article that holds most of its text; among equals the credited one, else the earliest. Articles of
 * one publisher are not compared: what they share is the publisher's own.
 */
export function findCopies(articles: readonly PrintedArticle[]): Copy[] {
  const copies = new Map<number, Match[]>();
  for (const match of matchesAmong(articles)) {
    const list = copies.get(match.copy.id);
    if (list) list.push(match);
    else copies.set(match.copy.id, [match]);
  }
  const found = [...copies.values()].map((matches) => {
    const most = Math.max(...matches.map(({ share }) => share));
    const [best] = matches.filter(({ share }) => share >= most - tie).sort(originalFirst);
    if (!best) throw new Error("a copy without an original");
    return { articleId: best.copy.id, originId: best.origin.id, share: best.share };
  });
  return found.sort((a, b) => a.articleId - b.articleId);
}

interface Match {
  copy: PrintedArticle;
  origin: PrintedArticle;
  share: number;
}

function matchesAmong(articles: readonly PrintedArticle[]): Match[] {
  return pairsThatShare(articles).flatMap(([a, b, shared]) => {
    const least = Math.min(a.fingerprint.length, b.fingerprint.length);
    if (shared < leastShare * least) return [];
    const [origin, copy] = isOriginOf(a, b) ? [a, b] : [b, a];
    const share = shared / copy.fingerprint.length;
    return share < leastOfCopy ? [] : [{ copy, origin, share }];
  });
}

/** Pairs of different publishers that share enough of their fingerprints, with how much. */
function pairsThatShare(articles: readonly PrintedArticle[]): [PrintedArticle, PrintedArticle, shared: number][] {
  const holders = new Map<number, number[]>();
  const pairs = new Map<number, number>();
  for (const [place, { fingerprint, publisherId }] of articles.entries()) {
    for (const print of fingerprint) {
      const before = holders.get(print) ?? [];
      for (const other of before) {
        if (articles[other]?.publisherId === publisherId) continue;
        const pair = other * articles.length + place;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
      before.push(place);
      holders.set(print, before);
    }
  }
  return [...pairs].flatMap(([pair, shared]) => {
    const [a, b] = [articles[Math.floor(pair / articles.length)], articles[pair % articles.length]];
    return shared >= leastShared && a && b ? [[a, b, shared]] : [];
  });
}

/** The one that the other credits; else the one that names its source, which then is the other's too; else the earlier. */
function isOriginOf(a: PrintedArticle, b: PrintedArticle): boolean {
  if (isCrediting(b, a) !== isCrediting(a, b)) return isCrediting(b, a);
  if (a.credits.length > 0 !== b.credits.length > 0) return a.credits.length > 0;
  return byTime(a, b) < 0;
}

function isCrediting(copy: PrintedArticle, { publisherId }: PrintedArticle): boolean {
  return copy.credits.includes(outletId({ publisherId, name: "" }));
}

function originalFirst(a: Match, b: Match): number {
  return Number(isCrediting(b.copy, b.origin)) - Number(isCrediting(a.copy, a.origin)) || byTime(a.origin, b.origin);
}

function byTime(a: PrintedArticle, b: PrintedArticle): number {
  return a.datedAt.getTime() - b.datedAt.getTime() || a.id - b.id;
}
