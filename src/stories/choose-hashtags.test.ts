import { expect, test } from "vitest";
import { chooseHashtags, type TagUse } from "./choose-hashtags.ts";

function use(publisher: string, name: string, more: Partial<TagUse> = {}): TagUse {
  return { articleId: 1, origins: [publisher], key: name.toLowerCase(), name, givenBy: "octavo", rank: 0, ...more };
}

const names = (uses: TagUse[], standing: string[] = []) =>
  chooseHashtags(
    uses,
    standing.map((name) => ({ key: name.toLowerCase(), name })),
  ).map(({ name }) => name);

test("nine copies of one text are one voice, and two that learnt it themselves are two", () => {
  const copies = Array.from({ length: 9 }, (_, at) => use("the agency", "CourtWatch", { articleId: at + 1 }));
  const others = [
    use("Lake Post", "HarbourTunnel", { articleId: 10 }),
    use("Sluice", "HarbourTunnel", { articleId: 11 }),
  ];
  expect(names([...copies, ...others])).toEqual(["HarbourTunnel"]);
  expect(names(copies)).toEqual(["CourtWatch"]);
});

test("what several publishers agree on stands before what one says often", () => {
  const often = [1, 2, 3, 4].map((articleId) => use("Courier", "CourierView", { articleId }));
  expect(names([...often, use("Courier", "HarbourTunnel"), use("Lake Post", "HarbourTunnel")])).toEqual([
    "HarbourTunnel",
  ]);
});

test("spellings of one hashtag are one, under the commonest", () => {
  const uses = [use("Courier", "GrainDeals"), use("Lake Post", "GrainDeal"), use("Sluice", "GrainDeal")];
  expect(names(uses)).toEqual(["GrainDeal"]);
});

test("a name with an initial is that without it, where the story has both", () => {
  const uses = [use("Courier", "IlseMQuarn"), use("Lake Post", "IlseMQuarn"), use("Sluice", "IlseQuarn")];
  expect(names(uses)).toEqual(["IlseQuarn"]);
  expect(names(uses.slice(0, 2))).toEqual(["IlseMQuarn"]);
});

test("a hashtag that stands in another one is not shown beside it", () => {
  const both = ["Courier", "Lake Post"].flatMap((paper) => [use(paper, "Strike"), use(paper, "FerryStrike")]);
  expect(names(both)).toEqual(["FerryStrike"]);
});

test("a story keeps its hashtag until another is clearly ahead", () => {
  const papers = ["Courier", "Lake Post", "Sluice"];
  const rivals = [
    ...papers.map((paper) => use(paper, "TunnelCosts")),
    ...papers.slice(1).map((paper) => use(paper, "HarbourTunnel")),
  ];
  expect(names(rivals)[0]).toBe("TunnelCosts");
  expect(names(rivals, ["HarbourTunnel"])[0]).toBe("HarbourTunnel");
  const clear = ["Gazette", "Herald", "Note"].map((paper) => use(paper, "TunnelCosts"));
  expect(names([...rivals, ...clear], ["HarbourTunnel"])[0]).toBe("TunnelCosts");
});

test("three stand at most, five where many publishers agree; a story of one publisher has that one's", () => {
  const tags = ["OneThing", "OtherMatter", "ThirdIssue", "FourthPoint", "FifthTopic", "SixthAffair"];
  const by = (papers: string[]) => tags.flatMap((tag) => papers.map((paper) => use(paper, tag)));
  expect(names(by(["Courier", "Lake Post"]))).toHaveLength(3);
  expect(names(by(["Courier", "Lake Post", "Sluice"]))).toHaveLength(5);
  expect(names([use("Courier", "OneThing")])).toEqual(["OneThing"]);
  expect(names([])).toEqual([]);
});
