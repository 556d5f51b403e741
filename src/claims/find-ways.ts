import { type Outlet, type OutletNames, outletId } from "../feeds/outlet-names.ts";
import { withoutQuotations } from "../language/fingerprint.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import { bringersOf, mostSentencesBack } from "./message-chain.ts";
import { type OutletHand, outletHandsIn } from "./outlet-hands.ts";
import { heardBySource, type PassedOn, passedOnIn } from "./passed-on.ts";
import type { ArticleOfClaims, AttributedClaim, Speaker, SpeakersOfArticle } from "./speaker.ts";
import type { Hand, Way } from "./way.ts";
import { goOn } from "./ways-over-sentences.ts";

interface Sentence {
  span: Span;
  number: number;
  /** The number of its line; a back reference never leaves it. */
  line: number;
  spoken: string;
  outlets: OutletHand[];
  /** The outlets that it or what it goes on with says printed something. */
  printed: readonly OutletHand[];
  /** Read when a source stands in it. */
  passed?: PassedOn[];
}

/**
 * The way of each claim, in their order: who had it in hand before this article, first hand first, each with the words that say
 * so. One hand alone is an ordinary source; a claim without a source has none. What the sentence of the source says counts, and
 * what those before say where the source plainly refers back to them.
 */
export function findWays(article: ArticleOfClaims, found: SpeakersOfArticle, known: OutletNames): Way[] {
  const sentences = readSentences(article, known);
  const placed = found.claims.map((claim) => {
    const [source] = claim.source;
    const sentence = source && sentences.find(({ span }) => span[0] <= source[0] && source[0] < span[1]);
    if (!source || !sentence) return { claim, way: { hands: [] }, sentence: undefined };
    const hands = handsOf(
      claim,
      source,
      { sentence, before: sentences.slice(0, sentence.number) },
      found,
      article.text,
    );
    return { claim, way: { hands }, sentence };
  });
  goOn(placed, found.speakers, article.text);
  return placed.map(({ way }) => way);
}

function readSentences({ text, language }: ArticleOfClaims, known: OutletNames): Sentence[] {
  const masked = withoutQuotations(text);
  const before: Outlet[] = [];
  const sentences: Sentence[] = [];
  for (const span of sentencesOf(text, language)) {
    const last = sentences.at(-1);
    const isNewLine = last !== undefined && text.slice(last.span[1], span[0]).includes("\n");
    const spoken = masked.slice(...span);
    const printedBefore = last && !isNewLine ? last.printed : [];
    const outlets = outletHandsIn(spoken, span[0], known, { before, printedBefore });
    before.push(...outlets.map(({ outlet }) => outlet));
    const printed = stillPrinted(spoken, outlets, printedBefore);
    const line = (last?.line ?? 0) + (isNewLine ? 1 : 0);
    sentences.push({ span, number: sentences.length, line, spoken, outlets, printed });
  }
  return sentences;
}

/** What "it" printed: the outlet of this sentence, or of those before where this one goes on with it ("It said …"). */
function stillPrinted(
  spoken: string,
  outlets: readonly OutletHand[],
  before: readonly OutletHand[],
): readonly OutletHand[] {
  const printed = outlets.filter(({ did }) => did === "printed");
  if (printed.length > 0 || outlets.length > 0) return printed;
  return /^It\s(?:also\s|added\b|said\b|wrote\b|reported\b|noted\b|cited\b|quoted\b)/.test(spoken) ? before : [];
}

/** What a sentence says of how a word was passed on. */
function passedIn(sentence: Sentence): PassedOn[] {
  const { spoken, span } = sentence;
  sentence.passed ??= [...passedOnIn(spoken, span[0]), ...heardBySource(spoken, span[0])];
  return sentence.passed;
}

type Words = { words: Span; cue: Span };

function handsOf(
  claim: AttributedClaim,
  source: Span,
  { sentence, before }: { sentence: Sentence; before: readonly Sentence[] },
  { speakers, claims }: SpeakersOfArticle,
  text: string,
): Hand[] {
  const { outlets } = sentence;
  const own = outlets.find(({ words, did }) => did !== "held" && isWithin(words, source));
  const cue = claim.cue[0] ?? source;
  const [inner, outer] = mediatorsOf(source, passedIn(sentence));
  const bringers = inner.length === 0 ? broughtBy(text.slice(...source), before) : [];
  const alone = [{ words: coreOf(source, text, outlets), cue }];
  const first: Words[] = own ? citedBy(own, claims) : bringers.length > 0 ? bringers : alone;
  const through = own
    ? [own]
    : outlets.filter((hand) => !inner.some((one) => overlap(one.words, hand.words)) && isOf(hand, source, claims));
  const heard = through.filter(({ did }) => did === "heard");
  const printed = through.filter(({ did }) => did !== "heard");
  const chain: (Words & { outlet?: Outlet })[] = [...inner, ...first, ...outer, ...heard, ...printed];
  return named(distinct(chain), { speakers, claims }, text);
}

