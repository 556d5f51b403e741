import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Claim } from "../src/claims/claim.ts";
import { findClaims } from "../src/claims/find-claims.ts";
import { findWays } from "../src/claims/find-ways.ts";
import { resolveSpeakers } from "../src/claims/resolve-speakers.ts";
import type { ArticleOfClaims } from "../src/claims/speaker.ts";
import { loadClaimTagger } from "../src/cli/load-claim-tagger.ts";
import { outletNames } from "../src/feeds/outlet-names.ts";
import { type MarkedArticle, readMarkedSpeakers } from "./marked-speakers.ts";
import type { Figures } from "./score.ts";
import { figuresOf, type Judged, judgeSource } from "./score-speakers.ts";
import { scoreUnions } from "./score-unions.ts";
import { scoreGoingOn, scoreWays } from "./score-ways.ts";
import type { MarkedFile, Studied } from "./studied.ts";

const folder = fileURLToPath(new URL("../fixtures/speakers/", import.meta.url));
const parts = ["seen", "held-out"] as const;
/** `OCTAVO_BENCH_SHOW=seen` prints what went wrong there; what is held out is better not looked at. */
const shown = process.env.OCTAVO_BENCH_SHOW;

/**
 * Who the sources of our own articles are: by how they are named, on the articles that the rules were written with and on
 * those held out, with the true sources and with those that the tagger finds; the unions over two articles; the ways.
 */
export async function benchSpeakers(): Promise<Record<string, Figures>> {
  const model = loadClaimTagger();
  const figures: Record<string, Figures> = {};
  for (const part of parts) {
    const files = filesOf(part);
    const isShown = shown === part;
    const given = files.map((file) => file.articles.map((article) => study(article, claimsOf(article))));
    const tagged = files.map((file) =>
      file.articles.map((article) => study(article, findClaims(article.text, "en", model).claims)),
    );
    Object.assign(figures, figuresOf(`${part}, sources given`, judgeAll(files, given, isShown)));
    Object.assign(figures, figuresOf(`${part}, tagger’s sources`, judgeAll(files, tagged, false)));
    figures[`${part}: united over articles`] = scoreUnions(files, given, isShown);
    for (const [words, found] of [
      ["sources given", given],
      ["tagger’s sources", tagged],
    ] as const)
      figures[`${part}: ways, ${words}`] = scoreWays(files, found, isShown && found === given);
    figures[`${part}: ways over sentences`] = scoreGoingOn(files, given, isShown);
  }
  return figures;
}

function filesOf(part: string): MarkedFile[] {
  return readdirSync(`${folder}${part}`).map((file) => ({
    name: basename(file, ".txt"),
    articles: readMarkedSpeakers(readFileSync(`${folder}${part}/${file}`, "utf8")),
  }));
}

function claimsOf({ sources }: MarkedArticle): Claim[] {
  return sources.map(({ span }) => ({ source: [span], cue: [], content: [] }));
}

function study({ title, text, kind }: MarkedArticle, claims: readonly Claim[]): Studied {
  const article: ArticleOfClaims = { title, text, kind, language: "en", byline: [] };
  const found = resolveSpeakers(article, claims);
  return { ...found, ways: findWays(article, found, outletNames([])) };
}

function judgeAll(files: readonly MarkedFile[], studied: readonly (readonly Studied[])[], isShown: boolean): Judged[] {
  return files.flatMap(({ name, articles }, file) =>
    articles.flatMap((article, place) => {
      const found = studied[file]?.[place];
      if (!found) return [];
      return article.sources.map((source) => {
        const judged = judgeSource(source, found);
        const isWhole = judged.isTypeRight && judged.isRoleFound !== false;
        if (isShown && (judged.verdict !== "right" || (!isWhole && judged.naming !== "author")))
          console.log(`${name} ${place + 1}: ${judged.verdict} ${judged.naming} “${source.words}” → ${judged.answer}`);
        return judged;
      });
    }),
  );
}
