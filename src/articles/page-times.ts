import { readTime } from "../language/read-time.ts";
import { type LinkedObject, textOf } from "./json-ld.ts";
import { type PageDocument, wordsOf } from "./page-dom.ts";
import type { PageMeta } from "./page-meta.ts";

const publishedNames =
  "article:published_time article:published og:published_time datepublished date.issued dc.date.issued dcterms.created dcterms.issued pubdate publishdate publish-date publish_date publication_date published parsely-pub-date sailthru.date article.published cxenseparse:recs:publishtime dc.date date".split(
    " ",
  );
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified last-modified lastmod article.updated article:modified revised".split(
    " ",
  );

/** When the page says it was published and last changed: JSON-LD, then meta elements, then `time` elements. */
export function pageTimes(
  document: PageDocument,
  meta: PageMeta,
  object: LinkedObject | undefined,
): { publishedAt?: string; modifiedAt?: string } {
  const publishedAt = firstTime(
    () => [textOf(object?.datePublished), textOf(object?.uploadDate), textOf(object?.dateCreated)],
    () => publishedNames.map((name) => meta.get(name)?.[0]),
    () =>
      timesIn(document, '[itemprop~="datePublished"], time[pubdate], time.published, .dt-published, abbr.published'),
    () => timesIn(document, "article header time, article time, main time, time"),
  );
  const modifiedAt = firstTime(
    () => [textOf(object?.dateModified)],
    () => modifiedNames.map((name) => meta.get(name)?.[0]),
    () => timesIn(document, '[itemprop~="dateModified"], time.updated, .dt-updated'),
  );
  return { ...(publishedAt ? { publishedAt } : {}), ...(modifiedAt ? { modifiedAt } : {}) };
}

function firstTime(...sources: (() => readonly (string | undefined)[])[]): string | undefined {
  for (const source of sources) {
    for (const written of source()) {
      const time = written && written.length < 80 ? readTime(written) : undefined;
      if (time) return time;
    }
  }
  return undefined;
}

function timesIn(document: PageDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, 4).flatMap((element) => {
    const attribute = ["datetime", "content", "title"].map((name) => element.getAttribute(name)).find(Boolean);
    return attribute ? [attribute] : [wordsOf(element)];
  });
}