function broughtBy(source: string, before: readonly Sentence[]): Words[] {
  const near = before.slice(-mostSentencesBack);
  return bringersOf(
    source,
    near.map((sentence) => ({ spoken: sentence.spoken, offset: sentence.span[0], passed: () => passedIn(sentence) })),
  );
}

/** As the source that a claim has there, where one has. */
function citedBy({ cites, cue }: OutletHand, claims: readonly AttributedClaim[]): Words[] {
  if (!cites) return [];
  const claim = claims.find(({ source: [source] }) => source && overlap(source, cites));
  return [{ words: claim?.source[0] ?? cites, cue }];
}

/** What an outlet heard it heard from the source that stands next to the words that say so. */
function isOf({ did, cue }: OutletHand, source: Span, claims: readonly AttributedClaim[]): boolean {
  if (did === "printed") return true;
  if (did === "held")
    return (source[0] < cue[0] && cue[1] <= source[1]) || (source[1] <= cue[0] && cue[0] - source[1] < 20);
  return !claims.some(
    ({ source: [other] }) =>
      other && ((source[1] <= other[0] && other[1] <= cue[0]) || (cue[1] <= other[0] && other[1] <= source[0])),
  );
}

/** Who had it before the source, and who took it on from there. */
function mediatorsOf(source: Span, passed: readonly PassedOn[]): [before: Words[], after: Words[]] {
  const before: Words[] = [];
  const after: Words[] = [];
  for (const { hands, cue } of passed) {
    const own = hands.findIndex((words) => overlap(words, source));
    const others = hands.filter((_, place) => place !== own).map((words) => ({ words, cue }));
    if (own === 0) after.push(...others);
    else before.push(...others);
  }
  return [before, after];
}

/** Without what stands beside it: "A former official, who …" */
function coreOf([start, whole]: Span, text: string, outlets: readonly OutletHand[]): Span {
  const holder = outlets.find(({ did, cue }) => did === "held" && start < cue[0] && cue[1] <= whole);
  const end = holder ? start + text.slice(start, holder.cue[0]).trimEnd().length : whole;
  const words = text.slice(start, end);
  const [, , apposed] = /^((?:his|her|its|their|the|a|an)\s[^,]+,\s)(\p{Lu}[^,]+)/iu.exec(words) ?? [];
  if (apposed) return [start + words.indexOf(apposed), start + words.indexOf(apposed) + apposed.length];
  const comma = words.indexOf(",");
  return comma < 0 ? [start, end] : [start, start + comma];
}

function distinct<H extends Words & { outlet?: Outlet }>(hands: readonly H[]): H[] {
  return hands.filter((hand, place) => {
    const earlier = hands.slice(0, place);
    const isSame = (other: H) =>
      overlap(other.words, hand.words) ||
      (hand.outlet !== undefined && other.outlet !== undefined && outletId(hand.outlet) === outletId(other.outlet));
    return !earlier.some(isSame);
  });
}

function named(
  chain: readonly (Words & { outlet?: Outlet })[],
  { speakers, claims }: SpeakersOfArticle,
  text: string,
): Hand[] {
  const firstOutlet = chain.findIndex(({ outlet }) => outlet !== undefined);
  return chain.map(({ words, cue, outlet }, place): Hand => {
    if (outlet) {
      const role = place === firstOutlet ? "outlet" : "repeater";
      const { name, publisherId } = outlet;
      return { role, name, words, cue, ...(publisherId === undefined ? {} : { publisherId }) };
    }
    const speaker = speakerAt(words, claims);
    const name = (speaker === undefined ? undefined : nameOf(speakers[speaker])) ?? text.slice(...words);
    return {
      role: place === 0 ? "speaker" : "mediator",
      name,
      words,
      cue,
      ...(speaker === undefined ? {} : { speaker }),
    };
  });
}

function nameOf(speaker: Speaker | undefined): string | undefined {
  return speaker?.name;
}

function speakerAt(words: Span, claims: readonly AttributedClaim[]): number | undefined {
  const claim = claims.find(({ source: [source] }) => source && overlap(source, words));
  return claim?.by.outcome === "resolved" ? claim.by.speaker : undefined;
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

function isWithin([from, to]: Span, [start, end]: Span): boolean {
  return start <= from && to <= end;
}
