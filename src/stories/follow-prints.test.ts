import { expect, test } from "vitest";
import type { Hand } from "../claims/way.ts";
import { followPrints, type Rest, type TracedPrint } from "./follow-prints.ts";

const towns = ["Courier", "Gazette", "Herald", "Post"];

/** An article of the publisher with that number, published in that hour. */
function print(articleId: number, hands: readonly Hand[] = [], rests: readonly Rest[] = []): TracedPrint {
  const publisherName = towns[articleId - 1] ?? "";
  return { articleId, publisherId: articleId, publisherName, at: articleId, revision: 1, hands, rests };
}

function person(name: string, role: Hand["role"] = "speaker"): Hand {
  return { role, name, words: [0, name.length], cue: [0, 1] };
}

function outlet(name: string, publisherId?: number): Hand {
  return { role: "outlet", name, words: [30, 40], cue: [28, 40], ...(publisherId !== undefined && { publisherId }) };
}

function rest(how: Rest["how"], originId: number, of: Partial<Rest> = {}): Rest {
  const name = towns[originId - 1] ?? "";
  const evidence = { in: "text" as const, start: 50, end: 80, words: `${name} reported on Monday.` };
  return { how, originId, publisherId: originId, outlet: name, revision: 1, evidence, ...of };
}

/** The way to an article as "role name", with the number of the article whose words say so. */
function wayTo(articleId: number, prints: readonly TracedPrint[]): string {
  const way = followPrints(prints).get(articleId) ?? [];
  return way.map((hand) => `${hand.role} ${hand.name} ${hand.articleId}`).join(" > ");
}

const told = print(1, [person("A ministry"), person("a mediator", "mediator"), person("envoys", "mediator")]);

test("a column that repeats a newspaper has the words by the newspaper's own way, each hand with the article that says so", () => {
  const column = print(2, [person("envoys")], [rest("cited", 1)]);
  expect(wayTo(2, [told, column])).toBe(
    "speaker A ministry 1 > mediator a mediator 1 > mediator envoys 1 > outlet Courier 2",
  );
});

test("the link through a paper has the sentence that says so", () => {
  const column = print(2, [person("envoys")], [rest("cited", 1)]);
  const last = followPrints([told, column]).get(2)?.at(-1);
  expect(last).toMatchObject({
    sentence: "Courier reported on Monday.",
    in: "text",
    start: 50,
    end: 80,
    printedBy: "Gazette",
  });
});

test("a way leads through several papers", () => {
  const copy = print(3, [person("envoys")], [rest("copied", 2)]);
  const column = print(2, [person("envoys")], [rest("cited", 1)]);
  expect(wayTo(3, [told, column, copy])).toContain("envoys 1 > outlet Courier 2 > repeater Gazette 3");
});

test("what an article cites is no link where the statement does not stand there", () => {
  const column = print(2, [person("Mira Dolp")], [rest("cited", 1)]);
  expect(wayTo(2, [column])).toBe("speaker Mira Dolp 2");
});

test("a text that is an agency's came through it, followed or not", () => {
  const { originId: _, publisherId: __, ...unfollowed } = rest("credited", 1, { outlet: "Dorn" });
  const printed = print(2, [person("Mira Dolp")], [unfollowed]);
  expect(wayTo(2, [printed])).toBe("speaker Mira Dolp 2 > outlet Dorn 2");
});

test("what a person told a named paper goes on to how that paper had it", () => {
  const repeats = print(2, [person("envoys"), outlet("Courier", 1)]);
  expect(wayTo(2, [told, repeats])).toBe(
    "speaker A ministry 1 > mediator a mediator 1 > mediator envoys 1 > outlet Courier 2",
  );
});

test("an outlet that both name stands once, before the paper that was copied", () => {
  const first = print(1, [person("Mira Dolp"), outlet("Dorn")]);
  const copy = print(2, [person("Mira Dolp"), outlet("Dorn")], [rest("copied", 1)]);
  expect(wayTo(2, [first, copy])).toBe("speaker Mira Dolp 2 > outlet Dorn 1 > repeater Courier 2");
});

test("who was told something itself had it from nobody else", () => {
  const own = print(2, [person("Mira Dolp"), outlet("Gazette", 2)], [rest("cited", 1)]);
  expect(wayTo(2, [told, own])).toBe("speaker Mira Dolp 2 > outlet Gazette 2");
});

test("what came later is not where an article has its words from", () => {
  const earlier = print(1, [person("Mira Dolp")], [rest("cited", 2)]);
  expect(wayTo(1, [earlier, print(2, [person("Mira Dolp")])])).toBe("speaker Mira Dolp 1");
});

test("papers that rest on each other make no endless way", () => {
  const one = print(1, [person("Mira Dolp")], [rest("copied", 2)]);
  const other = print(2, [person("Mira Dolp")], [rest("copied", 1)]);
  expect(wayTo(1, [one, other])).toBe("speaker Mira Dolp 1 > outlet Gazette 1");
});

test("the same text says more of where words are from than a name does", () => {
  const both = print(3, [person("Mira Dolp")], [rest("cited", 1), rest("copied", 2)]);
  expect(wayTo(3, [print(1, [person("Mira Dolp")]), print(2, [person("Mira Dolp")]), both])).toBe(
    "speaker Mira Dolp 3 > outlet Gazette 3",
  );
});
