/** A word or a host that comments are held or refused for. */
export interface CommentRule {
  id: number;
  what: "word" | "host";
  pattern: string;
  deed: "hold" | "refuse";
}

export const ruleKinds = ["word", "host"] as const;
export const ruleDeeds = ["hold", "refuse"] as const;

/** Why a comment waits for a moderator. */
export type HeldFor = { kind: "first comment" } | { kind: "links"; links: number } | { kind: "rule"; pattern: string };

export interface HouseLimits {
  holdsFirst: boolean;
  /** Null holds none for its links. */
  mostLinks: number | null;
}

interface Checked {
  words: string;
  links: readonly string[];
  /** None of the writer's comments was shown yet. */
  isFirst: boolean;
}

export type Verdict =
  | { outcome: "shown" }
  | { outcome: "held"; heldFor: HeldFor[] }
  | { outcome: "refused"; pattern: string };

/** What becomes of a comment before anybody has read it. */
export function checkWords(
  { words, links, isFirst }: Checked,
  rules: readonly CommentRule[],
  { holdsFirst, mostLinks }: HouseLimits,
): Verdict {
  const text = foldWords(words);
  const hosts = links.map((link) => URL.parse(link)?.hostname ?? "");
  const met = rules.filter(({ what, pattern }) =>
    what === "word" ? hasWords(text, pattern) : hosts.some((host) => isOfHost(host, pattern)),
  );
  const refused = met.find(({ deed }) => deed === "refuse");
  if (refused) return { outcome: "refused", pattern: refused.pattern };
  const heldFor: HeldFor[] = [
    ...(isFirst && holdsFirst ? [{ kind: "first comment" as const }] : []),
    ...(mostLinks !== null && links.length > mostLinks ? [{ kind: "links" as const, links: links.length }] : []),
    ...met.map(({ pattern }) => ({ kind: "rule" as const, pattern })),
  ];
  return heldFor.length > 0 ? { outcome: "held", heldFor } : { outcome: "shown" };
}

/** Words as rules compare them: without capitals, accents and what stands between. */
function foldWords(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `;
}

/** A pattern is words in a row; with a `*` at its end the last may go on. */
function hasWords(text: string, pattern: string): boolean {
  const wanted = foldWords(pattern);
  if (wanted.trim() === "") return false;
  return text.includes(pattern.trimEnd().endsWith("*") ? wanted.trimEnd() : wanted);
}

function isOfHost(host: string, pattern: string): boolean {
  return host === pattern || host.endsWith(`.${pattern}`);
}

/** A rule as it is kept, or nothing where it would meet everything or no host. */
export function tidyPattern(what: CommentRule["what"], written: string): string | undefined {
  const pattern = written.trim().replace(/\s+/g, " ").toLowerCase();
  if (what === "word") return foldWords(pattern).trim().length >= 2 && pattern.length <= 100 ? pattern : undefined;
  const host = URL.parse(pattern.includes("://") ? pattern : `https://${pattern}`)?.hostname ?? "";
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && host.length <= 253 ? host : undefined;
}
