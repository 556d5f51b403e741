import type { AttributedClaim, Speaker } from "../src/claims/speaker.ts";
import type { Way } from "../src/claims/way.ts";
import type { MarkedArticle } from "./marked-speakers.ts";

/** What Octavo made of one article. */
export interface Studied {
  claims: AttributedClaim[];
  speakers: Speaker[];
  ways: Way[];
}

/** The articles of one file are about one story. */
export interface MarkedFile {
  name: string;
  articles: MarkedArticle[];
}
