import type { Claim } from "../src/claims/claim.ts";

const mark = /<(\/?)([sqc])(\d+)>/g;

/**
 * An article with its claims marked in the text: `<s1>The mayor</s1> <q1>said</q1> <c1>…</c1>` are the source, the cue and
 * a piece of the content of claim 1. Gives the text without the marks.
 */
export function readMarkedClaims(marked: string): { text: string; claims: Claim[] } {
  const claims = new Map<string, Claim>();
  const open = new Map<string, number>();
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    const [, end, role = "", number = ""] = match;
    if (!end) open.set(role + number, text.length);
    else {
      const start = open.get(role + number);
      if (start === undefined) throw new Error(`${match[0]} closes what was not opened, near “${text.slice(-40)}”`);
      const claim = claims.get(number) ?? { source: [], cue: [], content: [] };
      claim[role === "s" ? "source" : role === "q" ? "cue" : "content"].push([start, text.length]);
      claims.set(number, claim);
      open.delete(role + number);
    }
  }
  if (open.size > 0) throw new Error(`${[...open.keys()].join(", ")} is never closed`);
  return { text: text + marked.slice(read), claims: [...claims.values()] };
}
