import { printsOf } from "./print-statement.ts";
import { isSameStatement } from "./same-statement.ts";
import type { ClaimToUnite, Statement, WordedClaim } from "./statement.ts";
import { quotedWords } from "./statement-words.ts";

interface Group {
  fullest: WordedClaim;
  members: WordedClaim[];
  speaker: string | undefined;
  isNamed: boolean;
}

const shingle = 3;

/**
 * The statements of a story. Each claim joins the fullest one that holds its words, or begins one.
 *
 * @param current the words of articles in their current revisions, folded and with a space around each: what still stands there
 *   is not gone, even where it is no claim any more.
 */
export function uniteStatements(claims: readonly ClaimToUnite[], current: ReadonlyMap<number, string>): Statement[] {
  const worded = claims.map(quotedWords).filter(tellsSomething);
  worded.sort((a, b) => b.words.length - a.words.length || a.at - b.at || a.id - b.id);
  const groups: Group[] = [];
  const byShingle = new Map<string, Group[]>();
  for (const claim of worded) {
    const known = findGroup(claim, byShingle);
    if (known) join(known, claim);
    else {
      const group = { fullest: claim, members: [claim], speaker: claim.speaker, isNamed: claim.isNamed };
      groups.push(group);
      for (const key of shinglesOf(claim)) byShingle.set(key, [...(byShingle.get(key) ?? []), group]);
    }
  }
  return groups.flatMap((group) => conclude(group, current)).sort((a, b) => b.at - a.at || b.fullest - a.fullest);
}

/** "It" and "a plan" are claims of an article and tell nothing beside others. */
const leastRetold = 4;

function tellsSomething({ words, quotation }: WordedClaim): boolean {
  return words.length >= (quotation === "indirect" ? leastRetold : 1);
}

/** The fullest first, so that a short quotation goes to the one that most others went to. */
function findGroup(claim: WordedClaim, byShingle: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  const seen = new Set<Group>();
  for (const key of shinglesOf(claim))
    for (const group of byShingle.get(key) ?? []) {
      if (seen.has(group)) continue;
      seen.add(group);
      if (isSameStatement(group, claim)) return group;
    }
  return undefined;
}

function join(group: Group, claim: WordedClaim): void {
  group.members.push(claim);
  if (group.isNamed || !claim.isNamed) return;
  group.speaker = claim.speaker;
  group.isNamed = true;
}

function shinglesOf({ words }: WordedClaim): string[] {
  const keys: string[] = [];
  for (let at = 0; at + shingle <= words.length; at += 1) keys.push(words.slice(at, at + shingle).join(" "));
  return keys;
}

function conclude({ fullest, members, speaker }: Group, current: ReadonlyMap<number, string>): Statement[] {
  const prints = printsOf(fullest, members, current);
  const [first] = prints;
  if (!first) return [];
  const at = Math.min(...members.map((member) => member.at));
  return [{ fullest: fullest.id, speaker, at, prints, isWithdrawn: prints.every(({ isGone }) => isGone) }];
}
