/** What of an article tells its text. */
interface Telling {
  blocks: unknown[];
  notices: unknown[];
  evidence: object;
  links: unknown[];
}

/** An article as those see it who may read how it begins and no more. */
export function withholdText<Article extends Telling>(article: Article): Article {
  return { ...article, blocks: [], notices: [], evidence: {}, links: [] };
}

/** What publishers changed, for those who may read how articles begin and no more: that it changed, and no words of the text. */
export function withholdExcerpts<Change extends { excerpt: unknown[] }>(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, excerpt: [] }));
}
