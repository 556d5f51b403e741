import { diffArrays } from "diff";
import { tokensOf } from "../language/tokens.ts";
import { comparable } from "./comparable-words.ts";
import type { Piece } from "./difference.ts";

/** Beyond so many words put in or taken out a passage is shown as replaced: the search takes their square in steps. */
const mostEdits = 600;

/**
 * The words of two texts side by side (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). Words are those of
 * the language, also where it writes without spaces; typesetting does not count.
 */
export function compareWords(before: string, after: string, language?: string): Piece[] {
  const found = diffArrays(partsOf(before, language), partsOf(after, language), {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: mostEdits,
  });
  if (!found) return replaced(before, after);
  return gathered(
    found.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value.map(({ text }) => text).join(""),
    })),
  );
}

export function replaced(before: string, after: string): Piece[] {
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

interface Part {
  text: string;
  /** As it is compared. */
  key: string;
}

/** Every word, and every sign and space between words, in order. */
function partsOf(text: string, language: string | undefined): Part[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of tokensOf(text, language)) {
    parts.push(...between(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  parts.push(...between(text.slice(at)));
  return parts.map((part) => ({ text: part, key: comparable(part) }));
}

function between(text: string): string[] {
  return text.match(/\s+|\S/gu) ?? [];
}

/** Runs of removed words before runs of added ones; a space or sign alone between two changes belongs to both. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) out.push({ kind: "removed", text: removed });
    if (added) out.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [place, { kind, text }] of pieces.entries()) {
    const isBetweenChanges =
      kind === "same" && place + 1 < pieces.length && (removed || added) && !/[\p{L}\p{N}]/u.test(text);
    if (kind === "removed" || isBetweenChanges) removed += text;
    if (kind === "added" || isBetweenChanges) added += text;
    if (kind === "same" && !isBetweenChanges) {
      flush();
      out.push({ kind, text });
    }
  }
  flush();
  return out;
}
