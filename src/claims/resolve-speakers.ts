import type { Span } from "../language/sentences.ts";
import type { Claim } from "./claim.ts";
import { kindOf } from "./claim-kind.ts";
import { resolvePhrase } from "./resolve-phrase.ts";
import { type Found, resolveGroup, resolvePerson, resolveRelative, resolveThing } from "./resolve-pronoun.ts";
import { addSpeaker, isQuoted, type Scene, sceneOf } from "./scene.ts";
import type { ArticleOfClaims, AttributedClaim, ResolvedSource, Speaker, SpeakersOfArticle } from "./speaker.ts";
import { isThing } from "./thing-source.ts";

/**
 * Who is behind each claim's source, and who speaks in the article altogether. Sources are taken in the order of the text, so
 * that a pronoun knows who spoke before it. Nobody is guessed: where two fit, the source stays unresolved and says so.
 */
export function resolveSpeakers(article: ArticleOfClaims, claims: readonly Claim[]): SpeakersOfArticle {
  const scene = sceneOf(article);
  const sources = claims.flatMap(({ source: [span] }) => (span ? [span] : []));
  const found = new Map<string, ResolvedSource>();
  for (const span of sources.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const key = span.join(" ");
    if (!found.has(key)) found.set(key, hear(scene, span));
  }
  const attributed = claims.map((claim) => ({
    ...claim,
    by: found.get(claim.source[0]?.join(" ") ?? "") ?? ({ outcome: "no source" } as const),
    ...kindOf(claim, article.text),
  }));
  return { speakers: withoutThings(scene, attributed), claims: attributed };
}

/** What each speaker is held to say tells whether it is somebody at all. */
function withoutThings({ speakers, text }: Scene, claims: readonly AttributedClaim[]): Speaker[] {
  const own = Map.groupBy(claims, ({ by }) => (by.outcome === "resolved" ? by.speaker : undefined));
  return speakers.map(({ speaker }, place) =>
    isThing(speaker, own.get(place) ?? [], text) ? { ...speaker, type: "thing" } : speaker,
  );
}

/** Resolves one source and remembers it for those that follow. */
function hear(scene: Scene, span: Span): ResolvedSource {
  const words = scene.text.slice(...span);
  const resolved = resolve(scene, span, words);
  const speaker = resolved.outcome === "resolved" ? resolved.speaker : undefined;
  const isJoint = resolved.outcome === "resolved" && (resolved.jointly?.length ?? 0) > 0;
  const isPlural = isJoint || (speaker !== undefined && (scene.speakers[speaker]?.isPlural ?? false));
  if (!isQuoted(scene, span[0])) scene.heard.push({ span, speaker, isPlural });
  return resolved;
}

const pronouns =
  /^(he|she|it|they|i|we|me|us|who|which|that|you|him|her|them|his|one|this|these|those|what)(?:\s(?:himself|herself|itself|themselves|both|all|myself|also|too))?$/i;

function resolve(scene: Scene, span: Span, words: string): ResolvedSource {
  const [, pronoun] = pronouns.exec(words) ?? [];
  if (!pronoun) return resolvePhrase(scene, span, words);
  const unresolved = (why: "several fit" | "nobody fits"): ResolvedSource => ({ outcome: "unresolved", words, why });
  // Whom somebody means who is quoted, only the speaker knows.
  if (isQuoted(scene, span[0])) return unresolved("nobody fits");
  const lower = pronoun.toLowerCase();
  const isFirst = /^(?:i|we|me|us)$/.test(lower);
  // Answers of an interview stand without quotation marks: whose they are is not said here.
  if (isFirst && scene.article.kind === "interview") return unresolved("nobody fits");
  if (isFirst) return { outcome: "resolved", speaker: authorOf(scene, words), by: "author" };
  const found = findBehind(scene, lower, span[0]);
  if (typeof found === "string") return unresolved(found);
  return { outcome: "resolved", speaker: found.speaker, by: "pronoun", evidence: found.evidence };
}

function findBehind(scene: Scene, pronoun: string, at: number): Found {
  if (pronoun === "he") return resolvePerson(scene, at, "male");
  if (pronoun === "she") return resolvePerson(scene, at, "female");
  if (pronoun === "it") return resolveThing(scene, at);
  if (pronoun === "they") return resolveGroup(scene, at);
  return /^(?:who|which|that)$/.test(pronoun) ? resolveRelative(scene, at, pronoun === "who") : "nobody fits";
}

function authorOf(scene: Scene, words: string): number {
  const known = scene.speakers.findIndex(({ speaker }) => speaker.sort === "author");
  if (known >= 0) return known;
  const { byline } = scene.article;
  const [name] = byline.length === 1 ? byline : [];
  return addSpeaker(scene, {
    speaker: { sort: "author", type: "author", ...(name ? { name } : {}), roles: [], aliases: [], description: words },
    member: undefined,
    gender: undefined,
    isPlural: false,
    noun: "",
  });
}
