import { outletsNamedIn } from "../feeds/named-outlets.ts";
import type { OutletNames } from "../feeds/outlet-names.ts";
import { withoutQuotations } from "../language/fingerprint.ts";
import { type Span, sentencesOf } from "../language/sentences.ts";
import type { ArticleOfClaims, AttributedClaim, SpeakersOfArticle } from "./speaker.ts";
import type { Hand, Way } from "./way.ts";

/** The way of each claim, in their order: who had it in hand before this article. Empty for a claim without a source. */
export function findWays(article: ArticleOfClaims, found: SpeakersOfArticle, known: OutletNames): Way[] {
  const { text, language } = article;
  const sentences = sentencesOf(text, language);
  const outlets = outletsNamedIn(withoutQuotations(text), known);
  return found.claims.map((claim) => {
    const first = firstHand(claim, found, text);
    if (!first) return { hands: [] };
    const sentence = sentences.find(([start, end]) => start <= first.words[0] && first.words[0] < end);
    const heard = outlets.find(({ start, end }) => sentence && start >= sentence[0] && end <= sentence[1]);
    if (!heard) return { hands: [first] };
    const span: Span = [heard.start, heard.end];
    const { name, publisherId } = heard.outlet;
    const outlet: Hand = { role: "outlet", name, words: span, cue: span };
    return { hands: [first, publisherId === undefined ? outlet : { ...outlet, publisherId }] };
  });
}

function firstHand(claim: AttributedClaim, { speakers }: SpeakersOfArticle, text: string): Hand | undefined {
  const [words] = claim.source;
  if (!words) return undefined;
  const cue = claim.cue[0] ?? words;
  if (claim.by.outcome !== "resolved") return { role: "speaker", name: text.slice(...words), words, cue };
  const { speaker } = claim.by;
  return { role: "speaker", name: speakers[speaker]?.name ?? text.slice(...words), words, cue, speaker };
}
