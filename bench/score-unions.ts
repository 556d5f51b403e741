import { uniteSpeakers } from "../src/claims/unite-speakers.ts";
import { foldedName } from "../src/language/tokens.ts";
import type { Figures } from "./score.ts";
import { percent } from "./score-speakers.ts";
import type { MarkedFile, Studied } from "./studied.ts";

/** Pairs of named speakers of two articles of a file: of those united how many are one, and of those that are one how many are united. */
export function scoreUnions(
  files: readonly MarkedFile[],
  studied: readonly (readonly Studied[])[],
  isShown: boolean,
): Figures {
  const sums = { united: 0, right: 0, wanted: 0 };
  files.forEach(({ name, articles }, file) => {
    const found = studied[file] ?? [];
    const stories = uniteSpeakers(found.map(({ speakers }) => speakers));
    const storyOf = (article: number, speaker: number) =>
      stories.find(({ members }) => members.some((one) => one.article === article && one.speaker === speaker));
    const named = articles.flatMap((article, place) => {
      const names = new Map(
        article.sources.flatMap(({ speaker }) =>
          speaker.is === "named" ? [[speaker.name, speaker.storyName] as const] : [],
        ),
      );
      return [...names].flatMap(([written, storyName]) => {
        const speaker =
          found[place]?.speakers.findIndex((one) => foldedName(one.name ?? "") === foldedName(written)) ?? -1;
        return speaker < 0 ? [] : [{ place, speaker, storyName }];
      });
    });
    for (const one of named)
      for (const other of named) {
        if (one.place >= other.place) continue;
        const isUnited = storyOf(one.place, one.speaker) === storyOf(other.place, other.speaker);
        const isOne = one.storyName === other.storyName;
        sums.united += Number(isUnited);
        sums.right += Number(isUnited && isOne);
        sums.wanted += Number(isOne);
        if (isShown && isUnited !== isOne)
          console.log(`${name}: ${isUnited ? "united" : "apart"}: ${one.storyName}, ${other.storyName}`);
      }
  });
  return {
    pairs: sums.wanted,
    precision: percent(sums.right, sums.united),
    recall: percent(sums.right, sums.wanted),
  };
}
