import type { BlockLink } from "../articles/block-links.ts";
import { outletsNamedIn } from "../feeds/named-outlets.ts";
import { type Outlet, type OutletNames, outletId, outletKeys } from "../feeds/outlet-names.ts";
import { withoutQuotations } from "../language/fingerprint.ts";
import type { Span } from "../language/sentences.ts";
import { type Credit, creditsOf } from "./find-credits.ts";

export interface ArticleToTrace {
  title: string;
  byline: readonly string[];
  text: string;
  /** Of the text, in UTF-16 code units. */
  sentences: readonly Span[];
  publisherId: number;
  /** Of its running text. */
  links?: readonly BlockLink[];
}

/** An article names another outlet as a source. */
export interface Citation {
  outlet: Outlet;
  /** Credited: its text is the other's. Cited: a fact of it is. */
  how: "credited" | "cited";
  /** The article as a whole rests on it: its text is credited, or its first sentences cite and nothing is its own. */
  isWhole: boolean;
  evidence: Evidence;
  /** Of a link in the text: what it leads to, see `addressKey`. It names no outlet until that article is found. */
  address?: string;
}

/** The words that say so: a sentence or line of the article, in UTF-16 code units of what it stands in. */
export interface Evidence {
  in: "text" | "title" | "byline";
  start: number;
  end: number;
  words: string;
}

/** What stands here is what the article is about: the news itself is the other's. */
const leadSentences = 2;
/** UTF-16 code units: what is longer is no sentence; then the cue alone is shown. */
const mostEvidence = 600;
/** What an outlet says of words that were said to itself. */
const ownWords =
  /\b(?:told|interview with|speaking to|spoke to|spoke with|said to) (?:us|this (?:newspaper|paper|magazine|website|reporter)|our (?:reporter|newspaper|correspondent))\b/iu;

/**
 * Which outlets an article names as its sources, each once, with the sentence that is the evidence. Only what news says
 * when it cites counts ("told NAME", "first reported by NAME", a dateline, a line of credit), only of a name that is
 * known or has the form of an outlet's, and nothing that stands in a quotation: better none than an invented one.
 */
export function findCitations(article: ArticleToTrace, known: OutletNames): Citation[] {
  const { text, publisherId } = article;
  const isSelf = ({ outlet }: { outlet: Outlet }) => isNameOf(publisherId, outlet, known);
  const credits = creditsOf(article, known).filter((credit) => !isSelf(credit));
  const named = (["title", "text"] as const).flatMap((where) => namedIn(article, where, known));
  const isOwn = named.some(isSelf) || ownWords.test(text);
  const cited = named
    .filter((name) => !isSelf(name))
    .map(({ outlet, where, start, end }): Citation => {
      const evidence = evidenceOf(article, where, start, end);
      return { outlet, how: "cited", isWhole: !isOwn && isLead(article, evidence), evidence };
    });
  const byName = oncePerOutlet([...credits.map((credit) => credited(article, credit)), ...cited]);
  return [...byName, ...linked(article, isOwn)];
}

/** What the links of the text lead to; whether that is an article of the same story shows when the story is told. */
function linked(article: ArticleToTrace, isOwn: boolean): Citation[] {
  const { links = [] } = article;
  return links.map(({ address, start, end }) => {
    const evidence = evidenceOf(article, "text", start, end);
    const name = address.split(/[/?#]/, 1)[0] ?? address;
    return { outlet: { name }, how: "cited", isWhole: !isOwn && isLead(article, evidence), evidence, address };
  });
}

function isNameOf(publisherId: number, outlet: Outlet, { ofPublisher }: OutletNames): boolean {
  if (outlet.publisherId !== undefined) return outlet.publisherId === publisherId;
  const own = ofPublisher.get(publisherId) ?? [];
  return outletKeys(outlet.name).some((key) => own.includes(key));
}

interface Named {
  outlet: Outlet;
  where: "title" | "text";
  /** The cue with the name. */
  start: number;
  end: number;
}

function namedIn(article: ArticleToTrace, where: Named["where"], known: OutletNames): Named[] {
  const named = outletsNamedIn(withoutQuotations(article[where]), known, article.publisherId);
  return named.map(({ outlet, start, end }) => ({ outlet, where, start, end }));
}

function isLead({ sentences }: ArticleToTrace, evidence: Evidence): boolean {
  if (evidence.in === "title") return true;
  const end = sentences[Math.min(leadSentences, sentences.length) - 1]?.[1] ?? 0;
  return evidence.start < end;
}

function credited(article: ArticleToTrace, { outlet, isWhole, where, start, end }: Credit): Citation {
  return { outlet, how: "credited", isWhole, evidence: evidenceOf(article, where, start, end) };
}

/** Widened to the sentence where the article has sentences there. */
function evidenceOf(article: ArticleToTrace, where: Evidence["in"], start: number, end: number): Evidence {
  const source = where === "text" ? article.text : where === "title" ? article.title : article.byline.join(", ");
  if (where !== "text") return { in: where, start: 0, end: source.length, words: source };
  const cue = end - source.slice(start, end).trimStart().length;
  const sentence = article.sentences.find(([from, to]) => from <= cue && cue < to && to - from <= mostEvidence);
  const [from, to] = sentence ?? [cue, end];
  return { in: where, start: from, end: to, words: source.slice(from, to) };
}

/** Of each outlet the citation that says most. */
function oncePerOutlet(citations: readonly Citation[]): Citation[] {
  const weight = ({ how, isWhole }: Citation) => Number(isWhole) * 2 + Number(how === "credited");
  const groups = Map.groupBy(citations, ({ outlet }) => outletId(outlet));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1));
}
