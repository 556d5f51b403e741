import { guessLanguage } from "../language/guess-language.ts";
import type { Claim } from "./claim.ts";
import { englishPartsOf } from "./english-parts.ts";
import { linkClaims } from "./link-claims.ts";
import { sourceSpan } from "./source-span.ts";
import { tagByRule } from "./tag-by-rule.ts";
import { readTokens, type TokensOfText } from "./tokens-of-text.ts";

/** Gives each token of a text its label; `claim-labels.ts` lists them. */
export type ClaimTagger = (text: TokensOfText) => Uint8Array;

/** What found the claims: the trained model, the rules in its place, or nothing, since it only reads English. */
export interface FoundClaims {
  tagger: "model" | "rules" | "none";
  claims: Claim[];
}

/**
 * The claims of an English text, in the order of their cues. Without a language the text's own words decide; other
 * languages have none. Where a text without a language begins in another one but is English for the most part, that part is read.
 */
export function findClaims(text: string, language: string | undefined, model: ClaimTagger | undefined): FoundClaims {
  const known = language ?? guessLanguage(text) ?? "en";
  const isEnglish = /^en(?:-|$)/i.test(known);
  const parts = isEnglish || language ? [] : englishPartsOf(text);
  if (!isEnglish && parts.length === 0) return { tagger: "none", claims: [] };
  const isRead = ({ cue }: Claim) =>
    isEnglish || parts.some(([start, end]) => cue.every(([at]) => at >= start && at < end));
  const tokens = readTokens(text);
  const labels = model ? model(tokens) : tagByRule(tokens);
  const claims = linkClaims(labels, tokens).filter(isRead);
  return { tagger: model ? "model" : "rules", claims: claims.map((claim) => withBareSource(claim, text)) };
}

function withBareSource(claim: Claim, text: string): Claim {
  return { ...claim, source: claim.source.map((span) => sourceSpan(text, span)) };
}
