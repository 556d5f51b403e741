import { type FollowedPublisher, outletNames } from "../feeds/outlet-names.ts";
import { type ClaimTagger, type FoundClaims, findClaims } from "./find-claims.ts";
import { findWays } from "./find-ways.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";
import type { ArticleOfClaims, AttributedClaim, Speaker } from "./speaker.ts";
import type { Hand } from "./way.ts";

export interface ClaimsRequest {
  articles: readonly ArticleOfClaims[];
  publishers: readonly FollowedPublisher[];
}

/** The claims of one article, with who is behind each and by which way its words came. */
export interface ClaimsOfArticle {
  tagger: FoundClaims["tagger"];
  speakers: Speaker[];
  /** In the order of the text. */
  claims: (AttributedClaim & { way: Hand[] })[];
}

/** Who said what in each of a few articles: one task of a study thread. */
export function studyClaims(
  { articles, publishers }: ClaimsRequest,
  model: ClaimTagger | undefined,
): ClaimsOfArticle[] {
  const known = outletNames(publishers);
  return articles.map((article) => {
    const { tagger, claims } = findClaims(article.text, article.language, model);
    const found = resolveSpeakers(article, claims);
    const ways = findWays(article, found, known);
    return {
      tagger,
      speakers: found.speakers,
      claims: found.claims.map((claim, place) => ({ ...claim, way: ways[place]?.hands ?? [] })),
    };
  });
}
