import { expect, test } from "vitest";
import { tenseAt, tenseSigns } from "./sentence-tense.ts";

test.each([
  ["The court will rule on |Thursday| in Velden.", "coming"],
  ["The court ruled on |Thursday| in Velden.", "past"],
  ["Officials said |Thursday| that they will rule.", "past"],
  ["Officials said they will rule |Thursday|.", "coming"],
  ["On |Friday|, the ministry will publish it.", "coming"],
  ["The mayor, who won a third term, on |Tuesday| dismissed her.", "past"],
  ["He could not be reached |Tuesday|.", "past"],
  ["He failed to appear |Tuesday|.", "past"],
  ["He was ordered to appear |Tuesday|.", "coming"],
  ["He has to appear |Tuesday|.", "coming"],
  ["The body was added to evidence |Tuesday|.", "past"],
  ["He spoke to police |Tuesday|.", "past"],
  ["Voting has been put off until |Tuesday|.", "coming"],
  ["Nobody will have seen him since |Tuesday|.", "past"],
  ["They could have left on |Tuesday|.", "past"],
])("%s is %s", (marked, tense) => {
  const [before = "", date = "", after = ""] = marked.split("|");
  const sentence = before + date + after;
  const found = tenseAt(sentence, tenseSigns(sentence), before.length, before.length + date.length);
  expect(found?.tense).toBe(tense);
});

test("a sentence without a verb has no tense", () => {
  expect(tenseAt("A vote, Thursday", tenseSigns("A vote, Thursday"), 8, 16)).toBeUndefined();
});
