import { expect, test } from "vitest";
import { fingerprintOf } from "../language/fingerprint.ts";
import { findCopies, type PrintedArticle } from "./find-copies.ts";

const sentences = [
  "The ferry crews of the Velden crossings and the transport ministry have agreed on a draft that would end the strike.",
  "Under the draft the wages of deckhands rise by four per cent in spring and by another two in the autumn.",
  "The ministry had offered half as much when the boats were tied up eleven days ago.",
  "The crews’ council meets on Monday in the old customs house of Aldermouth to vote on it.",
  "Until then no boat sails, and the islands are supplied by two tugs of the harbour board.",
  "Bakers on the larger island have flour for a week, while the smaller one has been without mail since Thursday.",
  "A similar draft failed six years ago because the pilots, who are employed by the county, were not included.",
];
const wire = sentences.join(" ");

const otherReport =
  "Nothing is decided in the dispute over pay on the Velden ferries, although both sides now speak of a paper. " +
  "Whoever asks on the quay hears that members want to read the table of wages first, and then the small print. " +
  "The mayor of Little Tarn has hired a fishing boat that takes pupils across at seven and brings them home at two.";

let clock = 0;

/** Each a minute after the one before, and of a publisher of its own. */
function printed(text: string, more: Partial<PrintedArticle> = {}): PrintedArticle {
  clock += 1;
  return {
    id: clock,
    publisherId: clock,
    datedAt: new Date(clock * 60_000),
    fingerprint: fingerprintOf(text, "en"),
    credits: [],
    ...more,
  };
}

function copiesAmong(...articles: PrintedArticle[]): [article: number, origin: number][] {
  return findCopies(articles).map(({ articleId, originId }) => [articleId, originId]);
}

test.each([
  ["printed as it is", wire],
  ["cut to its first four sentences", sentences.slice(0, 4).join(" ")],
  [
    "with two sentences in other words",
    [
      ...sentences.slice(0, 2),
      "Before the strike there was talk of half that sum.",
      "On Monday there is to be a vote by those concerned.",
      ...sentences.slice(4),
    ].join(" "),
  ],
  [
    "with a line of the paper's own",
    `${wire} Readers on the islands may write to our desk about what they are short of.`,
  ],
  ["with other quotation marks and spaces", wire.replaceAll("’", "'").replaceAll(" ", "  ")],
  ["in another order", [...sentences.slice(3), ...sentences.slice(0, 3)].join("\n\n")],
])("a report that is printed again %s is a copy of the first", (_, text) => {
  const [first, again] = [printed(wire), printed(text)];
  expect(copiesAmong(again, first)).toEqual([[again.id, first.id]]);
});

test("a report that takes a whole short one up into a longer one of its own has copied it in part", () => {
  const [short, long] = [
    printed(sentences.slice(0, 3).join(" ")),
    printed(`${otherReport} ${otherReport.replaceAll("e", "a")} ${sentences.slice(0, 3).join(" ")}`),
  ];
  const [copy] = findCopies([short, long]);
  expect(copy).toMatchObject({ articleId: long.id, originId: short.id });
  expect(copy?.share).toBeLessThan(0.5);
});

test("two reports of one event in their own words are no copies", () => {
  expect(copiesAmong(printed(wire), printed(otherReport))).toEqual([]);
});

test("two reports that quote the same long statement are no copies", () => {
  const statement =
    "“We have given the ministry everything it asked for except our dignity, which was not on the table. There will be a vote on Monday, there will be a count on Monday evening, and on Tuesday there will either be boats or there will not. Nobody should book a crossing because of what stands in a newspaper, and nobody should sell one.”";
  expect(
    copiesAmong(
      printed(
        `The council’s speaker, Davit Hollin, read out four lines on the quay. ${statement} Then he went back in.`,
      ),
      printed(
        `Reporters waited for an hour in the rain before anyone came. ${statement} He took no questions, and the door was shut behind him.`,
      ),
    ),
  ).toEqual([]);
});

test("a publisher's own boilerplate makes no copies among its articles", () => {
  const appeal =
    " You can support the Harbour Courier with a gift. We are read by eleven thousand households on both shores of the lake and live from what they give us each year.";
  expect(
    copiesAmong(
      printed(`The bridge is closed until May.${appeal}`, { publisherId: 7 }),
      printed(`The mayor has resigned after a vote.${appeal}`, { publisherId: 7 }),
    ),
  ).toEqual([]);
});

test("a notice of copyright under two reports makes no copies", () => {
  const notice =
    "\nCopyright 2031 Northern Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission of the agency.";
  expect(
    copiesAmong(
      printed(`${sentences[0]}${notice}`),
      printed(`The mayor of Little Tarn has resigned after eleven years.${notice}`),
    ),
  ).toEqual([]);
});

test("articles without a text are no copies of each other", () => {
  expect(copiesAmong(printed(""), printed(""))).toEqual([]);
});

test("the agency that a copy credits is its original, also where its report is dated later", () => {
  const copy = printed(wire, { credits: ["publisher 900"] });
  const agency = printed(wire, { publisherId: 900 });
  expect(copiesAmong(copy, agency)).toEqual([[copy.id, agency.id]]);
});

test("of two who print one text the one that names an agency knows where it is from, also when it comes later", () => {
  const [first, crediting] = [printed(wire), printed(wire, { credits: ["outlet reuters"] })];
  expect(copiesAmong(first, crediting)).toEqual([[first.id, crediting.id]]);
});

test("of several who print one text all name the first", () => {
  const [first, second, third] = [printed(wire), printed(wire), printed(sentences.slice(0, 5).join(" "))];
  expect(copiesAmong(third, second, first)).toEqual([
    [second.id, first.id],
    [third.id, first.id],
  ]);
});

test("a copy names the one that holds more of its text, not an earlier part of it", () => {
  const [part, whole, copy] = [
    printed(sentences.slice(0, 3).join(" ")),
    printed(`${otherReport} ${wire}`),
    printed(`${otherReport} ${wire}`),
  ];
  expect(copiesAmong(part, whole, copy)).toContainEqual([copy.id, whole.id]);
});

test("the same articles give the same copies in whatever order they come", () => {
  const articles = [printed(wire), printed(wire), printed(otherReport), printed(sentences.slice(1).join(" "))];
  expect(new Set(copiesAmong(...articles.toReversed()).map(String))).toEqual(
    new Set(copiesAmong(...articles).map(String)),
  );
});
