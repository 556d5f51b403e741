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
  /** Members whose closeness is the same in so many steps are as close as each other: those of other publishers stand first. */
  closenessSteps: 10,
  /** An article of another story is suggested only from this closeness on. */
  fillCloseness: 0.04,
  /** To an article that stands alone nothing is suggested unless the nearest is as close as this: most have nothing to find. */
  aloneCloseness: 0.25,
};

/**
 * How close other articles are to one: directly, and by way of each article in between, taken as ways that are independent of one another,
 * each worth its likenesses multiplied. Each article knows its nearest at the time it was placed, so the ways in between
 * find those that came later.
 */
export function closenessTo(articleId: number, ties: readonly Tie[]): Map<number, number> {
  const near = nearnessOfEach(ties);
  const apart = new Map<number, number>();
  const addWay = (other: number, likeness: number) =>
    other !== articleId && apart.set(other, (apart.get(other) ?? 1) * (1 - likeness));
  for (const [between, likeness] of near.get(articleId) ?? []) {
    addWay(between, likeness);
    for (const [other, further] of near.get(between) ?? []) addWay(other, likeness * further);
  }
  return new Map([...apart].map(([other, doubt]) => [other, 1 - doubt]));
}

/** Of each article those it is tied to; of two ties between the same two the nearer one counts. */
function nearnessOfEach(ties: readonly Tie[]): Map<number, Map<number, number>> {
  const near = new Map<number, Map<number, number>>();
  for (const { articleId, otherId, likeness } of ties)
    for (const [one, other] of [
      [articleId, otherId],
      [otherId, articleId],
    ] as const) {
      const known = near.get(one) ?? new Map<number, number>();
      near.set(one, known.set(other, Math.max(known.get(other) ?? 0, likeness)));
    }
  return near;
}

/**
 * A story's other articles, as suggestions beside one of them: the closest first, and of those that are as close those of other
 * publishers. A member that is close to none of the others is the likeliest to be wrong, so it comes last.
 */
export function rankMembers<Member extends Suggestible>(
  article: Suggestible,
  members: readonly Member[],
  closeness: ReadonlyMap<number, number>,
): Member[] {
  const rank = (member: Member) => {
    const close = closeness.get(member.id) ?? 0;
    const isOther = member.publisher === undefined || member.publisher !== article.publisher;
    return { member, close, step: Math.round(close * relatedSettings.closenessSteps), isOther: isOther ? 1 : 0 };
  };
  return members
    .filter(({ id }) => id !== article.id)
    .map(rank)
    .sort((a, b) => b.step - a.step || b.isOther - a.isOther || b.close - a.close || a.member.id - b.member.id)
    .map(({ member }) => member);
}

/** What is near enough to be suggested where a story has few articles, the nearest first. `isAlone`: it has but this one. */
export function nearEnough(closeness: ReadonlyMap<number, number>, isAlone: boolean): Nearness[] {
  const { fillCloseness, aloneCloseness } = relatedSettings;
  const near = [...closeness]
    .filter(([, likeness]) => likeness >= fillCloseness)
    .map(([articleId, likeness]) => ({ articleId, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.articleId - b.articleId);
  return isAlone && (near[0]?.likeness ?? 0) < aloneCloseness ? [] : near;
}
