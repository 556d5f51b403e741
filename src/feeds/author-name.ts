/**
 * The name in an author field. RSS asks for an e-mail address there ("jo@courier.example (Jo Marsh)") and people write
 * "Jo Marsh <jo@courier.example>"; an address alone is kept, one that nobody reads is not.
 */
export function authorName(written: string | undefined): string | undefined {
  const text = written
    ?.slice(0, 500)
    .replace(/<\/?[a-z][^>@]*>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!text) return undefined;
  const bracketed = /^(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\s*\((.+)\)$/.exec(text)?.[1];
  const quoted = /^"?(.+?)"?\s*(?:<|\(|\[)(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+(?:>|\)|\])$/.exec(text)?.[1];
  const name = (bracketed ?? quoted ?? text).trim();
  if (/^(?:unknown|no-?reply@.*|donotreply@.*|\(\))$/i.test(name)) return undefined;
  return name;
}
