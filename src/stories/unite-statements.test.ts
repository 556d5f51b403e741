import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClaimToUnite } from "./statement.ts";
import { foldedWords } from "./statement-words.ts";
import { uniteStatements } from "./unite-statements.ts";

let lastId = 0;

function claim(words: string, more: Partial<ClaimToUnite> = {}): ClaimToUnite {
  lastId += 1;
  return {
    id: lastId,
    articleId: lastId,
    at: lastId,
    speaker: "oda renfeld",
    isNamed: true,
    quotation: "direct",
    content: [`“${words}”`],
    isCurrent: true,
    ...more,
  };
}

const unite = (...claims: ClaimToUnite[]) => uniteStatements(claims, new Map());
const nothingStands = new Map<number, string>();

const pairs = JSON.parse(readFileSync(new URL("../../fixtures/statements/pairs.json", import.meta.url), "utf8")) as {
  same: [string, string, string][];
  different: [string, string][];
};

test.each(pairs.same)("“%s” and “%s” are one statement, %s", (one, other, how) => {
  const statements = unite(claim(one), claim(other));
  expect(statements).toHaveLength(1);
  expect(statements[0]?.prints.map((print) => print.how)).toEqual(["whole", how]);
});

test.each(pairs.different)("“%s” and “%s” are two statements", (one, other) => {
  expect(unite(claim(one), claim(other))).toHaveLength(2);
});

const draft = "There is a draft, and the crews have it on the table since last night";

test("words of two speakers with names are never one statement; of one with a name and one without they are", () => {
  expect(unite(claim(draft), claim(draft, { speaker: "davit hollin" }))).toHaveLength(2);
  const [statement, ...others] = unite(
    claim(draft, { speaker: "the mediator 4", isNamed: false }),
    claim(draft, { speaker: undefined, isNamed: false }),
    claim(draft),
  );
  expect(others).toEqual([]);
  expect(statement?.speaker).toBe("oda renfeld");
});

test("short words of somebody without a name are not united", () => {
  const nobody = { speaker: undefined, isNamed: false };
  expect(
    unite(claim("the crews have it on the table", nobody), claim("the crews have it on the table", nobody)),
  ).toHaveLength(2);
});

test("retold words are one statement only where they are the same", () => {
  const retold = { quotation: "indirect" as const };
  const content = ["that the council would vote on the new timetable"];
  expect(unite(claim("", { ...retold, content }), claim("", { ...retold, content }))).toHaveLength(1);
  const shorter = ["that the council would vote on the timetable"];
  expect(unite(claim("", { ...retold, content }), claim("", { ...retold, content: shorter }))).toHaveLength(2);
  expect(unite(claim("", { ...retold, content }), claim(content[0] ?? ""))).toHaveLength(2);
});

test("what is left out and what is put in is shown against the fullest version", () => {
  const [statement] = unite(
    claim("We waited for the engineers, and then the bridge fell into the river."),
    claim("We waited for the engineers"),
    claim("We waited for the engineers, and then the footbridge fell into the river."),
  );
  expect(statement?.prints.map(({ how, pieces }) => [how, pieces])).toEqual([
    ["whole", []],
    [
      "cut",
      [
        { kind: "same", text: "We waited for the engineers, " },
        { kind: "removed", text: "and then the bridge fell into the river." },
      ],
    ],
    [
      "altered",
      [
        { kind: "same", text: "We waited for the engineers, and then the " },
        { kind: "added", text: "footbridge " },
        { kind: "removed", text: "bridge " },
        { kind: "same", text: "fell into the river." },
      ],
    ],
  ]);
});

test("an article that parts a quotation by its cue prints the whole of it", () => {
  const parts = { articleId: 900, at: 2_000 };
  const [statement, ...others] = unite(
    claim("We waited for the engineers. Then the bridge fell into the river.", { at: 1_000 }),
    claim("We waited for the engineers", parts),
    claim("Then the bridge fell into the river", parts),
  );
  expect(others).toEqual([]);
  expect(statement?.prints).toMatchObject([{ how: "whole" }, { articleId: 900, how: "whole" }]);
  expect(statement?.prints[1]?.claimIds).toHaveLength(2);
});

test("a quotation that no current revision has is withdrawn, one that another article still prints is gone from one", () => {
  const old = claim(draft, { articleId: 1, isCurrent: false });
  expect(uniteStatements([old], nothingStands)).toMatchObject([{ isWithdrawn: true, prints: [{ isGone: true }] }]);
  const other = claim(draft, { articleId: 2 });
  expect(uniteStatements([old, other], nothingStands)).toMatchObject([
    {
      isWithdrawn: false,
      prints: [
        { articleId: 1, isGone: true },
        { articleId: 2, isGone: false },
      ],
    },
  ]);
});

test("words that still stand in the article are not withdrawn, though nothing attributes them any more", () => {
  const old = claim(draft, { articleId: 1, isCurrent: false });
  const text = `“${draft},” it said. Nobody knows who said so.`;
  expect(uniteStatements([old], new Map([[1, foldedWords(text)]]))).toEqual([]);
});

test("an article that keeps a quotation prints it once, however many revisions it had", () => {
  const now = claim(draft, { articleId: 1 });
  const before = claim(draft, { articleId: 1, isCurrent: false });
  expect(uniteStatements([before, now], nothingStands)).toMatchObject([
    { isWithdrawn: false, prints: [{ articleId: 1, claimIds: [now.id], isGone: false }] },
  ]);
});

test("the order of the claims changes nothing", () => {
  const claims = [
    claim(draft),
    claim("the crews have it on the table since last night"),
    claim("Nothing is signed by anybody"),
  ];
  const united = uniteStatements(claims, nothingStands);
  expect(uniteStatements(claims.toReversed(), nothingStands)).toEqual(united);
  expect(united).toHaveLength(2);
});
