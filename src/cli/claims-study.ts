import { type ClaimTagger, findClaims } from "../claims/find-claims.ts";
import { findWays } from "../claims/find-ways.ts";
import { resolveSpeakers } from "../claims/resolve-speakers.ts";
import type { ArticleOfClaims, AttributedClaim, Speaker } from "../claims/speaker.ts";
import type { Way } from "../claims/way.ts";
import { outletNames } from "../feeds/outlet-names.ts";
import { loadClaimTagger } from "./load-claim-tagger.ts";

/**
 * `octavo claims --jsonl`: lines of `{id, text}` in, with `language`, `title`, `byline` and `kind` where they are known; one line
 * each out: `{id, claims: [{source, cue, content, …}], tagger}`, spans as `[start, end]` in UTF-16 code units of the text.
 * `tagger` says what read it: "model", "rules", or "none" for a text that is not English. With `--speakers` a claim also says
 * its `quotation` and `attitude`; who its `speaker` is and `by` what that was found, or why it stays `unresolved`; and its `way`,
 * where the word went through more than one hand. A line that cannot be read gives `{id, error}` and never ends the stream.
 */
export async function studyClaims(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  { speakers: wantsSpeakers = false }: { speakers?: boolean } = {},
  loadTagger: () => ClaimTagger | undefined = loadClaimTagger,
): Promise<void> {
  const model = loadTagger();
  for await (const line of input) {
    if (line.trim() !== "") write(JSON.stringify(studyLine(line, model, wantsSpeakers)));
  }
}

/** Agencies, and what has the form of an outlet's name: nobody is followed here. */
const known = outletNames([]);

function studyLine(line: string, model: ClaimTagger | undefined, wantsSpeakers: boolean): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
    const { id: given, text, language, title, byline, kind } = row as Record<string, unknown>;
    id = given ?? null;
    if (id === null) throw new Error("id is missing");
    if (typeof text !== "string") throw new Error("text must be a string");
    if (language !== undefined && language !== null && typeof language !== "string")
      throw new Error("language must be a string");
    const { claims, tagger } = findClaims(text, language ?? undefined, model);
    if (!wantsSpeakers) return { id, tagger, claims };
    const article: ArticleOfClaims = {
      text,
      language: language ?? undefined,
      title: typeof title === "string" ? title : "",
      byline: Array.isArray(byline) ? byline.filter((name) => typeof name === "string") : [],
      kind: typeof kind === "string" ? kind : undefined,
    };
    const found = resolveSpeakers(article, claims);
    const ways = findWays(article, found, known);
    return { id, tagger, claims: found.claims.map((claim, place) => written(claim, found.speakers, ways[place])) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function written({ by, ...claim }: AttributedClaim, speakers: readonly Speaker[], way: Way | undefined): object {
  const hands = (way?.hands.length ?? 0) > 1 ? { way: way?.hands } : {};
  if (by.outcome === "no source") return { ...claim, ...hands };
  if (by.outcome === "unresolved") return { ...claim, unresolved: by.why, ...hands };
  const jointly = by.jointly ? { jointly: by.jointly.map((place) => speakers[place]) } : {};
  const evidence = by.evidence ? { evidence: by.evidence } : {};
  return { ...claim, speaker: speakers[by.speaker], ...jointly, by: by.by, ...evidence, ...hands };
}
