import { mostCharacters } from "./search-query.ts";

/** A filter as it is typed. */
export function writeFilter(filter: string, value: string): string {
  const bare = value.replace(/["“”„«»]/g, " ").trim();
  if (filter === "hashtag") return `#${bare}`;
  if (filter === "kind") return `kind:${bare.replaceAll(" ", "-")}`;
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(bare) ? `${filter}:${bare}` : `${filter}:"${bare}"`;
}

/** A query narrowed by one more filter; absent where it would be too long to be read. */
export function withFilter(written: string, filter: string): string | undefined {
  if (written.includes(filter)) return undefined;
  const longer = `${written.trim()} ${filter}`.trim();
  return longer.length > mostCharacters ? undefined : longer;
}

/** A query with another name in the place of one. */
export function withOtherName(written: string, filter: string, asked: string, name: string): string {
  const other = writeFilter(filter, name);
  const forms =
    filter === "hashtag" ? [`#${asked}`] : [`${filter}:"${asked}"`, `${filter}:“${asked}”`, `${filter}:${asked}`];
  for (const form of forms) {
    const at = written.toLowerCase().indexOf(form.toLowerCase());
    if (at >= 0) return `${written.slice(0, at)}${other}${written.slice(at + form.length)}`;
  }
  return other;
}

/** The filters of one day, which ends where the next begins; one that is asked for already narrows no further. */
export function dayFilters(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return `after:${day} before:${next.toISOString().slice(0, 10)}`;
}
