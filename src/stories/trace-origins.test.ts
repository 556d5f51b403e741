import { expect, test } from "vitest";
import { fingerprintOf } from "../language/fingerprint.ts";
import { countOrigins, type Origin } from "./count-origins.ts";
import type { Citation } from "./find-citations.ts";
import { type TracedArticle, traceOrigins } from "./trace-origins.ts";

const wire =
  "A gate of the upper lock gave way before dawn and left sixty barges on the mud of the canal. Nobody was hurt, the company said. " +
  "The water ran off in twenty minutes and flooded a timber yard below the lock. A new hinge must come from the foundry, which takes ten days.";
const ownReport =
  "The children of the lock-keeper saw it first, from the bedroom window, and woke their father by counting boats that lay on their sides.";

function article(id: number, text: string, citations: Citation[] = []): TracedArticle {
  return {
    id,
    publisherId: id,
    publisherName: `Paper ${id}`,
    kind: "news",
    datedAt: new Date(id * 3_600_000),
    fingerprint: fingerprintOf(text, "en"),
    addresses: [],
    citations,
  };
}

function names(outlet: Citation["outlet"], more: Partial<Citation> = {}): Citation {
  return {
    outlet,
    how: "credited",
    isWhole: true,
    evidence: { in: "byline", start: 0, end: 4, words: outlet.name },
    ...more,
  };
}

function independent(articles: readonly TracedArticle[]): number {
  const { copied, named } = traceOrigins(articles);
  const evidence: Origin["evidence"] = { in: "text", start: 0, end: 0, words: "" };
  return countOrigins(articles, [...copied.map((copy): Origin => ({ ...copy, how: "copied", evidence })), ...named])
    .independent;
}

test("a copy that credits its original has one edge to it", () => {
  const { copied, named } = traceOrigins([
    article(1, wire),
    article(2, wire, [names({ publisherId: 1, name: "Paper 1" })]),
  ]);
  expect(copied).toMatchObject([{ articleId: 2, originId: 1, isWhole: true }]);
  expect(named).toEqual([]);
});

test("papers that print one agency's text have the agency for origin, also the one that does not say so", () => {
  const agency = { name: "Reuters" };
  const articles = [article(1, wire), article(2, wire, [names(agency)]), article(3, wire, [names(agency)])];
  const { copied, named } = traceOrigins(articles);
  expect(copied.map(({ articleId }) => articleId)).toEqual([1]);
  expect(named.map(({ articleId }) => articleId)).toEqual([2, 3]);
  expect(independent(articles)).toBe(1);
});

test("who cites a publisher of the story cites what that had printed by then", () => {
  const again = { ...article(4, ownReport), publisherId: 1 };
  const cited = names({ publisherId: 1, name: "Paper 1" }, { how: "cited" });
  const { named } = traceOrigins([article(1, wire), article(3, ownReport, [cited]), again]);
  expect(named).toMatchObject([{ articleId: 3, originId: 1 }]);
});

test("a publisher that told another story only is cited without an article", () => {
  const { named } = traceOrigins([
    article(2, ownReport, [names({ publisherId: 9, name: "Paper 9" }, { how: "cited" })]),
  ]);
  expect(named[0]?.originId).toBeUndefined();
});

test("a long report with one copied passage stays its own origin", () => {
  const passage = wire.slice(0, wire.indexOf("The water"));
  const long = `${ownReport} ${passage} ${ownReport.split(" ").toReversed().join(" ")} ${ownReport.replaceAll("the", "every")}`;
  const articles = [article(1, wire), article(2, long)];
  expect(independent(articles)).toBe(2);
});

test("a link to another outlet's report of the story cites it; one to what stands elsewhere does not", () => {
  const link = (address: string): Citation => ({
    outlet: { name: address.split("/", 1)[0] ?? "" },
    how: "cited",
    isWhole: false,
    evidence: { in: "text", start: 4, end: 8, words: "said" },
    address,
  });
  const first = { ...article(1, ownReport), addresses: ["one.example/story", "one.example/lock"] };
  const linking = {
    ...article(2, wire, [link("elsewhere.example/x"), link("one.example/lock")]),
    addresses: ["two.example/lock"],
  };
  const { named } = traceOrigins([first, linking]);
  expect(named).toEqual([
    {
      articleId: 2,
      originId: 1,
      how: "cited",
      isWhole: false,
      outlet: { publisherId: 1, name: "Paper 1" },
      evidence: { in: "text", start: 4, end: 8, words: "said" },
    },
  ]);
  const both = {
    ...linking,
    citations: [names({ publisherId: 1, name: "Paper 1" }, { how: "cited" }), ...linking.citations],
  };
  expect(traceOrigins([first, both]).named).toHaveLength(1);
  const earlier = { ...linking, datedAt: new Date(0) };
  expect(traceOrigins([first, earlier]).named).toEqual([]);
});
