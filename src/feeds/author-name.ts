import { singleSpaced } from "./plain-title.ts";

/**
 * The name in an author field. RSS asks for an e-mail address there ("jo@courier.example (Jo Marsh)") and people write
 * "Jo Marsh <jo@courier.example>"; an address alone is kept, one that nobody reads is not.
 */
export function authorName(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const start = written.slice(0, 500);
  const text = singleSpaced(start.includes("<") ? start.replace(/<\/?[a-z][^>@]*>/gi, " ") : start);
  if (!text) return undefined;
  const name = text.includes("@") ? besideAddress(text) : text;
  if (/^(?:unknown|no-?reply@.*|donotreply@.*|\(\))$/i.test(name)) return undefined;
  return name;
}

function besideAddress(text: string): string {
  const bracketed = /^(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\s*\((.+)\)$/.exec(text)?.[1];
  const quoted = /^"?(.+?)"?\s*(?:<|\(|\[)(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+(?:>|\)|\])$/.exec(text)?.[1];
  return (bracketed ?? quoted ?? text).trim();
}
