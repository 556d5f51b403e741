import { foldedName } from "../src/language/tokens.ts";
import type { Figures } from "./score.ts";
import { percent } from "./score-speakers.ts";
import type { MarkedFile, Studied } from "./studied.ts";

/** Ways of two hands and more, by the words of each hand: exact ways, those of three and more, and single hands. */
export function scoreWays(
  files: readonly MarkedFile[],
  studied: readonly (readonly Studied[])[],
  isShown: boolean,
): Figures {
  const sums = { wanted: 0, found: 0, right: 0, long: 0, longRight: 0 };
  files.forEach(({ name, articles }, file) => {
    articles.forEach(({ ways, text }, place) => {
      const wanted = ways.map((hands) => hands.map(plain).join(" > "));
      const longer = (studied[file]?.[place]?.ways ?? []).filter(({ hands }) => hands.length > 1);
      const found = [
        ...new Set(longer.map(({ hands }) => hands.map(({ words }) => plain(text.slice(...words))).join(" > "))),
      ];
      const isLong = (way: string) => way.split(" > ").length > 2;
      const right = wanted.filter((way) => found.includes(way));
      sums.wanted += wanted.length;
      sums.found += found.length;
      sums.right += right.length;
      sums.long += wanted.filter(isLong).length;
      sums.longRight += right.filter(isLong).length;
      if (!isShown) return;
      for (const way of wanted) if (!found.includes(way)) console.log(`${name} ${place + 1}: way missed  ${way}`);
      for (const way of found) if (!wanted.includes(way)) console.log(`${name} ${place + 1}: way instead ${way}`);
    });
  });
  return {
    ways: sums.wanted,
    precision: percent(sums.right, sums.found),
    recall: percent(sums.right, sums.wanted),
    "of three hands and more": sums.long,
    "right of these": percent(sums.longRight, sums.long),
  };
}

/** Of sources that go on with the sentence before: those that have the way from there, and those that rightly have none. */
export function scoreGoingOn(
  files: readonly MarkedFile[],
  studied: readonly (readonly Studied[])[],
  isShown: boolean,
): Figures {
  const sums = { wanted: 0, found: 0, right: 0, alone: 0, rightlyAlone: 0 };
  files.forEach(({ name, articles }, file) => {
    articles.forEach(({ goingOn, sources, text }, place) => {
      const ways = studied[file]?.[place]?.ways ?? [];
      for (const { words, hands } of goingOn) {
        const found = ways[sources.findIndex((source) => source.words === words)]?.hands ?? [];
        const wanted = hands.map(plain).join(" > ");
        const got = found.length < 2 ? "" : found.map((hand) => plain(text.slice(...hand.words))).join(" > ");
        if (hands.length === 0) sums.alone += 1;
        else sums.wanted += 1;
        if (got !== "") sums.found += 1;
        if (got === wanted && got !== "") sums.right += 1;
        if (got === wanted && got === "") sums.rightlyAlone += 1;
        if (isShown && got !== wanted) console.log(`${name} ${place + 1}: “${words}” goes on with “${got}”`);
      }
    });
  });
  return {
    "sources that go on": sums.wanted,
    precision: percent(sums.right, sums.found),
    recall: percent(sums.right, sums.wanted),
    "that do not": sums.alone,
    "right of these": percent(sums.rightlyAlone, sums.alone),
  };
}

/** Without articles, and without the sort of outlet that stands before its name. */
function plain(words: string): string {
  return foldedName(words)
    .replace(/^(?:the|a|an|its|his|her) /, "")
    .replace(/^(?:newspaper|magazine|weekly|daily) (?=.)/, "");
}
