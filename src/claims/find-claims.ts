import { guessLanguage } from "../language/guess-language.ts";
import type { Claim } from "./claim.ts";
import { linkClaims } from "./link-claims.ts";
import { tagByRule } from "./tag-by-rule.ts";
import { readTokens, type TokensOfText } from "./tokens-of-text.ts";

/** Gives each token of a text its label; `claim-labels.ts` lists them. */
export type ClaimTagger = (tokens: TokensOfText, text: string) => Uint8Array;

/** What found the claims: the trained model, the rules in its place, or nothing, since it only reads English. */
export interface FoundClaims {
  tagger: "model" | "rules" | "none";
  claims: Claim[];
}

/**
 * The claims of an English text, in the order of their cues. Without a language the text's own words decide; other
 * languages have none.
 */
export function findClaims(text: string, language: string | undefined, model: ClaimTagger | undefined): FoundClaims {
  const known = language ?? guessLanguage(text) ?? "en";
  if (!/^en(?:-|$)/i.test(known)) return { tagger: "none", claims: [] };
  const tokens = readTokens(text);
  const labels = model ? model(tokens, text) : tagByRule(tokens);
  return { tagger: model ? "model" : "rules", claims: linkClaims(labels, tokens) };
}
