import { expect, test } from "vitest";
import { answerQuestion } from "./answer-question.ts";
import { testArticle, testMaterial } from "./test-material.ts";

const courier = testArticle(
  1,
  "The mediator Oda Renfeld presented a draft agreement on pay in Aldermouth on Friday. " +
    "No ferry has sailed between Aldermouth and the Velden islands for eleven days. " +
    "She said that the crews' council would vote on Monday. " +
    "The crews receive nine per cent more pay over two years, according to the draft.",
  { title: "Mediator presents draft agreement in Velden ferry strike" },
);
const lantern = testArticle(
  2,
  "Hospitals on the islands were supplied by helicopter because no ferry sailed. " +
    "Transport minister Karsten Obel called the demands of the crews excessive last week. " +
    "Davit Hollin promised that night crossings would be safer.",
  { title: "Velden waits for its ferries" },
);
const ferries = testMaterial([courier, lantern]);

const ask = (question: string) => answerQuestion(ferries, question);
const first = (question: string) => ask(question).sentences[0]?.text ?? "";

test("who, what, when, where, why and how many are answered with the sentence that says so", () => {
  expect(first("Who presented a draft agreement on pay?")).toContain("Oda Renfeld");
  expect(first("When did Oda Renfeld present a draft agreement?")).toContain("on Friday");
  expect(first("Where was the draft agreement on pay presented?")).toContain("in Aldermouth");
  expect(first("Why were hospitals supplied by helicopter?")).toContain("because no ferry sailed");
  expect(first("How many days has no ferry sailed between Aldermouth and Velden?")).toContain("eleven days");
  expect(first("What did Karsten Obel call excessive?")).toContain("demands of the crews");
});

test("an answer is the stored sentence itself, with where it stands", () => {
  const [sentence] = ask("Who presented a draft agreement on pay?").sentences;
  const [cited] = sentence?.cites ?? [];
  expect(cited?.articleId).toBe(1);
  expect(courier.text.slice(cited?.start, cited?.end)).toBe(sentence?.text);
  expect(ask("Who presented a draft agreement on pay?")).toMatchObject({ madeBy: { by: "octavo" }, dropped: 0 });
});

test("a question about something else is not answered, nor one about another matter of a person that it names", () => {
  const others = [
    "Who painted the ceiling of the opera house?",
    "When did the telescope on Mount Karsk open?",
    "When did Karsten Obel resign from the university's board?",
    "Where was Oda Renfeld born and raised?",
    "How many goals did Davit Hollin score in the cup final?",
  ];
  for (const question of others)
    expect(ask(question), question).toMatchObject({ nothing: "no article here says", sentences: [] });
});

test("a question without any word of its own is about the story", () => {
  expect(ask("What happened?").sentences.length).toBeGreaterThan(0);
  expect(first("When was it?")).toContain("on Friday");
});

test("no question and no article are no error", () => {
  expect(ask("  ")).toMatchObject({ nothing: "no question" });
  expect(answerQuestion(testMaterial([]), "Who won?")).toMatchObject({ nothing: "no article here says" });
});

test("whose words a pronoun introduces is known from the claims", () => {
  const cue = courier.text.indexOf("said that");
  const content = courier.text.indexOf("that the crews'");
  const claims = [
    ...[{ articleId: 1, cue, start: content, end: content + 40, speaker: "Oda Renfeld", isNamed: true, roles: [] }],
  ];
  const [sentence] = answerQuestion(
    { ...ferries, claims },
    "What did Renfeld say about the vote of the council?",
  ).sentences;
  expect(sentence?.text).toContain("would vote on Monday");
});

test("two articles that print the same sentence are cited once", () => {
  const copy = testArticle(3, courier.text, { title: courier.title });
  const answer = answerQuestion(testMaterial([courier, copy]), "Who presented a draft agreement on pay?");
  expect(new Set(answer.sentences.map(({ text }) => text)).size).toBe(answer.sentences.length);
});

test("a question is understood in other forms of its words, and numbers in words and in figures", () => {
  const text =
    "The harbour master Oda Renfeld resigned on Friday after 12 boats sank. Investigators of the port confirmed the cause.";
  const material = testMaterial([testArticle(1, text)]);
  for (const question of ["Why was the resignation of the harbour master?", "Who resigned when twelve boats sank?"])
    expect(answerQuestion(material, question).sentences[0]?.text, question).toContain("Oda Renfeld resigned");
});

test("a question is understood in words that news uses for those of the article", () => {
  const text =
    "Nine miners were killed when a shaft of the Aldermouth mine gave way on Wednesday. " +
    "The director of the mine, Oda Renfeld, stepped down on Friday. Inspectors had been refused entry in May.";
  const material = testMaterial([testArticle(1, text)]);
  const answer = (question: string) => answerQuestion(material, question).sentences[0]?.text ?? "";
  expect(answer("What was the death toll when the shaft of the mine collapsed?")).toContain("Nine miners");
  expect(answer("When did the director of the mine resign?")).toContain("stepped down on Friday");
  expect(answer("Who was hired as the new director of the opera house?")).toBe("");
});

test("how long, how fast and what share want a duration, a speed and a share", () => {
  const text =
    "The ferry crews of Velden struck 12 times this year. The ferry strike of the Velden crews lasted eleven days. " +
    "The fastest ferry of Velden makes 40 knots.";
  const material = testMaterial([testArticle(1, text)]);
  expect(answerQuestion(material, "How long did the strike of the Velden crews last?").sentences[0]?.text).toContain(
    "eleven days",
  );
});
