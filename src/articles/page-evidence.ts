/** Where a page says something of itself, and in which words, so that a reader can check it. */
export interface Evidence {
  /** The place in words of the trade: "json-ld NewsArticle.datePublished", "meta og:title", "line under the headline". */
  from: string;
  words: string;
}

/** The fields of a reading that come with their evidence. */
export const evidencedFields = [
  "title",
  "byline",
  "publishedAt",
  "modifiedAt",
  "language",
  "kind",
  "section",
  "canonicalUrl",
  "siteName",
  "image",
] as const;
export type EvidencedField = (typeof evidencedFields)[number];

export type PageEvidence = Partial<Record<EvidencedField, Evidence>>;

/** A field's value with its evidence. */
export interface Found<Value> extends Evidence {
  value: Value;
}

const longestWords = 160;

/** The evidence of the fields that were found, without their values. */
export function evidenceOf(found: Partial<Record<EvidencedField, Found<unknown> | undefined>>): PageEvidence {
  const evidence: PageEvidence = {};
  for (const [name, field] of Object.entries(found) as [EvidencedField, Found<unknown> | undefined][])
    if (field) evidence[name] = { from: field.from, words: field.words.slice(0, longestWords) };
  return evidence;
}
