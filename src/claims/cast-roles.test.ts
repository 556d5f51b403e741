import { expect, test } from "vitest";
import { rolesAt } from "./cast-roles.ts";

/** The roles beside the name that stands between [ ]. */
function rolesOf(marked: string): string[] {
  const [before = "", name = "", after = ""] = marked.split(/[[\]]/);
  const span = [before.length, before.length + name.length] as const;
  return rolesAt(before + name + after, [...span]).map(({ words }) => words);
}

test.each([
  ["The report does not absolve President [Oda Renfeld] of anything.", "President"],
  ["A phone camera captured Representative [Tam Birk] on the stairs.", "Representative"],
  ["It sharply criticised Prime Minister [Oda Renfeld] again.", "Prime Minister"],
  ["They plan to succeed former House Speaker [Tam Birk].", "former House Speaker"],
  ["She has accused embattled film producer [Tam Birk] of it.", "embattled film producer"],
  ["Three lawmakers including Harwick Mayor [Tam Birk] left.", "Harwick Mayor"],
  ["On Friday casting director [Tam Birk] left.", "casting director"],
  ["So says union President [Tam Birk].", "union President"],
  ["So says then-Harbour Minister [Tam Birk].", "then-Harbour Minister"],
  ["So says the seaweed farmer [Tam Birk].", "seaweed farmer"],
  ["So says Billy Anchor Tavern owner [Tam Birk].", "Billy Anchor Tavern owner"],
  ["So left in May, yet Harbour Minister [Tam Birk] stays.", "Harbour Minister"],
  ["So says incumbent Senator [Tam Birk].", "incumbent Senator"],
  ["So says the family friend [Tam Birk].", "family friend"],
  ["The committee’s ranking member [Tam Birk] left.", "committee’s ranking member"],
])("words of the clause are no part of the office before a name: %s", (marked, role) => {
  expect(rolesOf(marked)).toEqual([role]);
});

test("a full stop of an abbreviation does not end a role", () => {
  expect(rolesOf("[Ada Holm], a spokeswoman for Mr. Birk, said so.")).toEqual(["spokeswoman for Mr. Birk"]);
  expect(rolesOf("[Ada Holm], head of research at the U.K. Harbour Office, said so.")).toEqual([
    "head of research at the U.K. Harbour Office",
  ]);
  expect(rolesOf("So said [Ada Holm], a spokeswoman for the harbour. It rained.")).toEqual([
    "spokeswoman for the harbour",
  ]);
});

test.each([
  "Several former [Harbour Office] clerks left.",
  "Former [Harbour Office] clerks left.",
  "The bureau’s [Harbour Office] agreed.",
  "Some local [Orvale] shops closed.",
])("what describes another thing is no role: %s", (marked) => {
  expect(rolesOf(marked)).toEqual([]);
});

test("nobody is a document", () => {
  expect(rolesOf("[Ada Holm], a rare statement by the office, was read.")).toEqual([]);
});
