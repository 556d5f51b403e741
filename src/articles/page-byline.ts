import { isObject, type LinkedObject, listOf, textOf, typesOf } from "./json-ld.ts";
import type { Found } from "./page-evidence.ts";
import { saidInMeta } from "./page-meta.ts";
import type { PageSigns, Said } from "./page-signs.ts";
import { linesAround } from "./page-times.ts";
import { leadsToPeople, peopleIn } from "./people-in.ts";

const metaNames =
  "author article:author dc.creator dcterms.creator byl parsely-author sailthru.author twitter:data1".split(" ");

/** The people who wrote the article, in the page's order; a newsroom, an agency or the publisher is nobody here. */
export function pageByline(
  signs: PageSigns,
  object: LinkedObject | undefined,
  publisherNames: readonly string[],
  title: string,
): Found<string[]> | undefined {
  const sources = [
    () => authorsOf(object),
    ...metaNames.map((name) => () => saidInMeta(signs.meta, name === "twitter:data1" ? writerInCard(signs) : [name])),
    () => ["author", "creator"].flatMap((name) => signs.properties.get(name) ?? []),
    () => signs.authorLinks,
    () => signs.bylines,
    () =>
      linesAround(signs.headings, title)
        .filter(leadsToPeople)
        .map((words) => ({ words, from: "line at the headline" })),
  ];
  for (const source of sources) {
    const found = firstPeople(source(), publisherNames);
    if (found) return found;
  }
  return undefined;
}

/** Twitter cards label two lines of their own: the first is often "Written by". */
function writerInCard(signs: PageSigns): string[] {
  return /written by|author|von|par|por|autor/i.test(signs.meta.get("twitter:label1")?.[0] ?? "")
    ? ["twitter:data1"]
    : [];
}

/** All people of a source's first kind of place, since one author has one element. */
function firstPeople(said: readonly Said[], publisherNames: readonly string[]): Found<string[]> | undefined {
  const start = said.find(({ words }) => peopleIn([words], publisherNames).length > 0);
  if (!start) return undefined;
  const alike = said.filter(({ from }) => from === start.from).map(({ words }) => words);
  return { value: peopleIn(alike, publisherNames), from: start.from, words: [...new Set(alike)].join("; ") };
}

function authorsOf(object: LinkedObject | undefined): Said[] {
  const from = `json-ld ${object ? (typesOf(object)[0] ?? "") : ""}.author`;
  return listOf(object?.author ?? object?.creator).flatMap((author) => {
    if (isObject(author) && typesOf(author).some((type) => /Organization$/.test(type))) return [];
    const names = isObject(author) ? listOf(author.name) : [author];
    return names.flatMap((name) => textOf(name) ?? []).map((words) => ({ words, from }));
  });
}
