import { expect, test } from "vitest";
import { holdsAnswer } from "./answer-signs.ts";
import { kindOfQuestion, type QuestionKind } from "./question-words.ts";

const nothingAsked = () => false;

test("the first word that asks tells what is wanted, in several languages", () => {
  const asked: [string, QuestionKind][] = [
    ["Who won?", "who"],
    ["When did the strike end?", "when"],
    ["In which town is the bridge?", "where"],
    ["Why was it closed?", "why"],
    ["How many ferries sailed?", "how many"],
    ["What did the minister say about it?", "said"],
    ["What was closed?", "what"],
    ["Wo ist die Brücke?", "where"],
    ["Quand la grève finit-elle ?", "when"],
    ["the bridge", "what"],
  ];
  for (const [question, kind] of asked) expect(kindOfQuestion(question), question).toBe(kind);
});

test("a sentence holds an answer when it has a day, a place, a number, a cause, somebody or somebody's words", () => {
  const holding: [QuestionKind, string, string][] = [
    ["when", "The bridge was closed on Friday.", "The bridge was closed."],
    ["where", "It broke at his Tessen workshop.", "It broke at his workshop."],
    ["where", "He came from France.", "He came from Monday's meeting."],
    ["how many", "Twelve barges sank.", "The barges sank."],
    ["why", "It closed because of cracks.", "It closed."],
    ["who", "The bridge was closed by Mira Dolp.", "The bridge was closed."],
    ["said", "She said it would stay closed.", "It stays closed."],
  ];
  for (const [kind, yes, no] of holding) {
    expect(holdsAnswer(kind, yes, nothingAsked), yes).toBe(true);
    expect(holdsAnswer(kind, no, nothingAsked), no).toBe(false);
  }
});

test("what the question itself names is no answer", () => {
  expect(holdsAnswer("where", "It broke in Tessen.", (word) => word === "Tessen")).toBe(false);
});
