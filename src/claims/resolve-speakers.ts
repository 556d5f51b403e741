import { type Name, namesIn } from "../language/names.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Claim } from "./claim.ts";
import { kindOf } from "./claim-kind.ts";
import type { ArticleOfClaims, ResolvedSource, Speaker, SpeakersOfArticle } from "./speaker.ts";

const pronouns = new Set("he she they it i we who you".split(" "));

/** Who is behind each claim's source, and who speaks in the article altogether. */
export function resolveSpeakers(article: ArticleOfClaims, claims: readonly Claim[]): SpeakersOfArticle {
  const { text, title, language } = article;
  const names = namesIn(text, sentencesOf(text, language), language, title);
  const speakers: Speaker[] = [];
  const attributed = claims.map((claim) => ({
    ...claim,
    by: resolve(claim, text, names, speakers),
    ...kindOf(claim, text),
  }));
  return { speakers, claims: attributed };
}

function resolve(claim: Claim, text: string, names: readonly Name[], speakers: Speaker[]): ResolvedSource {
  const [span] = claim.source;
  if (!span) return { outcome: "no source" };
  const words = text.slice(...span);
  if (pronouns.has(words.toLowerCase())) return { outcome: "unresolved", words, why: "nobody fits" };
  const name = names.find(({ spans }) => spans.some(([start, end]) => start < span[1] && end > span[0]));
  const found = speakers.findIndex((speaker) => (name ? speaker.name === name.name : speaker.description === words));
  if (found >= 0) return { outcome: "resolved", speaker: found, by: name ? "name" : "description" };
  speakers.push({
    sort: name?.type === "person" ? "person" : name ? "body" : "unnamed",
    type: name?.type === "person" ? "person" : name ? "organisation" : "other",
    ...(name ? { name: name.name } : {}),
    roles: [],
    aliases: [],
    description: words,
  });
  return { outcome: "resolved", speaker: speakers.length - 1, by: name ? "name" : "description" };
}
