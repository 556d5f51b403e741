import { expect, test } from "vitest";
import type { Claim } from "./claim.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";

/** Whom the last of the sources marked by [ ] names, or why nobody. */
function lastOf(marked: string): string | undefined {
  const claims: Claim[] = [];
  let text = "";
  for (const [place, part] of marked.split(/[[\]]/).entries()) {
    if (place % 2 === 1) claims.push({ source: [[text.length, text.length + part.length]], cue: [], content: [] });
    text += part;
  }
  const found = resolveSpeakers({ title: "", text, byline: [], language: "en" }, claims);
  const by = found.claims.at(-1)?.by;
  if (by?.outcome !== "resolved") return by?.outcome === "unresolved" ? by.why : undefined;
  return found.speakers[by.speaker]?.name;
}

test("a form of address tells a man from the women of a surname, and one whose name does not tell", () => {
  expect(lastOf("Anna Kessler and Paul Kessler came to the port. Both wept.\n\n[Mrs. Kessler] said no.")).toBe(
    "Anna Kessler",
  );
  expect(lastOf("Anna Kessler and Xilo Kessler came to the port. Both wept.\n\n[Mr. Kessler] said no.")).toBe(
    "Xilo Kessler",
  );
  expect(
    lastOf("It was Xela Kessler who came with Xilo Kessler to the port. Both wept.\n\n[Mr. Kessler] said no."),
  ).toBe("several fit");
});

test("who was called by the surname before another bearer was named is called so afterwards", () => {
  const before = "Paul Kessler came to the port. On Monday Kessler sold it. The buyer was Otto Kessler.\n\n";
  expect(lastOf(`${before}The port was built in May. It is new.\n\nIt rained.\n\nIn autumn [Kessler] said no.`)).toBe(
    "Paul Kessler",
  );
  expect(lastOf(`${before}In autumn [Kessler] said no.`)).toBe("several fit");
  const possessor = "Paul Kessler owns the port. It was sold by Kessler’s nephew, Otto Kessler.\n\n";
  expect(
    lastOf(`${possessor}The port was built in May. It is new.\n\nIt rained.\n\nIn autumn [Kessler] said no.`),
  ).toBe("several fit");
});

test("what ran into a name is no other bearer of the surname", () => {
  for (const run of ["BBC Kessler", "Tessen-born Kessler", "Velden Paul Kessler"])
    expect(
      lastOf(`Paul Kessler came. It was late at ${run} again.\n\nIt rained.\n\nIn autumn [Kessler] said no.`),
    ).toBe("Paul Kessler");
});

test("where the surname alone came first, with an office, who is named in full later may be another", () => {
  const text = "They asked President Kessler for help. Xela Kessler came later, and Mr Kessler as well.\n\n";
  expect(lastOf(`${text}It rained. In autumn [Mr Kessler] said no.`)).toBe("several fit");
  expect(lastOf(`${text.replaceAll("Xela", "Paul")}It rained. In autumn [Mr Kessler] said no.`)).toBe("Paul Kessler");
});

test("a given name before the surname that the text knows of nobody else is somebody else's", () => {
  const text = "Paul Kessler came to the port. Otto Kessler did, too.\n\nIt rained.\n\n";
  expect(lastOf(`${text}[Zilda Kessler] wrote of it.`)).not.toMatch(/Paul|Otto/);
  expect(lastOf(`${text}[the younger Kessler] wrote of it.`)).toBe("several fit");
});

test("the father is not taken for the son who is named later", () => {
  expect(lastOf("They asked Mr. Kessler for help. Paul Kessler Jr. came as well.\n\n[Mr. Kessler] said no.")).not.toBe(
    "Paul Kessler Jr",
  );
  expect(lastOf("They asked Paul Kessler Jr. for help.\n\n[Mr. Kessler] said no.")).toBe("Paul Kessler Jr");
});

test("a name that begins with a given name and an initial holds no office", () => {
  expect(lastOf("They asked Roger J. Kessler for help.\n\n[Mr. Kessler] said no.")).toBe("Roger J. Kessler");
});

test("of two whom “he” fits it is the one who goes on speaking", () => {
  expect(lastOf("[Paul Kessler] said that Otto Brandt should rest. [He] added that it was late.")).toBe("Paul Kessler");
  expect(lastOf("[Paul Kessler] said that Otto Brandt should rest. “It is late,” [he] said.")).toBe("Paul Kessler");
});

test.each([
  ["said nothing", "[Paul Kessler] met Otto Brandt. [He] added that it was late."],
  ["is not the first named", "Otto Brandt heard what [Paul Kessler] said of Ivor Lund. [He] added that it was late."],
  [
    "spoke beside another",
    "[Paul Kessler] said yes and [Otto Brandt] said no to Ivor Lund. [He] added that it was late.",
  ],
  ["spoke in the same sentence", "[Paul Kessler] said that Otto Brandt left when [he] called."],
])("nobody goes on speaking who %s", (_, text) => {
  expect(lastOf(text)).toBe("several fit");
});
