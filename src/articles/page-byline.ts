import { isObject, type LinkedObject, listOf, textOf, typesOf } from "./json-ld.ts";
import { type PageDocument, wordsOf } from "./page-dom.ts";
import type { PageMeta } from "./page-meta.ts";

/** Words that show a body, a role or a desk behind the name; a person has none of them. */
const notPeople =
  /(?:^|[^\p{L}])(?:staff|news|newsroom|newsdesk|desk|press|editors?|editorial|team|agency|agencies|agence|agentur|bureau|reuters|ap|afp|dpa|efe|ansa|pti|ians|tass|xinhua|bloomberg|wires?|admin|administrator|webmaster|redaktion|redacci[oó]n|r[ée]daction|redazione|reda[cç][aã]o|redactie|redakcja|редакция|correspondents?|reporters?|writers?|contributors?|magazine|media|times|post|online|network|tv|radio|com|inc|ltd|llc|guest|anonymous|unknown|author|posted|published|updated|share|follow|and wire|services?|business|sports?|insider|daily|review|blog|coordenadoria|company|group|institute|foundation|university|council|ministry)(?:[^\p{L}]|$)/iu;
const lead =
  /^(?:text|texte|texto|testo|текст|words|by|written by|words by|story by|reporting by|von|par|por|di|da|door|av|af|autor|author|texte?|от|автор)(?:\s*:\s*|\s+)/iu;
const between = /\s*(?:,|;|\||·|•|\/|&|\s(?:and|und|et|y|e|en|och|og|и|with)\s)\s*/iu;
const mostPeople = 8;

/** The people who wrote the article, in the page's order; a newsroom, an agency or the publisher is nobody here. */
export function pageByline(
  document: PageDocument,
  meta: PageMeta,
  object: LinkedObject | undefined,
  publisherNames: readonly string[],
): string[] {
  const sources = [
    () => authorsOf(object),
    () => [...(meta.get("author") ?? []), ...(meta.get("article:author") ?? []), ...(meta.get("dc.creator") ?? [])],
    () => ["byl", "parsely-author", "sailthru.author"].flatMap((name) => meta.get(name) ?? []),
    () => textsOf(document, '[itemprop~="author"] [itemprop="name"], [itemprop~="author"]'),
    () => textsOf(document, 'a[rel~="author"]'),
    () => textsOf(document, '[class*="byline" i] a, [class*="author-name" i], [class*="author_name" i]'),
    () => textsOf(document, '[class*="byline" i]'),
  ];
  for (const source of sources) {
    const people = peopleIn(source(), publisherNames);
    if (people.length > 0) return people;
  }
  return [];
}

/** The people among what is written in the place of an author, each once. */
export function peopleIn(written: readonly string[], publisherNames: readonly string[]): string[] {
  const publishers = new Set(publisherNames.map((name) => name.toLowerCase()));
  const people = new Set(written.flatMap(namesIn).filter((name) => isPerson(name, publishers)));
  return [...people].slice(0, mostPeople);
}

function authorsOf(object: LinkedObject | undefined): string[] {
  return listOf(object?.author ?? object?.creator).flatMap((author) => {
    if (isObject(author) && typesOf(author).some((type) => /Organization$/.test(type))) return [];
    const names = isObject(author) ? listOf(author.name) : [author];
    return names.flatMap((name) => textOf(name) ?? []);
  });
}

function textsOf(document: PageDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, mostPeople)
    .map(wordsOf)
    .filter((text) => text.length > 2 && text.length < 160);
}

function namesIn(written: string): string[] {
  if (/^(?:https?:)?\/\//.test(written)) return [];
  const bare = written
    .replace(/\([^)]*\)|<[^>]*>|\S+@\S+|@\w+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return bare
    .replace(lead, "")
    .split(between)
    .map((name) => name.replace(lead, "").replace(/^[\s.,:–—-]+|[\s,:–—-]+$/g, ""))
    .map(inNameCase);
}

function inNameCase(name: string): string {
  if (!/^[\p{Lu}\s.'’-]{6,}$/u.test(name) || !name.includes(" ")) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

function isPerson(name: string, publishers: ReadonlySet<string>): boolean {
  const words = name.split(" ");
  if (name.length < 3 || name.length > 60 || words.length > 5 || /[\d<>{}?!"“”]/.test(name)) return false;
  if (/^the\s/i.test(name) || notPeople.test(name) || publishers.has(name.toLowerCase())) return false;
  const isCased = /[\p{Lu}\p{Ll}]/u.test(name);
  if (!isCased) return words.length <= 4;
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  return words.length > 1 && /^\p{Lu}/u.test(first) && /^(?:\p{Lu}|[a-z]['’]\p{Lu})/u.test(last);
}
