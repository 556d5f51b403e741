/** How like one article is to another that was placed before: the probability that the two tell one event. */
export interface Nearness {
  articleId: number;
  likeness: number;
}

/** The nearness of two articles. */
export interface Tie {
  articleId: number;
  otherId: number;
  likeness: number;
}

/** An article that may be suggested beside another. */
export interface Suggestible {
  id: number;
  /** Who published it; undefined where nobody knows. */
  publisher: number | string | undefined;
}

const relatedSettings = {
  /** From here on a member of a story counts as close: those of other publishers stand first among the close ones. */
  closeLikeness: 0.5,
  /** An article of another story is suggested only from this closeness on. */
  fillLikeness: 0.25,
};

/**
 * How close other articles are to one: directly, or by way of one article in between, the likenesses multiplied. Each
 * article knows its nearest at the time it was placed, so the way in between finds those that came later.
 */
export function closenessTo(articleId: number, ties: readonly Tie[]): Map<number, number> {
  const direct = new Map<number, number>();
  for (const tie of ties) {
    const other = otherEnd(tie, articleId);
    if (other !== undefined) raise(direct, other, tie.likeness);
  }
  const closeness = new Map(direct);
  for (const { articleId: one, otherId: other, likeness } of ties) {
    const [byOne, byOther] = [direct.get(one), direct.get(other)];
    if (byOne !== undefined && other !== articleId) raise(closeness, other, byOne * likeness);
    if (byOther !== undefined && one !== articleId) raise(closeness, one, byOther * likeness);
  }
  return closeness;
}

/**
 * A story's other articles, as suggestions beside one of them: the close ones first, of these those of other publishers, then
 * by closeness. A member that is close to none of the others is the likeliest to be wrong, so it comes last.
 */
export function rankMembers<Member extends Suggestible>(
  article: Suggestible,
  members: readonly Member[],
  closeness: ReadonlyMap<number, number>,
): Member[] {
  const rank = (member: Member) => {
    const close = closeness.get(member.id) ?? 0;
    const isClose = close >= relatedSettings.closeLikeness;
    const isOther = member.publisher === undefined || member.publisher !== article.publisher;
    return { member, close, group: (isClose ? 2 : 0) + (isOther ? 1 : 0) };
  };
  return members
    .filter(({ id }) => id !== article.id)
    .map(rank)
    .sort((a, b) => b.group - a.group || b.close - a.close || a.member.id - b.member.id)
    .map(({ member }) => member);
}

/** What is near enough to be suggested where a story has few articles, the nearest first. */
export function nearEnough(closeness: ReadonlyMap<number, number>): Nearness[] {
  return [...closeness]
    .filter(([, likeness]) => likeness >= relatedSettings.fillLikeness)
    .map(([articleId, likeness]) => ({ articleId, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.articleId - b.articleId);
}

function otherEnd({ articleId, otherId }: Tie, of: number): number | undefined {
  if (articleId === of) return otherId;
  return otherId === of ? articleId : undefined;
}

function raise(values: Map<number, number>, key: number, value: number): void {
  values.set(key, Math.max(values.get(key) ?? 0, value));
}
