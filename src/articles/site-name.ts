import { registrableDomain } from "../feeds/publisher-site.ts";

/** What stands beside a site's name in the title of its front page, a section or a search, in words of the trade. */
const labels = new Set(
  "home homepage index search results result archive archives latest breaking top news headlines stories story article articles page website site official online edition international world national local us uk europe africa asia politics business money sport sports science technology tech entertainment culture opinion video videos live and the of from at by for com org net www".split(
    " ",
  ),
);

/**
 * The forms of a site's names as a title may write them, squeezed into one word: of "Harbour Post" at `news.harbourpost.example`
 * "harbourpost", "newsharbourpostexample", "harbourpostexample". `url` is an address of the site's, if known.
 */
export function siteNames(names: readonly (string | undefined)[], url: string | undefined): ReadonlySet<string> {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, "") : "";
  const domain = registrableDomain(host) ?? "";
  const written = [...names, host, host.split(".")[0], domain, domain.split(".")[0]];
  const words = written.filter((name) => name !== undefined).map((name) => wordsOf(name));
  // A label of a host, such as "news" or "edition", is no name.
  return new Set(words.filter((name) => name.some((word) => !labels.has(word))).map((name) => name.join("")));
}

/** Whether a title says nothing but where it is: the site's name alone, twice, or with labels ("Search: Harbour Post"). */
export function namesOnlySite(title: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(title);
  let isNamed = false;
  for (let at = 0; at < words.length; ) {
    const end = endOfName(words, at, names);
    if (end > at) isNamed = true;
    else if (!labels.has(words[at] ?? "")) return false;
    at = Math.max(end, at + 1);
  }
  return isNamed;
}

/** In words; a site's name has no more. */
const longestName = 6;

function endOfName(words: readonly string[], at: number, names: ReadonlySet<string>): number {
  for (let end = Math.min(words.length, at + longestName); end > at; end -= 1)
    if (names.has(words.slice(at, end).join(""))) return end;
  return at;
}

/** In small letters, without marks between. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
