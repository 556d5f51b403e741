import { foldedName } from "../src/language/tokens.ts";
import { type MarkedSource, type WayOfNaming, wayOfNaming } from "./marked-speakers.ts";
import type { Figures } from "./score.ts";
import type { Studied } from "./studied.ts";

export interface Judged {
  naming: WayOfNaming;
  /** "missed" where no claim has the source at all. */
  verdict: "right" | "wrong" | "unresolved" | "missed";
  /** Of those that are right. */
  isTypeRight: boolean;
  /** Of those with a role, whether it was found; undefined for others. */
  isRoleFound: boolean | undefined;
  answer: string;
}

/** The share of both spans together that they have in common, from which on they are one source. */
const leastOverlap = 0.5;

export function judgeSource(source: MarkedSource, { claims, speakers }: Studied): Judged {
  const naming = wayOfNaming(source);
  const claim = claims.find(({ source: [span] }) => span && overlap(span, source.span) >= leastOverlap);
  const judged = (verdict: Judged["verdict"], answer: string): Judged => ({
    naming,
    verdict,
    answer,
    isTypeRight: false,
    isRoleFound: undefined,
  });
  if (!claim || claim.by.outcome === "no source") return judged("missed", "");
  const gold = source.speaker;
  if (claim.by.outcome === "unresolved") return judged(gold.is === "unresolved" ? "right" : "unresolved", claim.by.why);
  const speaker = speakers[claim.by.speaker];
  if (!speaker) throw new Error("a claim names a speaker that is not there");
  const answer = `${speaker.name ?? `“${speaker.description}”`}, ${speaker.type} (${claim.by.by}) [${speaker.roles.join(" | ")}]`;
  if (gold.is === "unresolved") return judged("wrong", answer);
  if (gold.is === "author") return judged(speaker.sort === "author" ? "right" : "wrong", answer);
  const isRight =
    gold.is === "named"
      ? plain(speaker.name ?? "") === plain(gold.name)
      : !speaker.name && plain(speaker.description) === plain(gold.description);
  const isTypeRight = isRight && speaker.type === gold.type;
  const role = gold.is === "named" && gold.role !== "" ? plain(gold.role) : undefined;
  const isRoleFound = role === undefined ? undefined : speaker.roles.some((found) => isSameRole(plain(found), role));
  return { ...judged(isRight ? "right" : "wrong", answer), isTypeRight, isRoleFound };
}

/** The office itself; of what it is one, texts say in many ways. */
function isSameRole(found: string, wanted: string): boolean {
  const [office = ""] = wanted.split(/ (?:of|for|at) /);
  return ` ${found} `.includes(` ${office} `);
}

function plain(words: string): string {
  return foldedName(words).replace(/^(?:the|a|an) /, "");
}

function overlap([from, to]: readonly [number, number], [start, end]: readonly [number, number]): number {
  const both = Math.min(to, end) - Math.max(from, start);
  return both / (to - from + end - start - both);
}

const order: readonly WayOfNaming[] = ["named", "surname", "pronoun", "role", "unnamed", "author", "ambiguous"];

/** A row for each way of naming and one for all: how many, and of those found, in percent, what came of them. */
export function figuresOf(label: string, judged: readonly Judged[]): Record<string, Figures> {
  const rows: Record<string, Figures> = {};
  for (const naming of order) rows[`${label}: ${naming}`] = rowOf(judged.filter((one) => one.naming === naming));
  rows[`${label}: all`] = rowOf(judged);
  return rows;
}

function rowOf(judged: readonly Judged[]): Figures {
  const count = (verdict: Judged["verdict"]) => judged.filter((one) => one.verdict === verdict).length;
  const found = judged.length - count("missed");
  const withRole = judged.filter(({ verdict, isRoleFound }) => verdict === "right" && isRoleFound !== undefined);
  const right = judged.filter(({ verdict, naming }) => verdict === "right" && naming !== "ambiguous");
  return {
    sources: judged.length,
    found,
    right: percent(count("right"), found),
    wrong: percent(count("wrong"), found),
    unresolved: percent(count("unresolved"), found),
    type: percent(right.filter(({ isTypeRight, naming }) => isTypeRight || naming === "author").length, right.length),
    role: percent(withRole.filter(({ isRoleFound }) => isRoleFound).length, withRole.length),
  };
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part * 1000) / whole) / 10;
}
