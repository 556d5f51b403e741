import type { Piece } from "../articles/difference.ts";
import { alignWords } from "../language/align-words.ts";
import type { Token } from "../language/tokens.ts";
import type { Print, WordedClaim } from "./statement.ts";

/** How each article prints a statement, the first to print it first. */
export function printsOf(
  fullest: WordedClaim,
  members: readonly WordedClaim[],
  current: ReadonlyMap<number, string>,
): Print[] {
  const inOrder = members.toSorted((a, b) => a.at - b.at || a.articleId - b.articleId || a.id - b.id);
  return [...Map.groupBy(inOrder, ({ articleId }) => articleId)].flatMap(([articleId, claims]) => {
    const now = claims.filter(({ isCurrent }) => isCurrent);
    if (now.length > 0) return [printOf(fullest, articleId, now, false)];
    // The words may stand where the newer text was not seen to attribute them.
    const text = current.get(articleId) ?? "";
    if (claims.some(({ words }) => text.includes(` ${words.join(" ")} `))) return [];
    return [printOf(fullest, articleId, claims.slice(-1), true)];
  });
}

function printOf(fullest: WordedClaim, articleId: number, claims: readonly WordedClaim[], isGone: boolean): Print {
  const claimIds = claims.map(({ id }) => id);
  // Of one claim that is the fullest the rest is known; several may hold a part each.
  const whole = claims.find(({ words }) => words.length === fullest.words.length) ?? undefined;
  const pieces = gather(fullest, whole ? [whole] : inPlace(fullest, claims));
  const isAltered = pieces.some(({ kind }) => kind === "added");
  const isCut = pieces.some(({ kind }) => kind === "removed");
  const how = isAltered ? "altered" : isCut ? "cut" : "whole";
  return { articleId, claimIds, how, pieces: how === "whole" ? [] : pieces, isGone };
}

/** In the order in which they stand in the fullest. */
function inPlace(fullest: WordedClaim, claims: readonly WordedClaim[]): WordedClaim[] {
  const startOf = ({ words }: WordedClaim) => alignWords(fullest.words, words).find((place) => place >= 0) ?? 0;
  return claims
    .map((claim) => ({ claim, start: startOf(claim) }))
    .sort((a, b) => a.start - b.start)
    .map(({ claim }) => claim);
}

interface WordOf {
  token: Token;
  text: string;
}

function gather(fullest: WordedClaim, claims: readonly WordedClaim[]): Piece[] {
  const printed = claims.flatMap(({ tokens, text }) => tokens.map((token): WordOf => ({ token, text })));
  const places = alignWords(
    fullest.words,
    printed.map(({ token }) => token.word),
  );
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let next = 0;
  const leaveOut = (to: number) => {
    for (; next < to; next += 1) add("removed", sliceOf(fullest, next));
  };
  printed.forEach(({ token, text }, word) => {
    const place = places[word] ?? -1;
    if (place < 0) add("added", `${text.slice(token.start, token.end)} `);
    else {
      leaveOut(place);
      add("same", sliceOf(fullest, place));
      next = place + 1;
    }
  });
  leaveOut(fullest.tokens.length);
  return pieces;
}

/** A word with what stands between it and the next one. */
function sliceOf({ tokens, text }: WordedClaim, place: number): string {
  const from = place === 0 ? 0 : (tokens[place]?.start ?? 0);
  return text.slice(from, tokens[place + 1]?.start ?? text.length);
}
